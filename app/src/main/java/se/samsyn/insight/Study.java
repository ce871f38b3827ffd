package se.samsyn.insight;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.kernel.Period;

/**
 * What was found in one selection, of one source. Holds numbers and names, no sentences: {@link Findings} decides which
 * sentence is true, the pages say it.
 *
 * @param selection with its source chosen
 * @param dataVersion of the data it was counted from
 * @param count all events of the selection
 * @param drawn those with a point fine enough for the map
 * @param coarse those whose point stands for a larger place; in tables, not on the map
 * @param unplaced those of which only the municipality is known, or nothing
 * @param unclear those left out since the selection asks for hours or weekdays and nobody knows theirs
 * @param sources every source over the same selection, side by side
 * @param cells counted cells of the map
 * @param points the events themselves where they are too few for cells to mean anything; else empty
 * @param extent what the map shows; the same for every selection of an area, so that two maps can be compared
 * @param outsideExtent drawn events that lie outside it
 */
public record Study(
        Selection selection,
        long dataVersion,
        long count,
        long drawn,
        long coarse,
        long unplaced,
        long unclear,
        List<SourceCount> sources,
        CellCounts cells,
        List<Point> points,
        Extent extent,
        long outsideExtent,
        HotSpots hotSpots,
        Comparison groups,
        Comparison areas,
        Comparison places,
        Rhythm rhythm,
        Weeks weeks,
        Effort effort,
        Certainty certainty) {

    /**
     * One source. Sources measure different things and may tell of the same event; they are never added together.
     *
     * @param latest the day of its latest event, or null
     */
    public record SourceCount(String source, long count, Comparison.Versus previous, Comparison.Versus lastYear, LocalDate latest) {}

    /** Events per cell. @param x south-west corners, metres @param y the same @param n events, never 0 */
    public record CellCounts(double cellMetres, double[] x, double[] y, int[] n) {
        public int size() {
            return n.length;
        }
    }

    /** One event, metres. */
    public record Point(double x, double y) {}

    /**
     * How many reported. More reports may be more crime, or more who report.
     *
     * @param units how many units reported in the period; 0 when nobody knows
     * @param previousUnits in the period before, -1 when there is nothing to count from then
     * @param lastYearUnits in the same weeks last year, -1 likewise
     * @param fromNewUnits events in the period from units that reported nothing in the same weeks last year
     */
    public record Effort(int units, int previousUnits, int lastYearUnits, long fromNewUnits) {
        public boolean known() {
            return units > 0 || previousUnits > 0 || lastYearUnits > 0;
        }
    }

    /** How sure those who told were: events seen by them, told to them, suspected; and those of which it is not known. */
    public record Certainty(long seen, long told, long suspected, long unknown) {
        /** How many said how sure they were. */
        public long said() {
            return seen + told + suspected;
        }
    }

    public Study {
        sources = List.copyOf(sources);
        points = List.copyOf(points);
    }

    public Period previous() {
        return selection.period().previous();
    }

    public Period lastYear() {
        return selection.period().lastYear();
    }
}
