package se.samsyn.insight.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samsyn.insight.Extent;
import se.samsyn.shell.Svg;

/**
 * The map: the ground, counted cells or points, framed places with their names, scale bar and legend.
 *
 * @param id prefix of the ids inside, so that several drawings can stand on one page
 * @param title read aloud, and shown by browsers at the pointer
 * @param steps the colours with their words, beneath the map
 * @param legend what the colours count, beside them
 * @param ground the drawn base map of {@link #box()}, {@link #WIDTH} wide, as an svg element that is safe to put in
 * @param framed what a frame means, beneath the map; null when nothing is framed
 */
public record MapDrawing(
        String id,
        String title,
        String description,
        List<Scale.Step> steps,
        String legend,
        String framed,
        Extent extent,
        String ground,
        List<Name> names,
        List<Cell> cells,
        List<Dot> dots,
        List<Frame> frames) {

    /** A coloured square. @param x south-west corner, metres @param y the same */
    public record Cell(double x, double y, double metres, String colour) {}

    /** A name on the ground. @param x middle, metres */
    public record Name(String text, double x, double y) {}

    /** One event, metres. */
    public record Dot(double x, double y) {}

    /** Cells that are framed together, south-west corners in metres. */
    public record Frame(String name, double metres, List<double[]> cells) {}

    public static final double RATIO = 4 / 3.0;
    /** Of the map in its own units. */
    public static final int WIDTH = 760;

    private static final double HEIGHT = WIDTH / RATIO;
    private static final double LEGEND = 36;
    private static final String LAND = "#eeefe6";
    private static final String INK = "#1b2530";
    private static final String SOFT = "#56616d";

    /** What the paper shows. */
    public Extent box() {
        return extent.ofRatio(RATIO);
    }

    /** The drawing as one svg element. */
    public String svg() {
        Extent box = box();
        Placing placing = new OnPaper(box);
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT + LEGEND),
                "width", WIDTH, "height", HEIGHT + LEGEND, "role", "img", "aria-labelledby", id + "-title " + id + "-desc");
        svg.text("title", title, "id", id + "-title").text("desc", description, "id", id + "-desc");
        svg.open("defs").open("clipPath", "id", id + "-clip");
        svg.put("rect", "x", 0, "y", 0, "width", WIDTH, "height", HEIGHT).close("clipPath").close("defs");
        svg.open("g", "clip-path", "url(#" + id + "-clip)");
        svg.put("rect", "x", 0, "y", 0, "width", WIDTH, "height", HEIGHT, "fill", LAND);
        svg.raw(ground);
        double perMetre = WIDTH / (box.east() - box.west());
        for (Cell cell : cells) {
            double side = cell.metres * perMetre;
            double gap = side > 6 ? 0.6 : 0;
            svg.put("rect", "x", placing.x(cell.x) + gap / 2, "y", placing.y(cell.y + cell.metres) + gap / 2,
                    "width", side - gap, "height", side - gap, "fill", cell.colour, "fill-opacity", "0.9");
        }
        for (Dot dot : dots) {
            svg.put("circle", "cx", placing.x(dot.x), "cy", placing.y(dot.y), "r", 5, "fill", "#b9572a",
                    "stroke", "#fff", "stroke-width", 1.5);
        }
        for (Frame frame : frames) {
            svg.put("path", "d", outline(frame, placing), "fill", "none", "stroke", INK, "stroke-width", 2.2,
                    "stroke-linejoin", "round");
        }
        names(svg, placing);
        scaleBar(svg, perMetre);
        svg.close("g");
        legend(svg);
        return svg.close("svg").toString();
    }

    /** The edges that only one cell of the frame has. */
    private static String outline(Frame frame, Placing placing) {
        Set<String> corners = new HashSet<>();
        for (double[] cell : frame.cells) {
            corners.add(key(cell[0], cell[1]));
        }
        StringBuilder d = new StringBuilder();
        double m = frame.metres;
        for (double[] cell : frame.cells) {
            double x = cell[0];
            double y = cell[1];
            edge(d, corners, placing, x - m, y, x, y, x, y + m);
            edge(d, corners, placing, x + m, y, x + m, y, x + m, y + m);
            edge(d, corners, placing, x, y - m, x, y, x + m, y);
            edge(d, corners, placing, x, y + m, x, y + m, x + m, y + m);
        }
        return d.toString();
    }

    private static void edge(
            StringBuilder d, Set<String> corners, Placing placing, double besideX, double besideY, double x0, double y0, double x1, double y1) {
        if (!corners.contains(key(besideX, besideY))) {
            d.append('M').append(Svg.number(placing.x(x0))).append(' ').append(Svg.number(placing.y(y0)));
            d.append('L').append(Svg.number(placing.x(x1))).append(' ').append(Svg.number(placing.y(y1)));
        }
    }

    private static String key(double x, double y) {
        return Math.round(x) + " " + Math.round(y);
    }

    /** Framed places first; a name that would cover another is left out. */
    private void names(Svg svg, Placing placing) {
        List<double[]> taken = new ArrayList<>();
        taken.add(new double[] {0, HEIGHT - 40, 150, HEIGHT});
        for (Frame frame : frames) {
            double east = frame.cells.stream().mapToDouble(c -> c[0]).max().orElseThrow() + frame.metres;
            double west = frame.cells.stream().mapToDouble(c -> c[0]).min().orElseThrow();
            double south = frame.cells.stream().mapToDouble(c -> c[1]).min().orElseThrow();
            double north = frame.cells.stream().mapToDouble(c -> c[1]).max().orElseThrow() + frame.metres;
            double width = frame.name.length() * 8.2;
            double y = placing.y((south + north) / 2) + 5;
            double right = placing.x(east) + 7;
            double left = placing.x(west) - 7 - width;
            double above = placing.y(north) - 8;
            double middle = Math.clamp(placing.x((west + east) / 2) - width / 2, 4, WIDTH - width - 4);
            double[][] tries = {{right, y}, {left, y}, {middle, above}, {middle, placing.y(south) + 18}};
            for (double[] at : tries) {
                if (at[0] >= 2 && at[0] + width <= WIDTH - 2 && at[1] > 14 && at[1] < HEIGHT - 4
                        && claim(taken, at[0], at[1] - 13, width, 17)) {
                    svg.rimmed(frame.name, at[0], at[1], "font-size", 15, "font-weight", 700, "fill", INK);
                    break;
                }
            }
        }
        for (Name name : names) {
            double width = name.text.length() * 6.4;
            double x = placing.x(name.x) - width / 2;
            double y = placing.y(name.y);
            if (x >= 2 && x + width <= WIDTH - 2 && y > 14 && y < HEIGHT - 6 && claim(taken, x, y - 11, width, 15)) {
                svg.rimmed(name.text, x, y, "font-size", 12, "fill", SOFT);
            }
        }
    }

    private static boolean claim(List<double[]> taken, double x, double y, double width, double height) {
        for (double[] box : taken) {
            if (x < box[2] && x + width > box[0] && y < box[3] && y + height > box[1]) {
                return false;
            }
        }
        taken.add(new double[] {x, y, x + width, y + height});
        return true;
    }

    private static void scaleBar(Svg svg, double perMetre) {
        int metres = 50;
        for (int next : new int[] {100, 200, 500, 1000, 2000, 5000, 10_000, 20_000}) {
            if (next * perMetre <= 130) {
                metres = next;
            }
        }
        String word = metres < 1000 ? metres + " m" : metres / 1000 + " km";
        double y = HEIGHT - 14;
        svg.put("path", "d", "M20 " + Svg.number(y) + "h" + Svg.number(metres * perMetre), "stroke", INK, "stroke-width", 2, "fill", "none");
        svg.rimmed(word, 20, y - 7, "font-size", 12, "fill", INK);
    }

    private void legend(Svg svg) {
        double y = HEIGHT + 12;
        double x = 0;
        if (dots.isEmpty()) {
            for (Scale.Step step : steps) {
                svg.put("rect", "x", x, "y", y, "width", 16, "height", 16, "fill", step.colour());
                svg.text("text", step.word(), "x", x + 21, "y", y + 13, "font-size", 13, "fill", SOFT);
                x += 21 + step.word().length() * 7 + 14;
            }
        } else {
            svg.put("circle", "cx", 8, "cy", y + 8, "r", 5, "fill", "#b9572a");
            x = 21;
        }
        svg.text("text", legend, "x", x, "y", y + 13, "font-size", 13, "fill", SOFT);
        if (framed != null) {
            x += legend.length() * 6.6 + 22;
            svg.put("rect", "x", x, "y", y + 1, "width", 14, "height", 14, "fill", "none", "stroke", INK, "stroke-width", 2);
            svg.text("text", framed, "x", x + 21, "y", y + 13, "font-size", 13, "fill", SOFT);
        }
    }

    /** Where a point on the ground lies in the drawing. */
    private interface Placing {
        double x(double east);

        double y(double north);
    }

    private record OnPaper(Extent box) implements Placing {
        @Override
        public double x(double east) {
            return (east - box.west()) / (box.east() - box.west()) * WIDTH;
        }

        @Override
        public double y(double north) {
            return (box.north() - north) / (box.north() - box.south()) * HEIGHT;
        }
    }
}
