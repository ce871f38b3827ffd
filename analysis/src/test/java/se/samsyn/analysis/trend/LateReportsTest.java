package se.samsyn.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.samsyn.analysis.numeric.Binomial;
import se.samsyn.analysis.numeric.HierarchicalDiscovery;

class LateReportsTest {
    /** Of 6 + 2 and 9 + 1 events 3 came a week late: 15 of 18 are known at once, so 5 known events make one expect 6. */
    @Test
    void oneWeekOfDelayByHand() {
        LateReports.Week[] weeks = LateReports.correct(new long[][] {{6, 2}, {9, 1}, {5}}, 0.95);
        assertThat(weeks[2].share()).isCloseTo(15 / 18.0, within(1e-15));
        assertThat(weeks[2].expected()).isCloseTo(6, within(1e-12));
        assertThat(weeks[2].low()).isEqualTo(5);
        assertThat(weeks[2].high()).isGreaterThan(6);
        assertThat(weeks[0].expected()).isEqualTo(8);
    }

    @Test
    void aWeekOfWhichNothingIsKnownIsNotOver() {
        LateReports.Week week = LateReports.correct(new long[][] {{6, 2}, {9, 1}, {0}}, 0.95)[2];
        assertThat(week.expected()).isZero();
        assertThat(week.low()).isZero();
        // One geometric count with 15/18: at most 1 with 0.972, at most 2 with 0.995.
        assertThat(week.high()).isEqualTo(2);
    }

    /** Of N events each is known with the share F; how often does the interval hold N? Summed over all known counts. */
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        assertThat(coverage(10, 1)).isGreaterThan(0.95);
        assertThat(coverage(50, 8)).isGreaterThan(0.95);
    }

    private static double coverage(int events, int knownOfTen) {
        double covered = 0;
        for (int known = 0; known <= events; known++) {
            LateReports.Week week = LateReports.correct(new long[][] {{knownOfTen, 10 - knownOfTen}, {known}}, 0.95)[1];
            if (week.low() <= events && events <= week.high()) {
                covered += Binomial.probability(known, events, knownOfTen / 10.0);
            }
        }
        return covered;
    }

    @Test
    void withoutOlderWeeksNothingIsSaid() {
        assertThat(LateReports.correct(new long[][] {{0, 0}, {0}}, 0.95)[1].share()).isNaN();
        assertThat(LateReports.correct(new long[][] {{4}}, 0.95)[0].expected()).isEqualTo(4);
        assertThat(LateReports.correct(new long[0][], 0.95)).isEmpty();
        assertThatThrownBy(() -> LateReports.correct(new long[][] {{1, 1}}, 0.95)).hasMessageContaining("triangle[0]");
        assertThatThrownBy(() -> LateReports.correct(new long[][] {{-1}}, 0.95)).hasMessageContaining("triangle[0][0]");
    }

    /** Families 0.001, 0.02 and 0.9 at 10 %: two of three are chosen, members are judged at 2/3 of it. */
    @Test
    void familiesFirstThenMembersByHand() {
        HierarchicalDiscovery.Result result = HierarchicalDiscovery.of(
                new double[] {0.001, 0.02, 0.9}, new double[][] {{0.001, 0.9}, {0.06, 0.07}, {0.0001}}, 0.1);
        assertThat(result.families()).containsExactly(true, true, false);
        assertThat(result.within()).isCloseTo(0.1 * 2 / 3, within(1e-15));
        assertThat(result.members()).isDeepEqualTo(new boolean[][] {{true, false}, {false, false}, {false}});
        assertThat(HierarchicalDiscovery.simes(new double[] {0.01, 0.04})).isCloseTo(0.02, within(1e-15));
        assertThat(HierarchicalDiscovery.simes(new double[] {Double.NaN})).isNaN();
    }
}
