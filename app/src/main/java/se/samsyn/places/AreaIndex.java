package se.samsyn.places;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Answers which of many areas a point lies in. On a border the point is inside; in several areas, or on a border that two
 * share, it belongs to the first in the list. Agrees with GEOS. Cannot change, and is safe for many threads.
 *
 * <p>For the maintainer: a grid lies over all areas. A cell that no border touches lies wholly inside or outside each area,
 * which is settled once, so most points cost one look-up. Only in border cells is the exact test asked (JTS, robust
 * orientation), area by area in the list's order. Border cells are marked a hair too generously, never too sparingly,
 * because a cell wrongly thought free of borders would give wrong answers and the opposite only costs time.
 */
public final class AreaIndex {
    private static final int NONE = -1;
    private static final int CELLS_PER_SIDE = 256;
    private static final double HAIR = 1e-6;

    private final PointOnGeometryLocator[] locators;
    private final Envelope[] envelopes;
    private final double west;
    private final double south;
    private final double cellWidth;
    private final double cellHeight;
    private final int columns;
    private final int rows;
    /** Entries of cell c stand at starts[c] … starts[c + 1] - 1: area * 2, + 1 if the area must be tested. */
    private final int[] starts;

    private final int[] entries;

    private AreaIndex(List<? extends Geometry> areas) {
        int n = areas.size();
        locators = new PointOnGeometryLocator[n];
        envelopes = new Envelope[n];
        Envelope all = new Envelope();
        for (int i = 0; i < n; i++) {
            locators[i] = new IndexedPointInAreaLocator(areas.get(i));
            envelopes[i] = areas.get(i).getEnvelopeInternal();
            all.expandToInclude(envelopes[i]);
        }
        west = all.getMinX();
        south = all.getMinY();
        columns = all.isNull() ? 0 : CELLS_PER_SIDE;
        rows = columns;
        cellWidth = Math.max(all.getWidth() / CELLS_PER_SIDE, Double.MIN_NORMAL);
        cellHeight = Math.max(all.getHeight() / CELLS_PER_SIDE, Double.MIN_NORMAL);
        Builder builder = new Builder();
        for (int i = 0; i < n; i++) {
            builder.add(i, areas.get(i));
        }
        starts = builder.starts();
        entries = builder.entries(starts);
    }

    /** An index over polygons and multi-polygons, in the order that decides on shared borders. */
    public static AreaIndex of(List<? extends Geometry> areas) {
        return new AreaIndex(areas);
    }

    /** The number of the first area that holds the point, counted from 0; -1 if none does. */
    public int first(double x, double y) {
        return next(x, y, NONE);
    }

    /** The number of the first area after {@code previous} that holds the point; -1 if none does. */
    public int next(double x, double y, int previous) {
        int cell = cell(x, y);
        if (cell < 0) {
            return NONE;
        }
        for (int at = starts[cell]; at < starts[cell + 1]; at++) {
            int area = entries[at] >> 1;
            if (area > previous && ((entries[at] & 1) == 0 || holds(area, x, y))) {
                return area;
            }
        }
        return NONE;
    }

    /** How many areas hold the point. More than one means a shared border or an overlap. */
    public int count(double x, double y) {
        int count = 0;
        for (int area = first(x, y); area != NONE; area = next(x, y, area)) {
            count++;
        }
        return count;
    }

    /** {@link #first} for many points. */
    public int[] first(double[] xs, double[] ys) {
        int[] areas = new int[xs.length];
        for (int i = 0; i < xs.length; i++) {
            areas[i] = first(xs[i], ys[i]);
        }
        return areas;
    }

    private boolean holds(int area, double x, double y) {
        Coordinate point = new CoordinateXY(x, y);
        return envelopes[area].contains(point) && locators[area].locate(point) != Location.EXTERIOR;
    }

