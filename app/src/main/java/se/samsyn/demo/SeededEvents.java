package se.samsyn.demo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.demo.events.ReportingUnit;
import se.samsyn.demo.events.TownEvent;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Correction;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observation.Act;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Review;
import se.samsyn.observations.Subcategory;

/**
 * Björkhamn's three and a half years of reports and the police's file, reviewed; the last week's reports wait for review, and
 * some of the school's are the demo reporter's own.
 */
@Component
class SeededEvents {
    /** How far back the demo reporter's own reports go. */
    private static final int OWN_WEEKS = 6;

    private final ImportedObservations files;
    private final Observations observations;
    private final Review review;
    private final SeededStatistics statistics;
    private final SeededReports reports;

    SeededEvents(
            ImportedObservations files,
            Observations observations,
            Review review,
            SeededStatistics statistics,
            SeededReports reports) {
        this.files = files;
        this.observations = observations;
        this.review = review;
        this.statistics = statistics;
        this.reports = reports;
    }

    void seed(TownEvents made, SeededPeople.Cast cast, SeededGround.Register register, ZoneId zone) {
        Map<ReportingUnit, List<ImportedObservations.Row>> reviewed = new EnumMap<>(ReportingUnit.class);
        LocalDateTime ownFrom = made.dates().today().minusWeeks(OWN_WEEKS).atStartOfDay();
        for (TownEvent event : made.reports()) {
            boolean own = event.unit() == ReportingUnit.SCHOOLS && event.reported().isAfter(ownFrom);
            if (made.isNew(event) || own) {
                report(event, made.isNew(event), cast, register, zone);
            } else {
                reviewed.computeIfAbsent(event.unit(), unit -> new ArrayList<>()).add(row(event, register, zone));
            }
        }
        for (TownEvent event : made.policeEvents()) {
            reviewed.computeIfAbsent(ReportingUnit.POLICE, unit -> new ArrayList<>()).add(row(event, register, zone));
        }
        reviewed.forEach((unit, rows) -> files.append(batch(unit, cast), rows.iterator()));
        statistics.seed(made, made.dates().today(), cast);
        reports.seed(made.dates().today(), cast, zone);
    }

    private void report(
            TownEvent event, boolean waits, SeededPeople.Cast cast, SeededGround.Register register, ZoneId zone) {
        Visitor reporter = switch (event.unit()) {
            case SCHOOLS -> cast.visitors().get(Role.REPORTER);
            case SAFETY_HOSTS -> cast.visitors().get(Role.HOST);
            default -> cast.visitors().get(Role.COORDINATOR);
        };
        long id = observations.record(
                new NewObservation(
                        "seed-" + event.id(), source(event.unit()), category(event), when(event, zone), where(event, register),
                        circumstances(event), event.text()),
                reporter);
        if (!waits) {
            Observation kept = observations.getMine(id, reporter);
            review.accept(id, kept.version(), unchanged(kept), Spread.AUTHORITIES, cast.visitors().get(Role.REVIEWER));
        }
    }

    private static Correction unchanged(Observation kept) {
        return new Correction(kept.category(), kept.when(), kept.where(), kept.circumstances(), kept.text());
    }

    private static ImportedObservations.Batch batch(ReportingUnit unit, SeededPeople.Cast cast) {
        Observation.Source source = source(unit);
        String name = unit == ReportingUnit.POLICE ? "Polisens anmälda brott" : source.name();
        // Batch 0: there is no file behind these.
        return new ImportedObservations.Batch(0, source, name, cast.organisation(unit), Spread.AUTHORITIES, true);
    }

    private static ImportedObservations.Row row(TownEvent event, SeededGround.Register register, ZoneId zone) {
        return new ImportedObservations.Row(
                event.id(), category(event), when(event, zone), where(event, register), circumstances(event), event.text());
    }

    private static Observation.Source source(ReportingUnit unit) {
        return switch (unit) {
            case SAFETY_HOSTS -> Observation.Source.HOST;
            case PUBLIC -> Observation.Source.PUBLIC;
            case POLICE -> Observation.Source.POLICE;
            default -> Observation.Source.STAFF;
        };
    }

    private static Observation.Category category(TownEvent event) {
        return new Observation.Category(event.group(), event.sub() == null ? null : Subcategory.valueOf(event.sub()));
    }

    private static Observation.When when(TownEvent event, ZoneId zone) {
        var from = event.from().atZone(zone).toInstant();
        var to = event.to().atZone(zone).toInstant();
        Observation.TimeClass precision = event.timeIsExact() ? Observation.TimeClass.EXACT : Observation.TimeClass.INTERVAL;
        return new Observation.When(from, to.isBefore(from) ? from : to, precision);
    }

    private static Observation.Where where(TownEvent event, SeededGround.Register register) {
        Observation.PositionClass position = Observation.PositionClass.valueOf(event.position().name());
        boolean point = position != Observation.PositionClass.NONE;
        return new Observation.Where(
                point ? event.x() : null, point ? event.y() : null, position, register.places().get(event.place()), event.place(),
                register.areas().get(event.areaKey()));
    }

    private static Observation.Circumstances circumstances(TownEvent event) {
        Observation.Certainty certainty = Observation.Certainty.valueOf(event.certainty().name());
        // Some tell more than others; which of them is settled by the event itself, so that each start makes the same town.
        return switch (Math.floorMod(event.id().hashCode(), 8)) {
            case 0, 1 -> new Observation.Circumstances(certainty, false, null, false, null);
            case 2 -> new Observation.Circumstances(certainty, false, true, false, EnumSet.of(Act.CALLED_POLICE));
            case 3 -> new Observation.Circumstances(certainty, false, null, true, EnumSet.of(Act.TOLD_OWNER));
            case 4 -> new Observation.Circumstances(certainty, true, false, true, EnumSet.noneOf(Act.class));
            default -> new Observation.Circumstances(certainty, null, null);
        };
    }
}
