package se.samsyn.analysis.hotspot;

import java.util.Comparator;
import java.util.stream.IntStream;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.survey.Share;

/**
 * How good yesterday's map was at saying where today's events fall: the share of the later events in the highest cells of a
 * given share of the area.
 *
 * <p>PAI: S. Chainey, L. Tompson and S. Uhlig, Security Journal 21 (2008) 4–28. PEI: J. M. Hunt, "Do crime hot spots move?"
 * (2016); the best possible is taken at the same area, so with unequal cells it may differ from tools that take the same
 * number of cells, and whole cells can bring PEI above 1. Always compare at one fixed area and beside a simple count of the
 * year before: PAI alone rewards tiny areas.
 *
 * @param cells cells that fit into the area
 * @param areaUsed their share of the whole area
 * @param hits later events in them
 * @param events all later events
 * @param pai hit rate over area used; NaN when no cell fits or nothing happened later
 * @param bestHits events in the cells that hindsight would choose in the same way, by density up to the first that does not fit
 * @param pei hits over best hits; NaN when no cell fits or the best hits are 0, as when the densest cell is too large to fit
 */
public record HitRate(int cells, double areaUsed, long hits, long events, double pai, long bestHits, double pei) {

    /** The share of the later events that fell in the chosen cells; NaN without events. */
    public double value() {
        return events == 0 ? Double.NaN : hits / (double) events;
    }

    /** Wilson's interval of the hit rate; null without events. */
    public Interval interval(double level) {
        return events == 0 ? null : new Share(hits, events).wilson(level);
    }

    /**
     * Chooses cells by falling prediction per area, the lower number first at ties, while the area stays within the share.
     *
     * @param predicted what the earlier map says for each cell, not below 0
     * @param later events of the later period in each cell
     * @param area of each cell, above 0, all in one unit
     * @param areaShare above 0, at most 1
     */
    public static HitRate of(double[] predicted, long[] later, double[] area, double areaShare) {
        Arguments.requireLength("later", later.length, "predicted", predicted.length);
        Arguments.requireLength("area", area.length, "predicted", predicted.length);
        Arguments.requireFinite("predicted", predicted);
        if (!(areaShare > 0 && areaShare <= 1)) {
            throw new IllegalArgumentException("areaShare is " + areaShare + ", must lie above 0 and at most at 1");
        }
        double whole = 0;
        long events = 0;
        double[] observed = new double[later.length];
        for (int i = 0; i < later.length; i++) {
            whole += Arguments.requirePositive("area[" + i + "]", area[i]);
            events += Arguments.requireNotNegative("later[" + i + "]", later[i]);
            observed[i] = later[i];
        }
        // Room for the last digits of the sum of areas.
        double limit = whole * areaShare * (1 + 1e-12);
        Chosen chosen = Chosen.of(predicted, later, area, limit);
        Chosen best = Chosen.of(observed, later, area, limit);
        boolean none = chosen.cells == 0;
        double used = chosen.area / whole;
        return new HitRate(
                chosen.cells, used, chosen.hits, events, none ? Double.NaN : chosen.hits / (double) events / used, best.hits,
                none || best.hits == 0 ? Double.NaN : chosen.hits / (double) best.hits);
    }

    private record Chosen(int cells, double area, long hits) {
        static Chosen of(double[] value, long[] later, double[] area, double limit) {
            int[] order = IntStream.range(0, value.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -value[i] / area[i]).thenComparingInt(i -> i))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double used = 0;
            long hits = 0;
            int cells = 0;
            for (int i : order) {
                if (used + area[i] > limit) {
                    break;
                }
                used += area[i];
                hits += later[i];
                cells++;
            }
            return new Chosen(cells, used, hits);
        }
    }
}
