package se.samsyn.demo;

import java.time.Duration;
import java.time.LocalDate;
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
import se.samsyn.kernel.CategoryGroup;
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
import se.samsyn.observations.review.Misplaced;
import se.samsyn.observations.review.Receiver;

/**
 * Björkhamn's three and a half years of reports and the police's file, reviewed; the last week's reports wait for review, two
 * of them told twice. Each unit has three who report, the demo reporter one of the school's; the library has fallen silent.
 */
@Component
class SeededEvents {
    /** How far back reports are known to have been sent by somebody. */
    private static final int OWN_WEEKS = 12;

    /** The library stopped reporting some weeks ago; until then it did each week. */
    private static final int SILENT_WEEKS = 6;

    private static final int WEEKS_BEFORE_SILENCE = 22;

    private final ImportedObservations files;
    private final Observations observations;
    private final Review review;
    private final SeededStatistics statistics;
    private final SeededReports reports;
    private final Misplaced misplaced;
    private final Map<ReportingUnit, Integer> turns = new EnumMap<>(ReportingUnit.class);

    SeededEvents(
            ImportedObservations files,
            Observations observations,
            Review review,
            SeededStatistics statistics,
            SeededReports reports,
            Misplaced misplaced) {
        this.files = files;
        this.observations = observations;
        this.review = review;
        this.statistics = statistics;
        this.reports = reports;
        this.misplaced = misplaced;
    }

    void seed(TownEvents made, SeededPeople.Cast cast, SeededGround.Register register, ZoneId zone) {
        Map<ReportingUnit, List<ImportedObservations.Row>> reviewed = new EnumMap<>(ReportingUnit.class);
        List<TownEvent> library = new ArrayList<>();
        LocalDateTime ownFrom = made.dates().today().minusWeeks(OWN_WEEKS).atStartOfDay();
        for (TownEvent event : made.reports()) {
            boolean own = event.unit() != ReportingUnit.PUBLIC && event.reported().isAfter(ownFrom);
            if (event.unit() == ReportingUnit.LIBRARY) {
                library.add(event);
            } else if (made.isNew(event) || own) {
                report(event, made.isNew(event), cast, register, zone);
            } else {
                reviewed.computeIfAbsent(event.unit(), unit -> new ArrayList<>()).add(row(event, register, zone));
            }
        }
        library(library, made.dates().today(), reviewed, cast, register, zone);
        toldTwice(made, cast, register, zone);
        misplaced(made.dates().today(), cast, zone);
        for (TownEvent event : made.policeEvents()) {
            reviewed.computeIfAbsent(ReportingUnit.POLICE, unit -> new ArrayList<>()).add(row(event, register, zone));
        }
        reviewed.forEach((unit, rows) -> files.append(batch(unit, cast.organisation(unit)), rows.iterator()));
        statistics.seed(made, made.dates().today(), cast);
        reports.seed(made.dates().today(), cast, zone);
    }

    private void report(
            TownEvent event, boolean waits, SeededPeople.Cast cast, SeededGround.Register register, ZoneId zone) {
        List<Visitor> team = cast.reporters().get(event.unit());
        Visitor reporter = team == null
                ? cast.visitors().get(Role.COORDINATOR)
                : team.get(turns.merge(event.unit(), 1, Integer::sum) % team.size());
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

    /** The library's events, one a week until it fell silent; what is left over lies further back. */
    private void library(
            List<TownEvent> events,
            LocalDate today,
            Map<ReportingUnit, List<ImportedObservations.Row>> reviewed,
            SeededPeople.Cast cast,
            SeededGround.Register register,
            ZoneId zone) {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        int weekly = Math.min(WEEKS_BEFORE_SILENCE, events.size());
        for (int i = 0; i < weekly; i++) {
            TownEvent event = events.get(events.size() - 1 - i);
            LocalDate day = monday.minusWeeks(SILENT_WEEKS + 1L + i).plusDays(event.from().getDayOfWeek().getValue() - 1L);
            report(moved(event, day), false, cast, register, zone);
        }
        LocalDateTime before = monday.minusWeeks(SILENT_WEEKS + 1L + weekly).atStartOfDay();
        events.subList(0, events.size() - weekly).stream()
                .filter(event -> event.reported().isBefore(before))
                .forEach(event -> reviewed
                        .computeIfAbsent(ReportingUnit.LIBRARY, unit -> new ArrayList<>())
                        .add(row(event, register, zone)));
    }

    private static TownEvent moved(TownEvent event, LocalDate day) {
        Duration by = Duration.between(event.from().toLocalDate().atStartOfDay(), day.atStartOfDay());
        return new TownEvent(
                event.id(), event.from().plus(by), event.to().plus(by), event.x(), event.y(), event.position(), event.group(),
                event.sub(), event.placeKey(), event.place(), event.areaKey(), event.text(), event.unit(), event.certainty(),
                event.reported().plus(by), event.truth(), event.sameAs());
    }

    /** Two of what waits were seen by the hosts as well. */
    private void toldTwice(TownEvents made, SeededPeople.Cast cast, SeededGround.Register register, ZoneId zone) {
        List<Visitor> hosts = cast.reporters().get(ReportingUnit.SAFETY_HOSTS);
        made.reports().stream()
                .filter(event -> made.isNew(event) && event.unit() != ReportingUnit.SAFETY_HOSTS
                        && event.unit() != ReportingUnit.LIBRARY && event.group() != CategoryGroup.ARR
                        && event.position() != TownEvent.Position.NONE)
                .limit(2)
                .forEach(event -> observations.record(
                        new NewObservation(
                                "seed-again-" + event.id(), Observation.Source.HOST, category(event),
                                Observation.When.exactly(event.from().atZone(zone).toInstant()),
                                where(event, register), circumstances(event), "Sågs på kvällens rond."),
                        hosts.get(1)));
    }

    /** The demo reporter has sent a fault report the wrong way and is told where to turn. */
    private void misplaced(LocalDate today, SeededPeople.Cast cast, ZoneId zone) {
        Visitor reporter = cast.visitors().get(Role.REPORTER);
        long id = observations.record(
                new NewObservation(
                        "seed-misplaced", Observation.Source.STAFF, new Observation.Category(CategoryGroup.PLA, null),
                        Observation.When.exactly(today.minusDays(3).atTime(10, 0).atZone(zone).toInstant()),
                        Observation.Where.named("Havsskolan"), Observation.Circumstances.NOT_TOLD, "Kranen på toaletten droppar."),
                reporter);
        Observation kept = observations.getMine(id, reporter);
        misplaced.remove(id, kept.version(), Receiver.FAULT_REPORT, cast.visitors().get(Role.REVIEWER));
    }

    private static Correction unchanged(Observation kept) {
        return new Correction(kept.category(), kept.when(), kept.where(), kept.circumstances(), kept.text());
    }

    /** What a unit has told, as rows that count at once. */
    static ImportedObservations.Batch batch(ReportingUnit unit, long organisationId) {
        Observation.Source source = source(unit);
        String name = unit == ReportingUnit.POLICE ? "Polisens anmälda brott" : source.name();
        // Batch 0: there is no file behind these.
        return new ImportedObservations.Batch(0, source, name, organisationId, Spread.AUTHORITIES, true);
    }

    static ImportedObservations.Row row(TownEvent event, SeededGround.Register register, ZoneId zone) {
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
                point ? event.x() : null, point ? event.y() : null, position, register.places().get(event.place()), event.place(), null);
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
