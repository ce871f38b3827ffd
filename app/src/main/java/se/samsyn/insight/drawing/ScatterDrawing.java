package se.samsyn.insight.drawing;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.shell.Svg;

/**
 * Areas by two measures that are never weighed together, each point with its intervals as a cross.
 *
 * @param across what lies to the right
 * @param up what lies upwards, in per cent
 */
public record ScatterDrawing(String id, String title, String description, String across, String up, List<Point> points) {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 430;
    private static final double LEFT = 44;
    private static final double TOP = 34;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 52;
    private static final String SOFT = "#56616d";
    private static final String INK = "#1b2530";
    private static final String DOT = "#12506b";
    private static final String CROSS = "#a9c3cf";

    /** @param yLow NaN where the answers are not counted */
    public record Point(String name, double x, double xLow, double xHigh, double y, double yLow, double yHigh) {}

    /** The drawing as one svg element. */
    public String svg() {
        double right = nice(points.stream().mapToDouble(Point::xHigh).max().orElse(1));
        double top = Math.min(100, nice(points.stream().mapToDouble(p -> Math.max(p.y, Double.isNaN(p.yHigh) ? 0 : p.yHigh)).max().orElse(1)));
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT),
                "width", WIDTH, "height", HEIGHT, "role", "img", "aria-labelledby", id + "-title " + id + "-desc");
        svg.text("title", title, "id", id + "-title").text("desc", description, "id", id + "-desc");
        for (int step = 0; step <= 4; step++) {
            double x = LEFT + (WIDTH - LEFT - RIGHT) * step / 4;
            double y = HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * step / 4;
            svg.put("path", "d", "M" + Svg.number(x) + " " + Svg.number(TOP) + "V" + Svg.number(HEIGHT - BOTTOM), "stroke", "#ebe8df", "stroke-width", 1);
            svg.put("path", "d", "M" + Svg.number(LEFT) + " " + Svg.number(y) + "H" + Svg.number(WIDTH - RIGHT), "stroke", "#ebe8df", "stroke-width", 1);
            svg.text("text", label(right * step / 4), "x", x, "y", HEIGHT - BOTTOM + 17, "font-size", 12, "fill", SOFT, "text-anchor", "middle");
            svg.text("text", label(top * step / 4), "x", LEFT - 8, "y", y + 4, "font-size", 12, "fill", SOFT, "text-anchor", "end");
        }
        svg.text("text", up, "x", 0, "y", 14, "font-size", 13, "fill", INK, "font-weight", 600);
        svg.text("text", across, "x", WIDTH - RIGHT, "y", HEIGHT - 10, "font-size", 13, "fill", INK, "font-weight", 600, "text-anchor", "end");
        for (Point point : points) {
            svg.put("path", "d", "M" + Svg.number(x(point.xLow, right)) + " " + Svg.number(y(point.y, top)) + "H" + Svg.number(x(point.xHigh, right)),
                    "stroke", CROSS, "stroke-width", 2.5);
            if (!Double.isNaN(point.yLow)) {
                svg.put("path", "d", "M" + Svg.number(x(point.x, right)) + " " + Svg.number(y(point.yLow, top)) + "V" + Svg.number(y(point.yHigh, top)),
                        "stroke", CROSS, "stroke-width", 2.5);
            }
        }
        List<double[]> taken = new ArrayList<>();
        for (Point point : points) {
            svg.put("circle", "cx", x(point.x, right), "cy", y(point.y, top), "r", 6, "fill", DOT, "stroke", "#fff", "stroke-width", 1.5);
            taken.add(new double[] {x(point.x, right) - 7, y(point.y, top) - 7, x(point.x, right) + 7, y(point.y, top) + 7});
        }
        for (Point point : points) {
            name(svg, taken, point.name, x(point.x, right), y(point.y, top));
        }
        return svg.close("svg").toString();
    }

    private static void name(Svg svg, List<double[]> taken, String name, double x, double y) {
        double width = name.length() * 7.2;
        double[][] tries = {{x + 10, y - 6}, {x + 10, y + 17}, {x - 10 - width, y - 6}, {x - 10 - width, y + 17}, {x - width / 2, y - 16}, {x - width / 2, y + 28}};
        for (double[] at : tries) {
            double[] box = {at[0], at[1] - 12, at[0] + width, at[1] + 4};
            boolean free = box[0] >= LEFT && box[2] <= WIDTH && box[1] >= TOP - 14 && box[3] <= HEIGHT - BOTTOM
                    && taken.stream().noneMatch(t -> box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1]);
            if (free) {
                taken.add(box);
                svg.rimmed(name, at[0], at[1], "font-size", 13, "fill", INK);
                return;
            }
        }
    }

    private static double x(double value, double right) {
        return LEFT + (WIDTH - LEFT - RIGHT) * value / right;
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
    }

    /** The next of 4, 6, 8, 10, 20, 40, 60 …: four equal steps with short numbers. */
    private static double nice(double most) {
        for (double size = 1; ; size *= 10) {
            for (double step : new double[] {4, 6, 8, 10, 20}) {
                if (most <= step * size) {
                    return step * size;
                }
            }
        }
    }

    private static String label(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value).replace('.', ',');
    }
}
