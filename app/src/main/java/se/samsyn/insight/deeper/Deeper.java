package se.samsyn.insight.deeper;

import java.util.List;
import se.samsyn.analysis.hotspot.HitRate;

/**
 * The answers.
 *
 * @param events of the year
 * @param drawn of them have a point fine enough
 */
public record Deeper(Question question, long events, long drawn, Repeats repeats, Signal signal, Funnelled funnel, Held held) {
    /** Fewer events than this are told as counts alone. */
    public static final int FEWEST = 20;

    /**
     * Pairs of events near each other in place and time.
     *
     * @param used events with a point and a time fine enough
     * @param vague left out since nobody knows within which week they happened
     * @param metres ends of the bands of distance
     * @param days ends of the bands of time
     * @param observed pairs; rows are bands of distance, columns bands of time
     * @param expected what chance gives
     * @param p one-sided; null with too few events
     * @param chains groups that hang together by pairs in the first bands
     * @param longest events in the longest chain
     * @param where the area of the longest chain, or null
     */
    public record Repeats(
            int used, long vague, int[] metres, int[] days, double[][] observed, double[][] expected, double[][] p, int chains, int longest,
            String where) {
        public boolean enough() {
            return p != null;
        }

        /** Whether pairs in the first bands are more than chance gives. */
        public boolean comesBack() {
            return enough() && p[0][0] <= 0.05 && observed[0][0] >= 1.2 * expected[0][0];
        }
    }

    /**
     * The place where the latest weeks hold most more than its own past and the town's weeks make one expect.
     *
     * @param where its name in the register, or of its area; null when unknown
     * @param p null with too few events
     */
    public record Signal(String where, double x, double y, double radiusMetres, int days, long observed, double expected, Double p) {
        public boolean enough() {
            return p != null;
        }

        public boolean astir() {
            return enough() && p <= 0.05;
        }
    }

    /**
     * Areas by their inhabitants.
     *
     * @param fits whether inhabitants are who it happens to; without that nothing is divided
     * @param rate events for each inhabitant in all areas together
     */
    public record Funnelled(boolean fits, double rate, double dispersion, List<Area> areas) {
        /**
         * @param low the fewest that chance gives an area of this size, 95 of 100
         * @param out whether the area lies outside what chance gives 998 of 1 000
         */
        public record Area(String name, long inhabitants, long events, double expected, long low, long high, boolean out) {}
    }

    /**
     * How the last map fared.
     *
     * @param enough whether there was anything to judge by
     * @param cells built-up cells in all
     * @param map at 1, 2 and 5 % of the built-up area
     * @param counts the same for the plain counts of the year before
     */
    public record Held(boolean enough, int cells, List<HitRate> map, List<HitRate> counts) {}
}
