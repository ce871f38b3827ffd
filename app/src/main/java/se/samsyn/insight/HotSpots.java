package se.samsyn.insight;

import java.util.List;

/**
 * Places that stand out: cells that together with their neighbours hold more than chance explains when the same events are
 * spread over the cells where things can happen.
 *
 * @param events how many took part
 * @param outside how many fell in no such cell
 * @param coarse how many were left out since their point stands for a larger place or is not known
 * @param cells how many cells were tested
 * @param marked how many of them were marked; about one in twenty of these may be marked by chance
 */
public record HotSpots(
        Answer answer, Base base, List<HotSpot> spots, long events, long outside, long coarse, int cells, int marked) {

    /** What can be said. */
    public enum Answer {
        /** Some places stand out. */
        SOME,
        /** None does. */
        NONE,
        /** Fewer events than it takes to say anything. */
        TOO_FEW,
        /** No cells to spread the events over. */
        NO_GROUND
    }

    /** Which cells the events are thought to be spread over. */
    public enum Base {
        /** Cells with buildings, roads or known places, and those in which anything was ever told of. */
        BUILT_UP,
        /** Cells in which anything was ever told of, where the map holds no buildings. */
        EVER_REPORTED
    }

    /**
     * One place that stands out: marked cells that touch.
     *
     * @param name the nearest known place, else the area, else null
     * @param placeId the place, or 0
     * @param events events in the cells
     * @param points distinct points among them; one alone is an address, not an area
     * @param busiestPoint events at the point that has most
     * @param cells south-west corners x, y in metres
     * @param x middle of the events
     * @param clearly whether it stands out clearly: a false discovery rate below 0.01, and half as many again as chance gives
     */
    public record HotSpot(
            String name, long placeId, long events, int points, long busiestPoint, List<double[]> cells, double x, double y, boolean clearly) {
        public HotSpot {
            cells = List.copyOf(cells);
        }
    }

    public HotSpots {
        spots = List.copyOf(spots);
    }
}
