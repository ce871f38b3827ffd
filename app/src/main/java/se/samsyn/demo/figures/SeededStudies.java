package se.samsyn.demo.figures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.insight.Selection;
import se.samsyn.insight.figures.Asking;
import se.samsyn.insight.figures.Topic;
import se.samsyn.insight.kept.Studies;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** Answers that Björkhamn's coordinator has kept: the marina's summers, and whether more reports are more crime. */
@Component
public class SeededStudies {
    private static final String POLICE = "Polisens anmälda brott";

    private final Studies studies;

    SeededStudies(Studies studies) {
        this.studies = studies;
    }

    public void seed(LocalDate today, Visitor coordinator) {
        int summer = today.getMonthValue() > 8 ? today.getYear() : today.getYear() - 1;
        Period weeks = new Period(LocalDate.of(summer, 7, 1), LocalDate.of(summer, 8, 31));
        Selection thefts = Selection.of(weeks).withSource(POLICE).withGroups(Set.of(CategoryGroup.TIL));
        keep("summer", Asking.of(Topic.WHEN, thefts), coordinator);
        Selection reports = Selection.of(Selection.lastDays(today, Selection.DEFAULT_DAYS));
        keep("reporting", Asking.of(Topic.REPORTING, reports), coordinator);
        keep("density", Asking.of(Topic.WHERE, Selection.of(Selection.lastDays(today, 364)).withSource(POLICE)).withRadius(400), coordinator);
    }

    private void keep(String name, Asking asking, Visitor coordinator) {
        UUID key = UUID.nameUUIDFromBytes((coordinator.municipalityId() + " study " + name).getBytes(StandardCharsets.UTF_8));
        studies.keep(asking, Spread.AUTHORITIES, key, coordinator);
    }
}
