package se.samsyn.analysis.numeric;

import java.util.SplittableRandom;

/**
 * One stream of random numbers for each replicate, so that a seed gives the same replicates on any number of threads.
 *
 * <p>The streams' seeds are drawn, not counted up: {@link SplittableRandom} steps by a fixed amount, and seeds that differ by a
 * multiple of it give one stream, shifted. That was tried and made all replicates alike.
 */
public final class RandomStreams {
    private final long[] seeds;

    public RandomStreams(long seed, int count) {
        seeds = new SplittableRandom(seed).longs(count).toArray();
    }

    /** A new stream at its beginning. */
    public SplittableRandom get(int number) {
        return new SplittableRandom(seeds[number]);
    }
}
