package se.samsyn.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * How long something took.
 *
 * @param tool who did it
 * @param task what, as one word that all tools share
 * @param n how much of it
 * @param runs that the median is of
 * @param wall seconds by the clock
 * @param processor seconds of all cores; less disturbed by what else the machine does
 */
record Timed(String tool, String task, long n, int runs, double wall, double processor) {
    static final String OURS = "Samsyn";
    private static final double MOST_COUNTED = 1;
    private static final int MOST_WARMING = 20_000;

    /** Ours, in this process: warm when it counts, as in a program that runs. */
    static <T> T ours(Book book, String task, long n, double seconds, Supplier<T> work) {
        return inside(book, OURS, task, n, 3, seconds, work);
    }

    /** Repeats the work for at least so many runs and about so many seconds; gives back the last answer. */
    static <T> T inside(Book book, String tool, String task, long n, int least, double seconds, Supplier<T> work) {
        long began = System.nanoTime();
        T answer = work.get();
        // Warm first: as long as it will be counted, for the compiler has its own work to do meanwhile.
        for (int i = 0; i < MOST_WARMING && System.nanoTime() - began < 1e9 * seconds; i++) {
            answer = work.get();
        }
        List<Double> wall = new ArrayList<>();
        long used = processorNanos();
        long counted = System.nanoTime();
        while (wall.size() < least || System.nanoTime() - counted < 1e9 * Math.min(seconds, MOST_COUNTED)) {
            long from = System.nanoTime();
            answer = work.get();
            wall.add((System.nanoTime() - from) * 1e-9);
        }
        // The system counts processor time in steps of ten milliseconds, so that only all runs together can be read.
        double processor = (processorNanos() - used) * 1e-9 / wall.size();
        book.add(new Timed(tool, task, n, wall.size(), median(wall.stream().mapToDouble(run -> run).toArray()), processor));
        return answer;
    }

    /** Processor time, or the clock's where the time is too short for what counts it. */
    double used() {
        return processor > 0 ? processor : wall;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
