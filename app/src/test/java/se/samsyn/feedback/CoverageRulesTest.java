package se.samsyn.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samsyn.feedback.Coverage.Habit;
import se.samsyn.feedback.CoverageRules.Unit;

class CoverageRulesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void threePeopleStandByThemselves() {
        CoverageRules.Shown shown = CoverageRules.shown(List.of(unit("Skolan", 30, 3), unit("Teknik", 20, 5)));
        assertThat(shown.rows()).extracting(Coverage.Row::names).containsExactly(List.of("Skolan"), List.of("Teknik"));
        assertThat(shown.withheld()).isZero();
    }

    @Test
    void aLoneSmallUnitIsJoinedByTheSmallestOfTheOthers() {
        CoverageRules.Shown shown =
                CoverageRules.shown(List.of(unit("Skolan", 30, 6), unit("Teknik", 20, 4), unit("Biblioteket", 5, 1)));
        assertThat(shown.rows()).extracting(Coverage.Row::names)
                .containsExactly(List.of("Skolan"), List.of("Biblioteket", "Teknik"));
        assertThat(shown.rows().getLast().reports()).isEqualTo(25);
    }

    @Test
    void smallUnitsThatAreThreePeopleTogetherNeedNobodyElse() {
        CoverageRules.Shown shown = CoverageRules.shown(List.of(unit("Skolan", 30, 6), unit("A", 4, 2), unit("B", 3, 1)));
        assertThat(shown.rows()).extracting(Coverage.Row::names).containsExactly(List.of("Skolan"), List.of("A", "B"));
    }

    @Test
    void tooFewAreWithheldAndBelongToNoSum() {
        CoverageRules.Shown shown = CoverageRules.shown(List.of(unit("A", 4, 1), unit("B", 3, 1)));
        assertThat(shown.rows()).isEmpty();
        assertThat(shown.withheld()).isEqualTo(2);
        Coverage coverage = new Coverage(null, shown.rows(), shown.withheld(), List.of());
        assertThat(coverage.total()).isZero();
    }

    /** Whatever the units are: no row speaks of fewer than three people, nor does any row less the units that stand alone. */
    @Test
    void noUnitOfOneOrTwoCanBeHadBySubtracting() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            List<Unit> units = IntStream.range(0, 1 + random.nextInt(7))
                    .mapToObj(i -> unit("Enhet " + i, 1 + random.nextInt(20), random.nextInt(7)))
                    .toList();
            CoverageRules.Shown shown = CoverageRules.shown(units);
            Set<String> named = new HashSet<>();
            for (Coverage.Row row : shown.rows()) {
                assertThat(row.people()).as("%s", units).isGreaterThanOrEqualTo(3);
                named.addAll(row.names());
                boolean holdsSmall = units.stream().anyMatch(unit -> unit.people() < 3 && row.names().contains(unit.name()));
                assertThat(row.names()).as("%s", units).hasSizeGreaterThanOrEqualTo(holdsSmall ? 2 : 1);
            }
            // What is withheld is in no row: the sum of the rows is the sum of the units they name.
            int sum = units.stream().filter(unit -> named.contains(unit.name())).mapToInt(Unit::reports).sum();
            assertThat(shown.rows().stream().mapToInt(Coverage.Row::reports).sum()).isEqualTo(sum);
            assertThat(named.size() + shown.withheld()).isEqualTo(units.size());
        }
    }

    @Test
    void aSilenceIsThreeUsualPauses() {
        Set<LocalDate> everyWeekUntilSeven = weeks(7, 30, 1);
        assertThat(CoverageRules.habit(everyWeekUntilSeven)).hasValue(Habit.WEEKLY);
        assertThat(CoverageRules.weeksSilent(everyWeekUntilSeven, MONDAY)).isEqualTo(6);
        assertThat(CoverageRules.silent(Habit.WEEKLY, 6)).isTrue();
        assertThat(CoverageRules.silent(Habit.WEEKLY, 2)).isFalse();

        assertThat(CoverageRules.habit(weeks(1, 30, 2))).hasValue(Habit.FORTNIGHTLY);
        assertThat(CoverageRules.silent(Habit.FORTNIGHTLY, 5)).isFalse();
        assertThat(CoverageRules.habit(weeks(1, 30, 4))).hasValue(Habit.MONTHLY);
        assertThat(CoverageRules.habit(weeks(1, 30, 9))).as("now and then is no habit").isEmpty();
        assertThat(CoverageRules.weeksSilent(weeks(0, 10, 1), MONDAY)).as("a report this week").isZero();
        assertThat(CoverageRules.weeksSilent(weeks(1, 10, 1), MONDAY)).as("a report last week").isZero();
    }

    private static Set<LocalDate> weeks(int from, int until, int step) {
        return IntStream.iterate(from, i -> i < until, i -> i + step).mapToObj(MONDAY::minusWeeks).collect(Collectors.toSet());
    }

    private static Unit unit(String name, int reports, int people) {
        return new Unit(name.hashCode(), name, reports, people, Set.of(MONDAY));
    }
}
