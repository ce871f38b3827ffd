package se.samsyn.analysis.pictures;

import java.util.Arrays;
import java.util.SplittableRandom;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.density.KernelDensity;
import se.samsyn.analysis.hotspot.CellScores;
import se.samsyn.analysis.hotspot.Dbscan;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.analysis.patrol.Coverage;
import se.samsyn.analysis.patrol.Tour;

/** The methods that answer where: one made-up village, 3 × 2 km, two lively places and a scatter. */
final class PlacePictures {
    private static final double WIDE = 3000;
    private static final double HIGH = 2000;
    private static final double SCALE = 0.1;
    private static final double TOP = 44;

    private final double[] x = new double[180];
    private final double[] y = new double[180];

    PlacePictures() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < x.length; i++) {
            boolean square = i % 3 == 0;
            boolean quay = i % 7 == 1;
            x[i] = inside(square ? 950 + 130 * random.nextGaussian() : quay ? 2250 + 90 * random.nextGaussian() : random.nextDouble() * WIDE, WIDE);
            y[i] = inside(square ? 1250 + 130 * random.nextGaussian() : quay ? 600 + 90 * random.nextGaussian() : random.nextDouble() * HIGH, HIGH);
        }
    }

    private static double inside(double value, double size) {
        return Math.max(1, Math.min(size - 1, value));
    }

    String density() {
        Grid grid = new Grid(0, 0, 100, 30, 20);
        double[] density = KernelDensity.atCentres(grid, x, y, Kernel.QUARTIC, 400);
        double most = Arrays.stream(density).max().orElseThrow();
        Drawing drawing = new Drawing(680, 300, "180 reports as points, and their quartic density with a bandwidth of 400 m");
        drawing.heading("180 reports", 20, 26).heading("Their density, h = 400 m", 360, 26);
        ground(drawing, 20);
        points(drawing, 20, Drawing.ACCENT, 2);
        for (int cell = 0; cell < density.length; cell++) {
            cell(drawing, grid, cell, 360, Drawing.step(density[cell] / most * 0.999));
        }
        drawing.frame(360, TOP, WIDE * SCALE, HIGH * SCALE, Drawing.SOFT, 1);
        for (int i = 1; i < Drawing.STEPS.length; i++) {
            drawing.cell(360 + 24 * i, 258, 24, 10, Drawing.STEPS[i]);
        }
        drawing.note("fewer", 360 - 16 + 2, 268).note("up to " + Math.round(most * 1e6) + " for each km²", 360 + 24 * 6 + 8, 268);
        return drawing.svg();
    }

    String hotspot() {
        Grid grid = new Grid(0, 0, 200, 15, 10);
        GridCounts counts = GridCounts.count(grid, x, y, null);
        CellScores scores = GetisOrd.star(grid, counts.values(), null, Neighbours.queen());
        Drawing drawing = new Drawing(680, 300, "Counts of cells, and the cells that Gi* marks after Benjamini and Hochberg");
        drawing.heading("Reports in cells of 200 m", 20, 26).heading("Gi*: more than chance allows", 360, 26);
        int marked = 0;
        for (int cell = 0; cell < counts.counts().length; cell++) {
            int count = counts.counts()[cell];
            cell(drawing, grid, cell, 20, Drawing.step(count / 8.0));
            if (count > 0) {
                drawing.text(Integer.toString(count), 20 + grid.centreX(cell % 15) * SCALE, TOP + (HIGH - grid.centreY(cell / 15)) * SCALE + 4, 10,
                        count > 4 ? "#ffffff" : Drawing.INK, "middle", false);
            }
            boolean hot = scores.q()[cell] < 0.05 && scores.z()[cell] > 0;
            marked += hot ? 1 : 0;
            cell(drawing, grid, cell, 360, hot ? "#d98a5b" : scores.p()[cell] < 0.05 && scores.z()[cell] > 0 ? "#f4ddcf" : "#ffffff");
        }
        drawing.frame(20, TOP, WIDE * SCALE, HIGH * SCALE, Drawing.SOFT, 1).frame(360, TOP, WIDE * SCALE, HIGH * SCALE, Drawing.SOFT, 1);
        drawing.cell(360, 258, 24, 10, "#d98a5b").note("q < 0.05: " + marked + " of 150 cells", 390, 268);
        drawing.cell(544, 258, 24, 10, "#f4ddcf").note("p < 0.05 alone", 574, 268);
        return drawing.svg();
    }

    String clusters() {
        Dbscan.Result groups = Dbscan.of(x, y, 120, 6);
        String[] colours = {Drawing.ACCENT, Drawing.WARM, Drawing.CALM, "#6d5000", "#7a3f7d", "#56616d"};
        Drawing drawing = new Drawing(440, 300, "Points that DBSCAN puts together, with radius 120 m and at least 6 points");
        drawing.heading("DBSCAN, 120 m, 6 points: " + groups.groups() + " groups", 20, 26);
        ground(drawing, 20);
        int noise = 0;
        for (int i = 0; i < x.length; i++) {
            int label = groups.labels()[i];
            noise += label == 0 ? 1 : 0;
            String colour = label == 0 ? "#8b867a" : colours[(label - 1) % colours.length];
            drawing.dot(20 + x[i] * SCALE, TOP + (HIGH - y[i]) * SCALE, label == 0 ? 1.5 : 3, groups.core()[i] ? colour : "none", colour);
        }
        drawing.note("filled: core", 330, 70).note("ring: border", 330, 90).note("small: " + noise + " alone", 330, 110);
        return drawing.svg();
    }

    String patrol() {
        Grid grid = new Grid(0, 0, 200, 15, 10);
        double[] risk = GridCounts.count(grid, x, y, null).values();
        int[][] covers = new int[risk.length][];
        for (int place = 0; place < covers.length; place++) {
            int at = place;
            covers[place] = java.util.stream.IntStream.range(0, risk.length)
                    .filter(cell -> Math.abs(cell % 15 - at % 15) <= 1 && Math.abs(cell / 15 - at / 15) <= 1)
                    .toArray();
        }
        Coverage.Choice choice = Coverage.greedy(risk, covers, 6);
        double[] stopX = Arrays.stream(choice.places()).mapToDouble(place -> grid.centreX(place % 15)).toArray();
        double[] stopY = Arrays.stream(choice.places()).mapToDouble(place -> grid.centreY(place / 15)).toArray();
        Tour tour = Tour.shortest(stopX, stopY);
        Drawing drawing = new Drawing(440, 300, "Six places that cover most of the risk, and the shortest round through them");
        drawing.heading("Six places cover " + Math.round(100 * choice.covered() / x.length) + " % of the reports", 20, 26);
        for (int cell = 0; cell < risk.length; cell++) {
            cell(drawing, grid, cell, 20, Drawing.step(risk[cell] / 12));
        }
        for (int place : choice.places()) {
            drawing.frame(20 + (place % 15 - 1) * 20, TOP + (10 - place / 15 - 2) * 20, 60, 60, Drawing.WARM, 1.5);
        }
        double[] wayX = new double[tour.order().length + 1];
        double[] wayY = new double[wayX.length];
        for (int i = 0; i < wayX.length; i++) {
            int stop = tour.order()[i % tour.order().length];
            wayX[i] = 20 + stopX[stop] * SCALE;
            wayY[i] = TOP + (HIGH - stopY[stop]) * SCALE;
        }
        drawing.path(wayX, wayY, Drawing.INK, 2, "5 3").frame(20, TOP, WIDE * SCALE, HIGH * SCALE, Drawing.SOFT, 1);
        for (int i = 0; i + 1 < wayX.length; i++) {
            drawing.dot(wayX[i], wayY[i], 8, "#ffffff", Drawing.INK);
            drawing.text(Integer.toString(i + 1), wayX[i], wayY[i] + 4, 11, Drawing.INK, "middle", true);
        }
        drawing.note("a round of " + Math.round(tour.metres() / 100) / 10.0 + " km", 330, 70);
        return drawing.svg();
    }

    private void ground(Drawing drawing, double left) {
        drawing.cell(left, TOP, WIDE * SCALE, HIGH * SCALE, "#ffffff").frame(left, TOP, WIDE * SCALE, HIGH * SCALE, Drawing.SOFT, 1);
    }

    private void points(Drawing drawing, double left, String colour, double radius) {
        for (int i = 0; i < x.length; i++) {
            drawing.dot(left + x[i] * SCALE, TOP + (HIGH - y[i]) * SCALE, radius, colour, colour);
        }
    }

    private static void cell(Drawing drawing, Grid grid, int cell, double left, String fill) {
        double side = grid.cellMetres() * SCALE;
        drawing.cell(left + cell % grid.columns() * side, TOP + (grid.rows() - 1 - cell / grid.columns()) * side, side, side, fill);
    }
}
