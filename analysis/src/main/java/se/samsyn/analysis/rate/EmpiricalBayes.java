package se.samsyn.analysis.rate;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;

/**
 * Rates of small areas drawn towards the rate of the whole, the more the fewer people stand behind them, so that a small
 * place with one event more does not top the list.
 *
 * <p>Moment estimates by R. J. Marshall, "Mapping disease and mortality rates using empirical Bayes estimators", Applied
 * Statistics 40 (1991) 283–294: m = Σ O/Σ P, s² = Σ P (r − m)²/Σ P, a = s² − m/P̄ (below 0: 0, every area gets m), rate =
 * m + (r − m) a/(a + m/P).
 */
public final class EmpiricalBayes {
    /**
     * @param rates one for each area, events per unit of population; NaN where the population is 0
     * @param mean the prior's mean m
     * @param variance the prior's variance a, at least 0
     */
    public record Shrunk(double[] rates, double mean, double variance) {}

    private EmpiricalBayes() {}

    /** Draws every area towards the rate of all areas together. */
    public static Shrunk global(long[] events, double[] population) {
        check(events, population);
        int[] all = new int[events.length];
        Arrays.setAll(all, i -> i);
        double mean = Prior.mean(events, population, all);
        double[] common = new double[events.length];
        Arrays.fill(common, mean);
        Prior prior = Prior.of(events, population, all, mean, common);
        double[] rates = new double[events.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = prior.shrink(events[i], population[i]);
        }
        return new Shrunk(rates, prior.mean, prior.variance);
    }

    /**
     * Draws each area towards the rate of itself and its neighbours. The deviation of each neighbour is taken from the rate of
     * that neighbour's own surroundings, as R's spdep does by default; taking it from the middle area's gives other numbers.
     *
     * @param neighbours for each area the numbers of its neighbours, itself not among them
     * @return one rate for each area, NaN where the population is 0
     */
    public static double[] local(long[] events, double[] population, int[][] neighbours) {
        check(events, population);
        Arguments.requireLength("neighbours", neighbours.length, "events", events.length);
        int[][] around = new int[events.length][];
        double[] means = new double[events.length];
        for (int i = 0; i < means.length; i++) {
            around[i] = Arrays.copyOf(neighbours[i], neighbours[i].length + 1);
            around[i][neighbours[i].length] = i;
            means[i] = Prior.mean(events, population, around[i]);
        }
        double[] rates = new double[events.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Prior.of(events, population, around[i], means[i], means).shrink(events[i], population[i]);
        }
        return rates;
    }

    private record Prior(double mean, double variance) {
        static double mean(long[] events, double[] population, int[] areas) {
            double cases = 0;
            double people = 0;
            for (int i : areas) {
                // What happened where nobody lives says nothing of the rate among those who live elsewhere.
                if (population[i] > 0) {
                    cases += events[i];
                    people += population[i];
                }
            }
            return people > 0 ? cases / people : Double.NaN;
        }

        /** @param from for each area the rate that its deviation is taken from */
        static Prior of(long[] events, double[] population, int[] areas, double mean, double[] from) {
            double people = 0;
            double spread = 0;
            int inhabited = 0;
            for (int i : areas) {
                if (population[i] > 0) {
                    double off = events[i] / population[i] - from[i];
                    spread += population[i] * off * off;
                    people += population[i];
                    inhabited++;
                }
            }
            return new Prior(mean, people > 0 ? Math.max(0, spread / people - mean * inhabited / people) : 0);
        }

        double shrink(long events, double population) {
            if (!(population > 0)) {
                return Double.NaN;
            }
            return variance == 0 ? mean : mean + (events / population - mean) * variance / (variance + mean / population);
        }
    }

    private static void check(long[] events, double[] population) {
        Arguments.requireLength("population", population.length, "events", events.length);
        for (int i = 0; i < events.length; i++) {
            Arguments.requireNotNegative("events[" + i + "]", events[i]);
            Arguments.requireNotNegative("population[" + i + "]", population[i]);
        }
    }
}
