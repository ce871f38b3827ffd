package se.samsyn.statistics.drawing;

import java.util.List;
import se.samsyn.shell.Svg;

/**
 * One series as a line. The line is cut where a step has no value and at break marks; preliminary values are hollow and pale, and
 * the legend says so in a word.
 *
 * @param id prefix of the ids inside, so that several drawings can stand on one page
 * @param top what the scale must hold, so that two drawings can be laid side by side; 0 for the series' own highest value
 * @param whole what a filled point means @param preliminary what a hollow point means; null when there is none
 */
public record SeriesDrawing(
        String id, String title, String description, List<Point> points, List<Mark> marks, double top, String whole, String preliminary) {

    /** @param at steps since the first @param label beneath it, or null */
    public record Point(long at, double value, boolean preliminary, String label) {}

    /** @param at steps since the first, with the share of the step that had passed @param label at its head */
    public record Mark(double at, String label) {}

    private static final double WIDTH = 760;
    private static final double LEFT = 48;
    private static final double RIGHT = 12;
    private static final double TOP = 30;
    private static final double BODY = 190;
    private static final int MANY = 40;
    private static final String SOFT = "#56616d";
    private static final String LINE = "#12506b";
    private static final String PALE = "#7d9fae";
    private static final String CUT = "#93370f";

    /** The drawing as one svg element. */
    public String svg() {
        double height = TOP + BODY + 66;
        long steps = points.isEmpty() ? 1 : Math.max(1, points.getLast().at);
        double most = Math.max(top, points.stream().mapToDouble(Point::value).max().orElse(0));
        double tick = tick(Math.max(most, 1e-9));
        double highest = Math.max(tick, Math.ceil(most / tick) * tick);
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                "width", WIDTH, "height", height, "role", "img", "aria-labelledby", id + "-title " + id + "-desc");
        svg.text("title", title, "id", id + "-title").text("desc", description, "id", id + "-desc");
        for (int i = 0; i * tick <= highest + tick / 1000; i++) {
            double y = y(i * tick, highest);
            svg.put("path", "d", "M" + Svg.number(LEFT) + " " + Svg.number(y) + "H" + Svg.number(WIDTH), "stroke",
                    i == 0 ? "#8b867a" : "#e2dfd6", "stroke-width", 1);
            svg.text("text", written(i * tick), "x", LEFT - 8, "y", y + 4, "font-size", 12, "fill", SOFT, "text-anchor", "end");
        }
        marks(svg, steps);
        lines(svg, steps, highest);
        double free = -100;
        for (Point point : points) {
            double x = x(point.at, steps);
            if (point.preliminary || points.size() <= MANY) {
                svg.put("circle", "cx", x, "cy", y(point.value, highest), "r", 4, "fill", point.preliminary ? "#fff" : LINE,
                        "stroke", point.preliminary ? PALE : LINE, "stroke-width", 2);
            }
            if (point.label != null && x - free > 46) {
                svg.text("text", point.label, "x", x, "y", TOP + BODY + 18, "font-size", 12, "fill", SOFT, "text-anchor", "middle");
                free = x;
            }
        }
        legend(svg, TOP + BODY + 42);
        return svg.close("svg").toString();
    }

    private void marks(Svg svg, long steps) {
        for (Mark mark : marks) {
            if (mark.at < 0 || mark.at > steps) {
                continue;
            }
            double x = x(mark.at - 0.5, steps);
            svg.put("path", "d", "M" + Svg.number(x) + " " + Svg.number(TOP - 8) + "V" + Svg.number(TOP + BODY), "stroke", CUT,
                    "stroke-width", 1.5, "stroke-dasharray", "5 4");
            boolean right = x > WIDTH * 0.7;
            svg.text("text", mark.label, "x", right ? x - 5 : x + 5, "y", TOP - 12, "font-size", 12, "fill", CUT, "text-anchor", right ? "end" : "start");
        }
    }

    private void lines(Svg svg, long steps, double highest) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (to.at != from.at + 1 || marks.stream().anyMatch(mark -> mark.at > from.at && mark.at <= to.at)) {
                continue;
            }
            String d = "M" + Svg.number(x(from.at, steps)) + " " + Svg.number(y(from.value, highest)) + "L" + Svg.number(x(to.at, steps)) + " "
                    + Svg.number(y(to.value, highest));
            if (to.preliminary || from.preliminary) {
                svg.put("path", "d", d, "stroke", PALE, "stroke-width", 2, "stroke-dasharray", "4 4", "fill", "none");
            } else {
                svg.put("path", "d", d, "stroke", LINE, "stroke-width", 2.5, "stroke-linecap", "round", "fill", "none");
            }
        }
    }

    private void legend(Svg svg, double y) {
        svg.put("path", "d", "M" + Svg.number(LEFT) + " " + Svg.number(y + 6) + "h20", "stroke", LINE, "stroke-width", 2.5);
        svg.text("text", whole, "x", LEFT + 28, "y", y + 11, "font-size", 13, "fill", SOFT);
        if (preliminary != null) {
            double x = LEFT + 28 + whole.length() * 7 + 24;
            svg.put("circle", "cx", x + 5, "cy", y + 6, "r", 4, "fill", "#fff", "stroke", PALE, "stroke-width", 2);
            svg.text("text", preliminary, "x", x + 16, "y", y + 11, "font-size", 13, "fill", SOFT);
        }
    }

    private static double x(double at, long steps) {
        return LEFT + 10 + (WIDTH - LEFT - RIGHT - 14) * at / steps;
    }

    private static double y(double value, double highest) {
        return TOP + BODY * (1 - value / highest);
    }

    private static double tick(double most) {
        double size = Math.pow(10, Math.floor(Math.log10(most / 4)));
        for (double times : new double[] {1, 2, 5}) {
            if (most / (size * times) <= 5) {
                return size * times;
            }
        }
        return size * 10;
    }

    private static String written(double value) {
        return value == Math.rint(value) ? String.format(java.util.Locale.forLanguageTag("sv-SE"), "%,d", (long) value) : Svg.number(value).replace('.', ',');
    }
}