    private int cell(double x, double y) {
        double column = Math.floor((x - west) / cellWidth);
        double row = Math.floor((y - south) / cellHeight);
        // The eastern and northern edges belong to the last cells. A NaN compares false and falls outside.
        if (!(column >= 0 && column <= columns && row >= 0 && row <= rows) || columns == 0) {
            return NONE;
        }
        return Math.min((int) row, rows - 1) * columns + Math.min((int) column, columns - 1);
    }

    private int clampColumn(double column) {
        return (int) Math.clamp(Math.floor(column), 0, columns - 1);
    }

    private int clampRow(double row) {
        return (int) Math.clamp(Math.floor(row), 0, rows - 1);
    }

    private final class Builder {
        private final int[] counts = new int[rows * columns];
        private long[] found = new long[1024];
        private int size;

        void add(int area, Geometry geometry) {
            Envelope box = envelopes[area];
            if (box.isNull()) {
                return;
            }
            int firstColumn = clampColumn((box.getMinX() - west) / cellWidth - HAIR);
            int lastColumn = clampColumn((box.getMaxX() - west) / cellWidth + HAIR);
            int firstRow = clampRow((box.getMinY() - south) / cellHeight - HAIR);
            int lastRow = clampRow((box.getMaxY() - south) / cellHeight + HAIR);
            int width = lastColumn - firstColumn + 1;
            boolean[] border = new boolean[width * (lastRow - firstRow + 1)];
            for (Object line : LinearComponentExtracter.getLines(geometry)) {
                markBorder((LineString) line, border, firstColumn, firstRow, width);
            }
            for (int row = firstRow; row <= lastRow; row++) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    boolean onBorder = border[(row - firstRow) * width + column - firstColumn];
                    if (onBorder || holds(area, west + (column + 0.5) * cellWidth, south + (row + 0.5) * cellHeight)) {
                        put(row * columns + column, area << 1 | (onBorder ? 1 : 0));
                    }
                }
            }
        }

        private void markBorder(LineString line, boolean[] border, int firstColumn, int firstRow, int width) {
            for (int i = 1; i < line.getNumPoints(); i++) {
                Coordinate a = line.getCoordinateN(i - 1);
                Coordinate b = line.getCoordinateN(i);
                double x0 = (a.x - west) / cellWidth;
                double y0 = (a.y - south) / cellHeight;
                double x1 = (b.x - west) / cellWidth;
                double y1 = (b.y - south) / cellHeight;
                int low = clampRow(Math.min(y0, y1) - HAIR);
                int high = clampRow(Math.max(y0, y1) + HAIR);
                for (int row = low; row <= high; row++) {
                    double enter = share(row - HAIR, y0, y1);
                    double leave = share(row + 1 + HAIR, y0, y1);
                    double left = x0 + (x1 - x0) * enter;
                    double right = x0 + (x1 - x0) * leave;
                    int from = clampColumn(Math.min(left, right) - HAIR);
                    int to = clampColumn(Math.max(left, right) + HAIR);
                    int offset = (row - firstRow) * width - firstColumn;
                    Arrays.fill(border, offset + from, offset + to + 1, true);
                }
            }
        }

        /** How far along the line from y0 to y1 the height lies, 0 to 1; a level line is taken whole. */
        private double share(double height, double y0, double y1) {
            if (Math.abs(y1 - y0) < HAIR) {
                return height < y0 ? 0 : 1;
            }
            return Math.clamp((height - y0) / (y1 - y0), 0, 1);
        }

        private void put(int cell, int entry) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = (long) cell << 32 | entry;
            counts[cell]++;
        }

        int[] starts() {
            int[] result = new int[counts.length + 1];
            for (int cell = 0; cell < counts.length; cell++) {
                result[cell + 1] = result[cell] + counts[cell];
            }
            return result;
        }

        /** Areas were added in the list's order, so each cell's entries come out in it too. */
        int[] entries(int[] starts) {
            int[] next = Arrays.copyOf(starts, starts.length);
            int[] result = new int[size];
            for (int i = 0; i < size; i++) {
                result[next[(int) (found[i] >> 32)]++] = (int) found[i];
            }
            return result;
        }
    }
}
