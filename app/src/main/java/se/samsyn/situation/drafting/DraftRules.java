package se.samsyn.situation.drafting;

import static se.samsyn.situation.drafting.Sentence.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.Period;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Task;

/**
 * Which sentences the figures allow. Says no more than they do: "too few to say" and "nothing stands out" are findings. No
 * percentages, since most counts are too small for one.
 */
final class DraftRules {
    private static final int MOST_PLACES = 5;
    private static final int MOST_PEAKS = 3;

    private DraftRules() {}

    /** What happened since the last picture. */
    record Before(List<Task> tasks, List<Stand> stands) {}

    /** A stand that was taken on a problem. */
    record Stand(String problem, String state, LocalDate on, String reason) {}

    static Map<SectionKind, List<Sentence>> draft(PictureKind kind, Period period, Figures figures, Before before, LocalDate today) {
        Map<SectionKind, List<Sentence>> draft = new EnumMap<>(SectionKind.class);
        for (SectionKind section : kind.sections()) {
            draft.put(section, switch (section) {
                case IN_SHORT -> inShort(period, figures, before.tasks(), today);
                case WRONG_DIRECTION -> wrongDirection(period, figures);
                case PLACES_TIMES -> placesAndTimes(period, figures);
                case COVERAGE -> coverage(period, figures);
                case TASKS_BEFORE -> tasks(before, today);
                case COMING -> coming(figures);
                case NOT_SHOWN -> notShown(figures);
                case MAPPING -> mapping(period, figures);
                case EXTENT -> wrongDirection(period, figures);
                // Nothing that counts can say: people write it, and a picture is not fixed before they have.
                case CONSEQUENCES, OTHER_INFORMATION, ANALYSIS -> List.of();
            });
        }
        return draft;
    }

    /** Whether last year's same weeks are the time right before, so that one comparison says both. */
    private static boolean aYear(Period period) {
        return period.days() > 360;
    }

    private static List<Sentence> mapping(Period period, Figures figures) {
        List<Sentence> said = new ArrayList<>();
        for (Figures.Source source : figures.sources()) {
            if (source.count().count() > 0) {
                said.add(of("situation.draft.mapping.source", new SourceName(source.name()), source.count().count()));
            }
        }
        said.addAll(placesAndTimes(period, figures));
        return said;
    }

    private static List<Sentence> inShort(Period period, Figures figures, List<Task> earlier, LocalDate today) {
        List<Sentence> said = new ArrayList<>();
        Figures.Count whole = figures.whole();
        said.add(of("situation.draft.count", whole.count()));
        said.add(versus("previous", whole.previous(), whole.previousWord()));
        if (!aYear(period)) {
            said.add(versus("lastYear", whole.lastYear(), whole.lastYearWord()));
        }
        long rising = figures.groups().stream().filter(group -> group.count().more()).count();
        said.add(rising == 0 ? of("situation.draft.nothing") : of("situation.draft.rising", rising));
        long late = earlier.stream().filter(task -> task.late(today)).count();
        if (late > 0) {
            said.add(of("situation.draft.late", late));
        }
        return said;
    }

    private static Sentence versus(String which, long count, String word) {
        return switch (word) {
            case "NO_DATA" -> of("situation.draft." + which + ".none");
            case "INCOMPLETE" -> of("situation.draft." + which + ".incomplete");
            default -> of("situation.draft." + which, count, new Word(word));
        };
    }

    private static List<Sentence> wrongDirection(Period period, Figures figures) {
        List<Sentence> said = new ArrayList<>();
        for (Figures.Group group : figures.groups()) {
            Figures.Count count = group.count();
            if (count.lastYearWord().endsWith("_MORE") && !aYear(period)) {
                said.add(of("situation.draft.more.lastYear", new GroupName(group.code()), count.count(), count.lastYear(), new Word(count.lastYearWord())));
            } else if (count.previousWord().endsWith("_MORE")) {
                said.add(of("situation.draft.more.previous", new GroupName(group.code()), count.count(), count.previous(), new Word(count.previousWord())));
            }
        }
        if (said.isEmpty()) {
            said.add(of("situation.draft.more.none"));
        } else if (figures.reporting() != null && figures.reporting().fromNewUnits() > 0) {
            said.add(of("situation.draft.more.newUnits", figures.reporting().fromNewUnits()));
        }
        long fewer = figures.groups().stream().filter(group -> group.count().fewer() && !group.count().more()).count();
        if (fewer > 0) {
            said.add(of("situation.draft.fewer", fewer));
        }
        return said;
    }

