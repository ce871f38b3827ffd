package se.samsyn.benchmarks.peers;

/**
 * The least that one thread of this machine needs: the data read once from memory, each random counter touched once, each
 * multiplication made in a loop that is as wide as the machine. Real methods stay above it; the distance says what is left to gain.
 */
final class Limits {
    private final Machine machine;

    Limits(Machine machine) {
        this.machine = machine;
    }

    double seconds(String task, long n) {
        return switch (task) {
            case "csv" -> read(74 * n);
            case "grid" -> read(16 * n) + machine.increment() * n;
            // Three passes of digits, each reading and writing a key.
            case "cells-week-category" -> read((12 + 3 * 16) * n);
            // Counted, then two passes of 33 weights over 90 000 cells.
            case "density" -> read(16 * n) + machine.increment() * n + sums(2 * 33 * 90_000L);
            // π (400/100)² cells, three multiplications each.
            case "density-exact" -> read(16 * n) + sums(50 * 3 * n);
            // Nine neighbours as two passes of three, the score, a normal tail of some thirty terms.
            case "gi-star", "local-moran" -> read(40 * n) + sums(40 * n);
            case "areas-week-category" -> read(28 * n) + 2 * machine.increment() * n;
            // Sorted into squares (three random touches), some twenty distances each.
            case "dbscan", "dbscan-close" -> read(48 * n) + 3 * machine.increment() * n + sums(60 * n);
            // Two fits and their second rounds, six turns each over 237 weeks, exp and log of some twenty terms each.
            case "farrington" -> sums(n * 3 * 6 * 237 * 40);
            case "ears" -> read(8L * Ours.SERIES_WEEKS * n);
            default -> Double.NaN;
        };
    }

    /** A thousand tables of the near pairs: two times fetched, compared and counted. */
    double knox(long nearPairs) {
        return sums(1000 * nearPairs * 5);
    }

    private double read(long bytes) {
        return bytes / machine.bytesASecond();
    }

    private double sums(long count) {
        return count * machine.multiplyAdd();
    }
}
