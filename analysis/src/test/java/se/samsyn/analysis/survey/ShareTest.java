package se.samsyn.analysis.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.oracle.Oracles;

class ShareTest {
    /** x = 0 of 10: from 0 to z²/(n + z²). */
    @Test
    void nobodyOfTen() {
        double square = 1.959963984540054 * 1.959963984540054;
        Interval interval = new Share(0, 10).wilson(0.95);
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(square / (10 + square), within(1e-14));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("hits");
        assertThatThrownBy(() -> new Share(0, 0)).hasMessageContaining("answers");
        assertThatThrownBy(() -> new Share(1.5, 3).exact(0.95)).hasMessageContaining("whole");
        assertThatThrownBy(() -> new Share(1, 3).wilson(1)).hasMessageContaining("level");
        assertThatThrownBy(() -> Share.effectiveAnswers(new double[] {1, -1})).hasMessageContaining("weights[1]");
        assertThatThrownBy(() -> Share.effectiveAnswers(new double[] {0})).hasMessageContaining("sum");
    }

    @Test
    void equalWeightsAreWorthTheirNumber() {
        assertThat(Share.effectiveAnswers(new double[] {2, 2, 2})).isCloseTo(3, within(1e-15));
    }

    @Property(tries = 300)
    void theOtherAnswerHasTheMirroredInterval(@ForAll @IntRange(min = 1, max = 400) int n, @ForAll @IntRange(max = 400) int hits) {
        int x = Math.min(hits, n);
        Interval own = new Share(x, n).wilson(0.9);
        Interval other = new Share(n - x, n).wilson(0.9);
        assertThat(own.low()).isCloseTo(1 - other.high(), within(1e-12));
        assertThat(own.low()).isLessThanOrEqualTo((double) x / n + 1e-15);
        assertThat(own.high()).isGreaterThanOrEqualTo((double) x / n - 1e-15);
    }

    @Test
    void againstR() {
        for (Map<String, String> row : Oracles.rows("survey/binomial_intervals95.csv")) {
            Share share = new Share(Double.parseDouble(row.get("x")), Double.parseDouble(row.get("n")));
            close(row, share.wilson(0.95), "wilson");
            close(row, share.jeffreys(0.95), "jeffreys");
            close(row, share.exact(0.95), "clopper");
        }
        Map<String, Object> misc = Oracles.object(Oracles.json("survey/survey_misc.json"));
        Map<String, Object> kish = Oracles.object(misc.get("kish_neff"));
        assertThat(Share.effectiveAnswers(Oracles.numbers(kish.get("w")))).isCloseTo((Double) kish.get("neff"), within(1e-12));
    }

    /** 56 of 70 against 48 of 80: 0.2 with 0.0524 to 0.3339 in Newcombe's own paper. */
    @Test
    void newcombe() {
        Share.Difference difference = new Share(56, 70).minus(new Share(48, 80), 0.95);
        Map<String, Object> theirs = Oracles.object(Oracles.object(Oracles.object(Oracles.json("survey/survey_misc.json"))
                .get("newcombe10")).get("a"));
        assertThat(difference.value()).isCloseTo((Double) theirs.get("d"), within(1e-12));
        assertThat(difference.interval().low()).isCloseTo((Double) theirs.get("lo"), within(1e-12));
        assertThat(difference.interval().high()).isCloseTo((Double) theirs.get("hi"), within(1e-12));
    }

    private static void close(Map<String, String> row, Interval ours, String name) {
        double low = Double.parseDouble(row.get(name + "_lo"));
        double high = Double.parseDouble(row.get(name + "_hi"));
        assertThat(ours.low()).as("%s of %s", name, row).isCloseTo(low, within(1e-12));
        assertThat(ours.high()).as("%s of %s", name, row).isCloseTo(high, within(1e-12));
    }

    /** Weights 3, 1 and 0: 3 of 4 said so, worth 16/10 answers. */
    @Test
    void weightedAnswersAreWorthFewer() {
        Share share = Share.weighted(3, 4, 10);
        assertThat(share.answers()).isEqualTo(Share.effectiveAnswers(new double[] {3, 1, 0})).isEqualTo(1.6);
        assertThat(share.value()).isCloseTo(0.75, within(1e-15));
    }
}
