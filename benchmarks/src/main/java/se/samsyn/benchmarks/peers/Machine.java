package se.samsyn.benchmarks.peers;

import java.util.SplittableRandom;

/**
 * What one thread of this machine can do at best, measured in the same run: no method can be quicker than its data can be read and
 * its sums be made.
 *
 * @param bytesASecond read in order from memory
 * @param increment seconds to add one to a counter out of 90 000 in random order
 * @param multiplyAdd seconds for one a + b × c in a loop that the compiler makes wide
 */
record Machine(double bytesASecond, double increment, double multiplyAdd) {
    private static final int ROUNDS = 15;

    static Machine measured() {
        double[] large = new SplittableRandom(1).doubles(16_000_000).toArray();
        double read = best(() -> {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            for (int i = 0; i < large.length; i += 4) {
                a += large[i];
                b += large[i + 1];
                c += large[i + 2];
                d += large[i + 3];
            }
            return a + b + c + d;
        });
        int[] where = new SplittableRandom(2).ints(1_000_000, 0, 90_000).toArray();
        int[] counters = new int[90_000];
        double increments = best(() -> {
            for (int at : where) {
                counters[at]++;
            }
            return counters[7];
        });
        double[] small = new double[1024];
        double sums = best(() -> {
            for (int round = 1; round <= 10_000; round++) {
                double factor = 1e-9 * round;
                for (int i = 0; i < small.length; i++) {
                    small[i] += factor * small[i];
                }
            }
            return small[3];
        });
        return new Machine(8.0 * large.length / read, increments / where.length, sums / (10_000.0 * small.length));
    }

    private static double best(java.util.function.DoubleSupplier work) {
        double best = Double.POSITIVE_INFINITY;
        double kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long from = System.nanoTime();
            kept += work.getAsDouble();
            best = Math.min(best, (System.nanoTime() - from) * 1e-9);
        }
        if (Double.isNaN(kept)) {
            throw new IllegalStateException("the sums are needed, else they are not made");
        }
        return best;
    }
}
