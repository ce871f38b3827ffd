package se.samsyn.feedback;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samsyn.feedback.Coverage.Habit;
import se.samsyn.observations.effort.Activity;

/**
 * What may be shown of who reports.
 *
 * <p>A unit with at least three people who reported stands by itself. The others are shown together as one row. That row must
 * hold at least two units and three people, or the missing unit would be what is left when the rest is subtracted: until it
 * does, the smallest of the units that stand by themselves joins it. When there is none left to join, it is withheld, and no
 * sum is shown that it is part of.
 */
final class CoverageRules {
    static final int WEEKS = 12;
    static final int WEEKS_OF_HABIT = 20;

    private static final double WEEKLY_SHARE = 0.75;
    private static final double FORTNIGHTLY_SHARE = 0.4;
    private static final double MONTHLY_SHARE = 0.2;

    /** One unit that reported. */
    record Unit(long organisationId, String name, int reports, int people, Set<LocalDate> weeks) {}

    /** @param withheld how many units */
    record Shown(List<Coverage.Row> rows, int withheld) {}

    private CoverageRules() {}

    static List<Unit> units(Activity activity, Map<Long, String> names) {
        List<Unit> units = new ArrayList<>();
        activity.people().forEach((organisation, people) -> {
            List<Activity.UnitWeek> weeks =
                    activity.weeks().stream().filter(week -> week.organisationId() == organisation).toList();
            Set<LocalDate> mondays = new HashSet<>();
            weeks.forEach(week -> mondays.add(week.monday()));
            int reports = weeks.stream().mapToInt(Activity.UnitWeek::reports).sum();
            units.add(new Unit(organisation, names.getOrDefault(organisation, ""), reports, people, mondays));
        });
        units.sort(Comparator.comparingInt(Unit::reports).reversed().thenComparing(Unit::name));
        return units;
    }

    static Shown shown(List<Unit> units) {
        List<Unit> alone = new ArrayList<>();
        List<Unit> together = new ArrayList<>();
        for (Unit unit : units) {
            (unit.people() >= Activity.FEWEST_PEOPLE ? alone : together).add(unit);
        }
        if (!together.isEmpty()) {
            while (!enough(together) && !alone.isEmpty()) {
                Unit smallest = alone.stream()
                        .min(Comparator.comparingInt(Unit::people).thenComparingInt(Unit::reports).thenComparing(Unit::name))
                        .orElseThrow();
                alone.remove(smallest);
                together.add(smallest);
            }
        }
        List<Coverage.Row> rows = new ArrayList<>(alone.stream().map(unit -> row(List.of(unit))).toList());
        if (enough(together)) {
            rows.add(row(together));
            return new Shown(rows, 0);
        }
        return new Shown(rows, together.size());
    }

    private static boolean enough(List<Unit> together) {
        return together.size() >= 2 && together.stream().mapToInt(Unit::people).sum() >= Activity.FEWEST_PEOPLE;
    }

    private static Coverage.Row row(List<Unit> units) {
        Set<LocalDate> weeks = new HashSet<>();
        units.forEach(unit -> weeks.addAll(unit.weeks()));
        return new Coverage.Row(
                units.stream().map(Unit::name).sorted().toList(), units.stream().mapToInt(Unit::reports).sum(),
                units.stream().mapToInt(Unit::people).sum(), weeks.size());
    }

    /** How often a unit reported in the twenty weeks that end with its last report; empty when that is no habit. */
    static Optional<Habit> habit(Set<LocalDate> mondays) {
        LocalDate last = mondays.stream().max(LocalDate::compareTo).orElse(null);
        if (last == null) {
            return Optional.empty();
        }
        long within = mondays.stream().filter(monday -> monday.isAfter(last.minusWeeks(WEEKS_OF_HABIT))).count();
        double share = (double) within / WEEKS_OF_HABIT;
        return Optional.ofNullable(
                share >= WEEKLY_SHARE ? Habit.WEEKLY
                        : share >= FORTNIGHTLY_SHARE ? Habit.FORTNIGHTLY : share >= MONTHLY_SHARE ? Habit.MONTHLY : null);
    }

    /** Whole weeks since the week of the last report, until the week that goes on now. */
    static int weeksSilent(Set<LocalDate> mondays, LocalDate thisMonday) {
        return mondays.stream()
                .max(LocalDate::compareTo)
                .map(last -> Math.max(0, (int) ChronoUnit.WEEKS.between(last, thisMonday) - 1))
                .orElse(0);
    }

    /** A silence is one when three usual pauses have passed: shorter ones come by chance. */
    static boolean silent(Habit habit, int weeks) {
        return weeks >= switch (habit) {
            case WEEKLY -> 3;
            case FORTNIGHTLY -> 6;
            case MONTHLY -> 12;
        };
    }
}
