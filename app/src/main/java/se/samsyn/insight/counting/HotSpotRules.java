package se.samsyn.insight.counting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.analysis.hotspot.CellScores;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.analysis.numeric.Binomial;
import se.samsyn.analysis.numeric.FalseDiscovery;
import se.samsyn.insight.HotSpots;

/** When a place may be said to stand out. */
public final class HotSpotRules {
    public static final double CELL_METRES = 100;
    /** Below this no surface is drawn and no place is named. */
    static final int ENOUGH = 30;

    private static final double RATE = 0.05;
    /** With a lower expected sum the normal distribution of Gi* errs by orders of magnitude; the exact tail decides too. */
    private static final double NORMAL_FROM = 5;
    /** Fewer than this in a cell with its neighbours is never called a place that stands out. */
    private static final double LEAST_SUM = 5;

    private static final double NEAR_METRES = 250;
    private static final double CLEAR_RATE = 0.01;
    private static final double CLEAR_RATIO = 1.5;

    /** The marked cells, and those of them that are so clearly. */
    private record Marks(boolean[] marked, boolean[] clearly) {}

    private HotSpotRules() {}

    static HotSpots find(Ground ground, Ground.Cells cells, HotSpots.Base base, Incidents all, int[] picked) {
        int coarse = 0;
        double[] x = new double[picked.length];
        double[] y = new double[picked.length];
        int n = 0;
        for (int row : picked) {
            if (all.drawn(row)) {
                x[n] = all.x(row);
                y[n++] = all.y(row);
            } else {
                coarse++;
            }
        }
        x = java.util.Arrays.copyOf(x, n);
        y = java.util.Arrays.copyOf(y, n);
        if (cells == null || cells.count() < 2) {
            HotSpots.Answer answer = n < ENOUGH ? HotSpots.Answer.TOO_FEW : HotSpots.Answer.NO_GROUND;
            return new HotSpots(answer, base, List.of(), 0, n, coarse, 0, 0);
        }
        GridCounts counts = GridCounts.count(cells.grid(), x, y, cells.mask());
        long inside = n - counts.outside();
        if (inside < ENOUGH) {
            return new HotSpots(
                    HotSpots.Answer.TOO_FEW, base, List.of(), inside, counts.outside(), coarse, cells.count(), 0);
        }
        Marks marks = marks(counts, inside, cells.count());
        List<HotSpots.HotSpot> spots = join(ground, counts, marks, x, y);
        int total = 0;
        for (boolean mark : marks.marked) {
            total += mark ? 1 : 0;
        }
        HotSpots.Answer answer = spots.isEmpty() ? HotSpots.Answer.NONE : HotSpots.Answer.SOME;
        return new HotSpots(answer, base, spots, inside, counts.outside(), coarse, cells.count(), total);
    }

    private static Marks marks(GridCounts counts, long events, int studied) {
        CellScores scores = GetisOrd.star(counts.grid(), counts.values(), counts.mask(), Neighbours.queen());
        int n = counts.counts().length;
        double[] tails = new double[n];
        int[] sums = new int[n];
        int[] sizes = new int[n];
        // Few different sums and sizes among thousands of cells: each tail is worked out once.
        Map<Integer, Double> known = new HashMap<>();
        for (int cell = 0; cell < n; cell++) {
            tails[cell] = Double.NaN;
            if (counts.contains(cell)) {
                sumAround(counts, cell, sums, sizes);
                int sum = sums[cell];
                double share = sizes[cell] / (double) studied;
                tails[cell] = known.computeIfAbsent(sum * 10 + sizes[cell], k -> Math.min(1, Binomial.atLeast(sum, events, share)));
            }
        }
        double[] exact = FalseDiscovery.benjaminiHochberg(tails);
        boolean[] marked = new boolean[n];
        boolean[] clearly = new boolean[n];
        for (int cell = 0; cell < n; cell++) {
            if (counts.contains(cell) && counts.counts()[cell] > 0 && scores.z()[cell] > 0 && scores.q()[cell] < RATE) {
                double expected = events * (double) sizes[cell] / studied;
                marked[cell] = sums[cell] >= LEAST_SUM && (expected >= NORMAL_FROM || exact[cell] < RATE);
                clearly[cell] = marked[cell]
                        && scores.q()[cell] < CLEAR_RATE
                        && (expected >= NORMAL_FROM || exact[cell] < CLEAR_RATE)
                        && sums[cell] >= CLEAR_RATIO * expected;
            }
        }
        return new Marks(marked, clearly);
    }

