package se.samsyn.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;

/** Against glm, metafor, sandwich and scipy. */
class EffectOracleTest {
    private static final double CLOSE = 1e-8;

    @Test
    void relativeAndAbsolute() {
        for (Object entry : (List<?>) oracle().get("odds")) {
            Map<String, Object> theirs = Oracles.object(entry);
            BeforeAfter counts = new BeforeAfter(
                    whole(theirs, "treated_before"), whole(theirs, "treated_after"), whole(theirs, "control_before"),
                    whole(theirs, "control_after"));
            for (String form : new String[] {"plain", "farrington_od4", "od_linear_example_0.0008N_plus_1.2"}) {
                Map<String, Object> expected = Oracles.object(theirs.get(form));
                BeforeAfter.Relative ours = counts.relative((Double) expected.get("overdispersion"), 0.95);
                close(ours.oddsRatio(), theirs.get("or_or_RES"));
                close(100 * ours.change(), theirs.get("percent_change"));
                close(ours.logVariance(), theirs.get("var_ln"));
                close(ours.z(), expected.get("z"));
                close(ours.interval().low(), expected.get("lo95"));
                close(ours.interval().high(), expected.get("hi95"));
            }
            BeforeAfter.Absolute absolute = counts.absolute(0.95);
            close(absolute.difference(), theirs.get("did_counts"));
            close(absolute.standardError(), theirs.get("wdd_se"));
            close(absolute.z(), theirs.get("wdd_z"));
        }
    }

    @Test
    void displacement() {
        Map<String, Object> theirs = Oracles.object(oracle().get("wdd_displacement"));
        double[] area = Oracles.numbers(theirs.get("treated"));
        double[] comparison = Oracles.numbers(theirs.get("control"));
        double[] ring = Oracles.numbers(theirs.get("disp_treated"));
        double[] ringComparison = Oracles.numbers(theirs.get("disp_control"));
        BeforeAfter.Absolute ours = counts(area, comparison).absolute(counts(ring, ringComparison), 0.90);
        close(ours.difference(), theirs.get("est_total"));
        close(ours.standardError(), theirs.get("se_total"));
        close(ours.interval().low(), theirs.get("lo90"));
        close(ours.interval().high(), theirs.get("hi90"));
        for (Object entry : (List<?>) oracle().get("wdq")) {
            Map<String, Object> row = Oracles.object(entry);
            double quotient = BeforeAfter.displacementQuotient(
                    whole(row, "A0"), whole(row, "A1"), whole(row, "B0"), whole(row, "B1"), whole(row, "C0"), whole(row, "C1"));
            if ((Double) row.get("success") < 0) {
                close(quotient, row.get("WDQ"));
            } else {
                // The reference gives the number and says that it must not be read; we do not give it.
                assertThat(quotient).isNaN();
            }
        }
    }

    @Test
    void smallestDetectable() {
        for (Object entry : (List<?>) Oracles.object(Oracles.json("evaluation/minimal_detectable_effect.json")).get("cases")) {
            Map<String, Object> row = Oracles.object(entry);
            close(DetectableEffect.rateRatio(
                    (Double) row.get("treated_before"), (Double) row.get("control_each_period"), (Double) row.get("overdispersion"),
                    (Double) row.get("power"), (Double) row.get("alpha_two_sided")), row.get("smallest_detectable_rate_ratio"));
        }
    }

    @Test
    void interruptedSeries() {
        Map<String, Object> theirs = Oracles.object(Oracles.json("evaluation/its_seatbelts.json"));
        long[] counts = Arrays.stream(Oracles.numbers(theirs.get("y"))).mapToLong(value -> (long) value).toArray();
        InterruptedSeries.Result ours = InterruptedSeries.of(counts, ((Double) theirs.get("t0")).intValue(), 12, 0.95);
        String[] names = {"(Intercept)", "t", "law", "since", "s1", "c1"};
        for (int i = 0; i < names.length; i++) {
            close(ours.coefficients()[i], Oracles.object(theirs.get("coef")).get(names[i]));
            close(ours.quasiErrors()[i], Oracles.object(theirs.get("se_quasi")).get(names[i]));
            close(ours.neweyWestErrors()[i], Oracles.object(theirs.get("newey_west_L12_se")).get(names[i]));
        }
        close(ours.dispersion(), theirs.get("phi"));
    }

    @Test
    void interruptedSeriesWithItsOwnVariance() {
        Map<String, Object> theirs = Oracles.object(Oracles.json("evaluation/its_seatbelts.json"));
        long[] counts = Arrays.stream(Oracles.numbers(theirs.get("y"))).mapToLong(value -> (long) value).toArray();
        InterruptedSeries.NegativeBinomial ours =
                InterruptedSeries.of(counts, ((Double) theirs.get("t0")).intValue(), 12, 0.95).negativeBinomial();
        String[] names = {"(Intercept)", "t", "law", "since", "s1", "c1"};
        for (int i = 0; i < names.length; i++) {
            near(ours.coefficients()[i], Oracles.object(theirs.get("nb_coef")).get(names[i]));
            near(ours.errors()[i], Oracles.object(theirs.get("nb_se")).get(names[i]));
        }
        near(ours.size(), theirs.get("nb_theta"));
    }

    /** The reference's turns end when the likelihood changes by less than 1e-8, ours when neither part moves. */
    private static void near(double ours, Object theirs) {
        assertThat(ours).isCloseTo((Double) theirs, withinPercentage(1e-4));
    }

    private static Map<String, Object> oracle() {
        return Oracles.object(Oracles.json("evaluation/before_after_control.json"));
    }

    private static BeforeAfter counts(double[] area, double[] comparison) {
        return new BeforeAfter((long) area[0], (long) area[1], (long) comparison[0], (long) comparison[1]);
    }

    private static long whole(Map<String, Object> row, String name) {
        return ((Double) row.get(name)).longValue();
    }

    private static void close(double ours, Object theirs) {
        assertThat(ours).isCloseTo((Double) theirs, within(CLOSE * Math.max(1e-3, Math.abs((Double) theirs))));
    }
}
