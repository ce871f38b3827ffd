package se.samsyn.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observation.Act;
import se.samsyn.observations.Reports;
import se.samsyn.observations.Subcategory;

/**
 * What Björkhamn has made its own in the report form, and what the school's reporter has just been at: one report of an
 * evening with three events and drawn photos, and another that is only begun.
 */
@Component
class SeededReports {
    private static final String LITTER = "Dumpade kundvagnar och skräp";
    private static final String PLACE = "Havsskolan";

    private final Reports reports;
    private final FormSettings settings;

    SeededReports(Reports reports, FormSettings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    void seed(LocalDate today, SeededPeople.Cast cast, ZoneId zone) {
        Visitor coordinator = cast.visitors().get(Role.COORDINATOR);
        Visitor reporter = cast.visitors().get(Role.REPORTER);
        settings.addCode(null, LITTER, CategoryGroup.PLA, Subcategory.PLA_LITTER, today.minusYears(1), coordinator);
        settings.addCode(
                reporter.organisationId(), "Oro på skolgården", CategoryGroup.SOC, Subcategory.SOC_SCHOOL, today.minusYears(1), coordinator);
        long atSchool = settings.askYesNo(reporter.organisationId(), "Hände det under skoltid?", coordinator);
        evening(today, reporter, Map.of(atSchool, "no"), zone);
        Map<String, String> begun = Map.of(
                "group", "TRA", "place", "Stationen", "text", "Två A-traktorer kör varv efter varv på pendlarparkeringen");
        reports.saveDraft("seed-begun-report", 0, "seed", new Reports.Content(null, 0, null, List.of(begun)), reporter);
    }

    private void evening(LocalDate today, Visitor reporter, Map<Long, String> notAtSchool, ZoneId zone) {
        Instant hour = today.minusDays(1).atTime(LocalTime.of(19, 40)).atZone(zone).toInstant();
        reports.send(
                List.of(
                        event(1, hour, new Observation.Category(CategoryGroup.SKA, Subcategory.SKA_GLASS),
                                new Observation.Circumstances(
                                        Observation.Certainty.SEEN, false, true, true, EnumSet.of(Act.TOLD_OWNER, Act.SECURED)),
                                "Två rutor krossade på gaveln mot cykelställen. Glas på gången.",
                                List.of(reports.addPhoto(DrawnPhotos.brokenWindow(), reporter), reports.addPhoto(DrawnPhotos.glassOnPath(), reporter)),
                                notAtSchool),
                        event(2, hour, new Observation.Category(CategoryGroup.PLA, Subcategory.PLA_LIGHTING),
                                new Observation.Circumstances(
                                        Observation.Certainty.SEEN, false, null, false, EnumSet.of(Act.TOLD_OWNER)),
                                "Tre lyktor i rad är släckta längs gången.",
                                List.of(reports.addPhoto(DrawnPhotos.darkLamps(), reporter)), notAtSchool),
                        event(3, hour, settings.findCategory(LITTER, today).orElseThrow(),
                                new Observation.Circumstances(Observation.Certainty.SEEN, false, false, true, Set.of()),
                                "Kundvagnar och kartonger bakom gymnastiksalen.", List.of(), notAtSchool)),
                "seeded", null, reporter);
    }

    private static Reports.Event event(
            int number,
            Instant hour,
            Observation.Category category,
            Observation.Circumstances circumstances,
            String text,
            List<Long> photos,
            Map<Long, String> answers) {
        return new Reports.Event(
                new NewObservation(
                        "seed-evening-" + number, Observation.Source.STAFF, category, Observation.When.exactly(hour),
                        Observation.Where.named(PLACE), circumstances, text),
                photos, answers);
    }
}
