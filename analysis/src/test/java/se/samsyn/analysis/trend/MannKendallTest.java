package se.samsyn.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;

class MannKendallTest {
    /** 1, 3, 2, 4: five pairs rise, one falls. Var = 4·3·13/18. */
    @Test
    void fourValuesByHand() {
        MannKendall.Result result = MannKendall.test(new double[] {1, 3, 2, 4});
        assertThat(result.s()).isEqualTo(4);
        assertThat(result.variance()).isCloseTo(156 / 18.0, within(1e-12));
        assertThat(result.z()).isCloseTo(3 / Math.sqrt(156 / 18.0), within(1e-12));
        // Slopes 2, 0.5, 1, −1, 0.5, 2: the middle is (0.5 + 1)/2.
        assertThat(MannKendall.slope(new double[] {1, 3, 2, 4}, 0.95).slope()).isEqualTo(0.75);
    }

    @Test
    void nothingVariesAndNothingIsSaid() {
        MannKendall.Result result = MannKendall.test(new double[] {5, 5, 5, 5});
        assertThat(result.s()).isZero();
        assertThat(result.variance()).isZero();
        assertThat(result.z()).isZero();
        assertThat(result.p()).isOne();
        assertThat(MannKendall.test(new double[0]).p()).isOne();
        assertThat(MannKendall.slope(new double[] {5}, 0.95).slope()).isNaN();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> MannKendall.test(new double[] {1, Double.NaN})).hasMessageContaining("values[1]");
        assertThatThrownBy(() -> MannKendall.slope(new double[70_000], 0.95)).hasMessageContaining("values has 70000");
        assertThatThrownBy(() -> MannKendall.seasonal(new double[] {1}, 0)).hasMessageContaining("seasons");
    }

    /** 46 342 · 46 341 is more than an int holds. */
    @Test
    void manyPairsAreCounted() {
        assertThat(MannKendall.pairs(46_342)).isEqualTo(1_073_767_311);
        assertThat(MannKendall.pairs(65_536)).isLessThan(Integer.MAX_VALUE - 8);
        assertThat(MannKendall.pairs(0)).isZero();
    }

    @Property(tries = 200)
    void turningTheSeriesTurnsTheSign(@ForAll @Size(max = 40) int[] values, @ForAll @IntRange(min = 1, max = 9) int scale) {
        double[] there = new double[values.length];
        double[] back = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            there[i] = values[i] % 7;
            back[values.length - 1 - i] = scale * there[i] + 3;
        }
        assertThat(MannKendall.test(back).s()).isEqualTo(-MannKendall.test(there).s());
        assertThat(MannKendall.test(back).p()).isEqualTo(MannKendall.test(there).p());
    }

    @Test
    void againstR() {
        Map<String, Object> oracle = Oracles.object(Oracles.json("trend/mannkendall.json"));
        for (String name : new String[] {"lakehuron", "nile", "yearly10", "ties"}) {
            Map<String, Object> theirs = Oracles.object(oracle.get(name));
            double[] values = Oracles.numbers(theirs.get("x"));
            MannKendall.Result result = MannKendall.test(values);
            close(name, result.s(), theirs.get("S"));
            close(name, result.variance(), theirs.get("varS_ties"));
            close(name, result.z(), theirs.get("z"));
            close(name, result.p(), theirs.get("p2"));
            close(name, result.tauB(), theirs.get("tau_b"));
            MannKendall.Slope slope = MannKendall.slope(values, 0.95);
            close(name, slope.slope(), theirs.get("sen_slope"));
            close(name, slope.interval().low(), theirs.get("sen_lo95_interp"));
            close(name, slope.interval().high(), theirs.get("sen_hi95_interp"));
        }
        Map<String, Object> monthly = Oracles.object(oracle.get("monthly"));
        MannKendall.Result result = MannKendall.seasonal(Oracles.numbers(monthly.get("x")), 12);
        close("monthly", result.s(), monthly.get("S"));
        close("monthly", result.variance(), monthly.get("varS_no_covariance"));
        close("monthly", result.z(), monthly.get("z"));
        close("monthly", result.p(), monthly.get("p2"));
    }

    private static void close(String name, double ours, Object theirs) {
        assertThat(ours).as(name).isCloseTo((Double) theirs, within(1e-10 * Math.max(1, Math.abs((Double) theirs))));
    }

    /** Two seasons, up by one each year in both, and far apart: the slope is one for each year. */
    @Test
    void theSlopeBySeasonIsForEachYear() {
        double[] values = {1, 100, 2, 101, 3, 102, 4, 103};
        MannKendall.Slope slope = MannKendall.seasonalSlope(values, 2, 0.95);
        assertThat(slope.slope()).isEqualTo(1);
        assertThat(MannKendall.seasonalSlope(values, 1, 0.95)).isEqualTo(MannKendall.slope(values, 0.95));
        assertThat(MannKendall.seasonalSlope(new double[] {1, 2}, 2, 0.95).slope()).isNaN();
    }
}
