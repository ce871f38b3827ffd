package se.samsyn.analysis.hotspot;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.RandomStreams;

/**
 * "Eighty per cent at twenty per cent of the places": how few places hold so large a share of the events, beside what chance
 * gives the same events over the same places. With few events chance alone is very uneven: fifty events over a thousand equally
 * busy places fill at most fifty of them.
 *
 * <p>After J. E. Eck, Y. Lee, S. O and N. Martinez, "Compared to what? Estimating the relative concentration of crime at places",
 * Crime Science 6 (2017) 8. Chance: each event falls on each place alike.
 *
 * @param places places that could have had events, also those without
 * @param events all events
 * @param needed the fewest places that together hold the share
 * @param chance how many places chance needs on average
 * @param chanceLow so few or fewer in one of forty deals
 * @param chanceHigh so many or more in one of forty deals
 */
public record Concentration(int places, long events, int needed, double chance, int chanceLow, int chanceHigh) {
    private static final double TAIL = 0.025;

    /** Whether the events lie on fewer places than nearly every chance deal gives. */
    public boolean beyondChance() {
        return events > 0 && needed < chanceLow;
    }

    /**
     * @param counts events at each place, zeros too: leaving them out hides most of the map
     * @param share above 0, below 1; for example 0.8
     * @param deals how often the events are dealt out, for example 199
     */
    public static Concentration of(long[] counts, double share, int deals, long seed) {
        Arguments.requireShare("share", share);
        Arguments.requirePositive("deals", deals);
        long events = 0;
        for (int i = 0; i < counts.length; i++) {
            events += Arguments.requireNotNegative("counts[" + i + "]", counts[i]);
        }
        if (events == 0) {
            return new Concentration(counts.length, 0, 0, 0, 0, 0);
        }
        long all = events;
        RandomStreams streams = new RandomStreams(seed, deals);
        int[] dealt = IntStream.range(0, deals)
                .parallel()
                .map(number -> needed(deal(counts.length, all, streams.get(number)), all, share))
                .sorted()
                .toArray();
        int tail = (int) Math.floor(TAIL * deals);
        return new Concentration(
                counts.length, events, needed(counts.clone(), events, share), Arrays.stream(dealt).average().orElseThrow(), dealt[tail],
                dealt[deals - 1 - tail]);
    }

    private static long[] deal(int places, long events, SplittableRandom random) {
        long[] counts = new long[places];
        for (long event = 0; event < events; event++) {
            counts[random.nextInt(places)]++;
        }
        return counts;
    }

    private static int needed(long[] counts, long events, double share) {
        Arrays.sort(counts);
        double wanted = share * events * (1 - 1e-12);
        long held = 0;
        int places = 0;
        for (int i = counts.length - 1; held < wanted; i--) {
            held += counts[i];
            places++;
        }
        return places;
    }
}
