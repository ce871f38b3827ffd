package se.samsyn.insight.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Verdict;
import se.samsyn.insight.counting.ComparisonRules.Basis;

class ComparisonRulesTest {
    private static Verdict word(long now, long then) {
        return ComparisonRules.versus(new long[] {now}, new long[] {then}, Basis.WHOLE).getFirst().verdict();
    }

    /** E-test p: 34/18 .028, 22/20 .76, 40/18 .0038, 18/40 .0038, 9/4 .19 (scipy 1.10.1 poisson_means_test). */
    @Test
    void wordsForOneComparison() {
        assertThat(word(34, 18)).isEqualTo(Verdict.PROBABLY_MORE);
        assertThat(word(22, 20)).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
        assertThat(word(40, 18)).isEqualTo(Verdict.CLEARLY_MORE);
        assertThat(word(18, 40)).isEqualTo(Verdict.CLEARLY_FEWER);
        assertThat(word(18, 34)).isEqualTo(Verdict.PROBABLY_FEWER);
        assertThat(word(9, 4)).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void belowFiveAgainstBelowFiveNothingIsSaid() {
        assertThat(word(4, 3)).isEqualTo(Verdict.TOO_FEW);
        assertThat(word(0, 0)).isEqualTo(Verdict.TOO_FEW);
        assertThat(word(4, 0)).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void theMoreIsAskedTheMoreItTakes() {
        long[] now = new long[30];
        long[] then = new long[30];
        java.util.Arrays.fill(now, 20);
        java.util.Arrays.fill(then, 20);
        now[0] = 34;
        then[0] = 18;
        List<Comparison.Versus> all = ComparisonRules.versus(now, then, Basis.WHOLE);
        assertThat(all.getFirst().verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void whatIsTooSmallToBeAskedDoesNotHideTheRest() {
        long[] now = new long[30];
        long[] then = new long[30];
        now[0] = 34;
        then[0] = 18;
        assertThat(ComparisonRules.versus(now, then, Basis.WHOLE).getFirst().verdict()).isEqualTo(Verdict.PROBABLY_MORE);
    }

    @Test
    void withoutABasisNoWordOfMoreOrFewer() {
        assertThat(ComparisonRules.versus(new long[] {50}, new long[] {0}, Basis.NO_DATA).getFirst().verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(ComparisonRules.versus(new long[] {0}, new long[] {50}, Basis.INCOMPLETE).getFirst().verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }
}
