package se.samsyn.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverdispersedFitTest {
    /**
     * One level for 0, 0, 1 and 7: the mean is 2 by hand, and no other α gives a greater likelihood, which is here the product
     * of (1 + α)…(1 + 6α)/(1 + 2α)^(8 + 4/α).
     */
    @Test
    void byHand() {
        double[] counts = {0, 0, 1, 7};
        OverdispersedFit fit = OverdispersedFit.of(level(4), counts);
        assertThat(Math.exp(fit.regression().coefficients[0])).isCloseTo(2, within(1e-12));
        double best = likelihood(fit.alpha());
        assertThat(fit.alpha()).isBetween(1.0, 3.0);
        for (double step : new double[] {1e-4, 1e-3, 0.1, 0.5}) {
            assertThat(best).isGreaterThan(likelihood(fit.alpha() - step)).isGreaterThan(likelihood(fit.alpha() + step));
        }
        // ln μ has the variance (1 + α μ)/(n μ).
        assertThat(fit.regression().errors(1)[0]).isCloseTo(Math.sqrt((1 + fit.alpha() * 2) / 8), within(1e-9));
    }

    private static double likelihood(double alpha) {
        double sum = -(8 + 4 / alpha) * Math.log(1 + 2 * alpha);
        for (int j = 1; j < 7; j++) {
            sum += Math.log(1 + alpha * j);
        }
        return sum;
    }

    @Test
    void countsThatVaryNoMoreThanPoissonsArePoisson() {
        OverdispersedFit fit = OverdispersedFit.of(level(4), new double[] {3, 4, 3, 4});
        assertThat(fit.alpha()).isZero();
        assertThat(Math.exp(fit.regression().coefficients[0])).isCloseTo(3.5, within(1e-12));
    }

    /** A level that itself varies by a gamma of shape 4: size about 4. */
    @Test
    void theSizeIsFoundWhereItIs() {
        Random random = new Random(5);
        double[] counts = new double[4000];
        for (int i = 0; i < counts.length; i++) {
            double mean = 0;
            for (int part = 0; part < 4; part++) {
                mean -= 2.5 * Math.log(1 - random.nextDouble());
            }
            double limit = Math.exp(-mean);
            int count = -1;
            for (double product = 1; product > limit; count++) {
                product *= random.nextDouble();
            }
            counts[i] = count;
        }
        assertThat(1 / OverdispersedFit.of(level(counts.length), counts).alpha()).isBetween(3.6, 4.4);
    }

    @Test
    void anInterruptedSeriesHasItBesideItsOwn() {
        long[] counts = new long[48];
        Random random = new Random(3);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.round((i < 30 ? 20 : 10) * (random.nextBoolean() ? 1.6 : 0.4));
        }
        InterruptedSeries.Result result = InterruptedSeries.of(counts, 31, 12, 0.95);
        assertThat(result.negativeBinomial().size()).isBetween(1.0, 20.0);
        assertThat(result.negativeBinomial().levelInterval().low()).isLessThan(result.negativeBinomial().level());
        assertThat(result.negativeBinomial().level()).isBetween(0.2, 1.3);
        long[] calm = new long[48];
        Arrays.fill(calm, 9);
        assertThat(InterruptedSeries.of(calm, 31, 12, 0.95).negativeBinomial().size()).isInfinite();
        calm[0] = InterruptedSeries.MOST_COUNTED + 1L;
        assertThat(InterruptedSeries.of(calm, 31, 12, 0.95).negativeBinomial()).isNull();
    }

    private static double[][] level(int n) {
        double[][] design = new double[n][];
        Arrays.fill(design, new double[] {1});
        return design;
    }
}
