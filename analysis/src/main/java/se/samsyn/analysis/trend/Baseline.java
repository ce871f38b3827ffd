package se.samsyn.analysis.trend;

import java.util.Arrays;

/**
 * The earlier steps that a watched step is compared with, each with its season group: the windows around the same step of
 * earlier years are the last group, the steps between two windows are cut into blocks as equal as can be, longer ones first.
 *
 * @param own the group of the watched step
 */
record Baseline(double[] counts, double[] times, int[] groups, int groupCount, int own) {

    /** @param k the watched step, counted from 1 */
    static Baseline of(long[] series, int k, FarringtonSettings settings) {
        int window = 2 * settings.halfWindow() + 1;
        int start = k - settings.years() * settings.frequency() - settings.halfWindow();
        int end = k - settings.skipped() - 1;
        int own = settings.periods() - 1;
        int[] groupOfYear = groupsOfAYear(settings, window);
        int most = Math.max(0, end - start + 1);
        double[] counts = new double[most];
        double[] times = new double[most];
        int[] groups = new int[most];
        int n = 0;
        for (int t = start; t <= end; t++) {
            int group = groupOfYear[(t - start) % settings.frequency()];
            // After the last window comes the watched year: with the window alone as baseline nothing more is wanted.
            if (group >= 0 && (t - start) / settings.frequency() < settings.years()) {
                counts[n] = series[t - 1];
                times[n] = t;
                groups[n++] = group;
            }
        }
        return new Baseline(Arrays.copyOf(counts, n), Arrays.copyOf(times, n), Arrays.copyOf(groups, n), settings.periods(), own);
    }

    /** For each step of a year from the window's first: its group, or -1 outside every group. */
    private static int[] groupsOfAYear(FarringtonSettings settings, int window) {
        int[] groups = new int[settings.frequency()];
        Arrays.fill(groups, -1);
        Arrays.fill(groups, 0, window, settings.periods() - 1);
        int blocks = settings.periods() - 1;
        if (blocks > 0) {
            int rest = settings.frequency() - window;
            int at = window;
            for (int block = 0; block < blocks; block++) {
                int length = rest / blocks + (block < rest % blocks ? 1 : 0);
                Arrays.fill(groups, at, at + length, block);
                at += length;
            }
        }
        return groups;
    }

    boolean empty() {
        return Arrays.stream(counts).allMatch(count -> count == 0);
    }

    double greatest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    SeasonFit fit(double[] weights, boolean trend) {
        return SeasonFit.of(counts, times, groups, groupCount, weights, trend);
    }
}