    private static List<Sentence> placesAndTimes(Period period, Figures figures) {
        List<Sentence> said = new ArrayList<>();
        if (figures.placesAnswer().equals("SOME")) {
            figures.places().stream().limit(MOST_PLACES).forEach(place -> said.add(place.name() == null
                    ? of("situation.draft.place.unnamed", place.events(), figures.placesEvents(), place.points())
                    : of("situation.draft.place", place.name(), place.events(), figures.placesEvents(), place.points())));
            if (figures.places().stream().anyMatch(place -> place.points() == 1)) {
                said.add(of("situation.draft.place.onePoint"));
            }
        } else {
            said.add(of("situation.draft.place." + figures.placesAnswer(), figures.placesEvents()));
        }
        if (!figures.enoughForPeaks()) {
            said.add(of("situation.draft.peak.few"));
        } else if (figures.peaks().isEmpty()) {
            said.add(of("situation.draft.peak.none"));
        } else {
            figures.peaks().stream().limit(MOST_PEAKS).forEach(peak ->
                    said.add(of("situation.draft.peak", new TimeOfWeek(peak.day(), peak.part()), peak.events(), peak.of())));
        }
        if (!figures.placesPeriod().equals(period)) {
            said.add(of("situation.draft.place.period", figures.placesPeriod().days() / 7));
        }
        return said;
    }

    private static List<Sentence> coverage(Period period, Figures figures) {
        List<Sentence> said = new ArrayList<>();
        Figures.Reporting reporting = figures.reporting();
        if (reporting == null) {
            said.add(of("situation.draft.units.unknown"));
        } else if (reporting.previousUnits() < 0) {
            said.add(of("situation.draft.units", reporting.units()));
        } else {
            said.add(of("situation.draft.units.compared", reporting.units(), reporting.previousUnits()));
        }
        for (Figures.Source source : figures.sources()) {
            if (source.latest() == null) {
                said.add(of("situation.draft.source.nothing", new SourceName(source.name())));
            } else if (source.latest().isBefore(period.last().minusDays(7))) {
                said.add(of("situation.draft.source.old", new SourceName(source.name()), new Day(source.latest())));
            }
        }
        for (Figures.Gap gap : figures.gaps()) {
            said.add(switch (gap.what()) {
                case AREA -> of("situation.draft.gap.area", gap.name(), gap.before());
                case GROUP -> of("situation.draft.gap.group", new GroupName(gap.name()), gap.before());
                case WEEKS -> of("situation.draft.gap.weeks", gap.before());
            });
        }
        if (figures.unplaced() > 0) {
            said.add(of("situation.draft.unplaced", figures.unplaced()));
        }
        return said;
    }

    private static List<Sentence> tasks(Before before, LocalDate today) {
        List<Sentence> said = new ArrayList<>();
        for (Stand stand : before.stands()) {
            said.add(of("situation.draft.stand", stand.problem(), new StandWord(stand.state()), new Day(stand.on()), stand.reason()));
        }
        if (before.tasks().isEmpty()) {
            said.add(of("situation.draft.task.none"));
        }
        for (Task task : before.tasks()) {
            said.add(task.done() != null
                    ? of("situation.draft.task.done", task.place(), task.what(), new Day(task.done().on()), task.done().outcome())
                    : of(task.late(today) ? "situation.draft.task.late" : "situation.draft.task.open",
                            task.place(), task.what(), task.responsible(), new Day(task.due())));
        }
        return said;
    }

    private static List<Sentence> coming(Figures figures) {
        if (figures.coming().isEmpty()) {
            return List.of(of("situation.draft.coming.none"));
        }
        return figures.coming().stream()
                .map(event -> event.place() == null
                        ? of("situation.draft.coming.anywhere", new Day(event.day()), withoutStop(event.what()))
                        : of("situation.draft.coming", new Day(event.day()), withoutStop(event.what()), event.place()))
                .toList();
    }

    /** What a person ended with a full stop goes on with the place. */
    private static String withoutStop(String what) {
        return what.replaceFirst("[.\\s]+$", "");
    }

    private static List<Sentence> notShown(Figures figures) {
        List<Sentence> said = new ArrayList<>();
        said.add(of("situation.draft.limit.reported"));
        if (figures.sources().size() > 1) {
            said.add(of("situation.draft.limit.sources"));
        }
        if (figures.coarse() > 0) {
            said.add(of("situation.draft.limit.coarse", figures.coarse()));
        }
        said.add(of("situation.draft.limit.late"));
        return said;
    }

    /** Facts that are words themselves, said in the language of the sentence. */
    sealed interface Spoken permits Word, GroupName, SourceName, StandWord, Day, TimeOfWeek {}

    record Word(String code) implements Spoken {}

    record GroupName(String code) implements Spoken {}

    record SourceName(String code) implements Spoken {}

    /** @param state of a problem */
    record StandWord(String state) implements Spoken {}

    record Day(LocalDate day) implements Spoken {}

    record TimeOfWeek(Integer day, String part) implements Spoken {}
}