    private static void sumAround(GridCounts counts, int cell, int[] sums, int[] sizes) {
        int columns = counts.grid().columns();
        int row = cell / columns;
        int column = cell % columns;
        for (int r = Math.max(0, row - 1); r <= Math.min(counts.grid().rows() - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                int beside = r * columns + c;
                if (counts.contains(beside)) {
                    sums[cell] += counts.counts()[beside];
                    sizes[cell]++;
                }
            }
        }
    }

    /** Marked cells that touch, also at a corner, are one place; the one with most events comes first. */
    private static List<HotSpots.HotSpot> join(Ground ground, GridCounts counts, Marks marks, double[] x, double[] y) {
        boolean[] marked = marks.marked;
        Grid grid = counts.grid();
        int[] spotOf = new int[marked.length];
        List<List<Integer>> groups = new ArrayList<>();
        for (int cell = 0; cell < marked.length; cell++) {
            if (marked[cell] && spotOf[cell] == 0) {
                groups.add(flood(grid, marked, spotOf, cell, groups.size() + 1));
            }
        }
        List<HotSpots.HotSpot> spots = new ArrayList<>();
        for (int number = 1; number <= groups.size(); number++) {
            double sumX = 0;
            double sumY = 0;
            long events = 0;
            Map<Long, Long> points = new HashMap<>();
            for (int i = 0; i < x.length; i++) {
                int cell = grid.cellOf(x[i], y[i]);
                if (cell >= 0 && spotOf[cell] == number) {
                    sumX += x[i];
                    sumY += y[i];
                    events++;
                    points.merge(Math.round(x[i]) * 10_000_000L + Math.round(y[i]), 1L, Long::sum);
                }
            }
            List<double[]> corners = groups.get(number - 1).stream()
                    .map(cell -> new double[] {
                        grid.originX() + cell % grid.columns() * grid.cellMetres(),
                        grid.originY() + cell / grid.columns() * grid.cellMetres()
                    })
                    .toList();
            if (events < LEAST_SUM) {
                // Marked by what lies beside it, which was not marked itself: too few to name a place by.
                continue;
            }
            double middleX = sumX / events;
            double middleY = sumY / events;
            Ground.NamedPlace place = nearest(ground, middleX, middleY);
            String name = place != null ? place.name() : ground.areaNameAt(middleX, middleY);
            spots.add(new HotSpots.HotSpot(
                    name, place == null ? 0 : place.id(), events, points.size(), Collections.max(points.values()), corners, middleX, middleY,
                    groups.get(number - 1).stream().anyMatch(cell -> marks.clearly[cell])));
        }
        spots.sort(Comparator.comparingLong(HotSpots.HotSpot::events).reversed());
        return spots;
    }

    private static List<Integer> flood(Grid grid, boolean[] marked, int[] spotOf, int first, int number) {
        List<Integer> members = new ArrayList<>();
        ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(first));
        spotOf[first] = number;
        while (!waiting.isEmpty()) {
            int cell = waiting.poll();
            members.add(cell);
            int row = cell / grid.columns();
            int column = cell % grid.columns();
            for (int r = Math.max(0, row - 1); r <= Math.min(grid.rows() - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(grid.columns() - 1, column + 1); c++) {
                    int beside = r * grid.columns() + c;
                    if (marked[beside] && spotOf[beside] == 0) {
                        spotOf[beside] = number;
                        waiting.add(beside);
                    }
                }
            }
        }
        return members;
    }

    private static Ground.NamedPlace nearest(Ground ground, double x, double y) {
        Ground.NamedPlace nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Ground.NamedPlace place : ground.places()) {
            double distance = Math.hypot(place.x() - x, place.y() - y) - place.radiusMetres();
            if (distance < least) {
                least = distance;
                nearest = place;
            }
        }
        return least <= NEAR_METRES ? nearest : null;
    }
}
