package se.samsyn.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Seconds of processor time, which the machine's other work disturbs less than the clock, against how much there is to do, both by
 * powers of ten, as small drawings side by side.
 */
final class Curves {
    /** @param title above the drawing @param across what the lower axis counts @param lines at least one */
    record Panel(String title, String across, List<Line> lines) {}

    record Line(String tool, List<Timed> times) {}

    private static final double WIDTH = 430;
    private static final double HEIGHT = 250;
    private static final double LEFT = 58;
    private static final double RIGHT = 150;
    private static final double TOP = 40;
    private static final double BOTTOM = 44;
    private static final double LABEL = 14;

    private Curves() {}

    static String drawn(String description, List<Panel> panels) {
        List<Panel> full = panels.stream().filter(panel -> !panel.lines.isEmpty()).toList();
        int columns = Math.min(2, full.size());
        int rows = (full.size() + 1) / 2;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"img\""
                        + " font-family=\"Inter, 'Source Sans 3', 'Liberation Sans', sans-serif\">\n",
                columns * WIDTH, rows * HEIGHT, columns * WIDTH, rows * HEIGHT));
        svg.append("<title>").append(description).append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#faf9f6\"/>\n");
        for (int i = 0; i < full.size(); i++) {
            panel(svg, full.get(i), i % 2 * WIDTH, i / 2 * HEIGHT);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder svg, Panel panel, double x, double y) {
        double[] n = panel.lines.stream().flatMap(line -> line.times.stream()).mapToDouble(Timed::n).toArray();
        double[] seconds = panel.lines.stream().flatMap(line -> line.times.stream()).mapToDouble(Timed::used).toArray();
        Axis across = Axis.of(n, x + LEFT, x + WIDTH - RIGHT);
        Axis up = Axis.of(seconds, y + HEIGHT - BOTTOM, y + TOP);
        text(svg, panel.title, x + 12, y + 22, "font-size=\"14\" font-weight=\"600\" fill=\"#1b2530\"");
        text(svg, panel.across, x + LEFT, y + HEIGHT - 10, "font-size=\"11\" fill=\"#56616d\"");
        for (int power = up.low; power <= up.high; power++) {
            double at = up.at(Math.pow(10, power));
            svg.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1fH%.1f\" stroke=\"#e2dfd6\"/>\n", x + LEFT, at, x + WIDTH - RIGHT));
            text(svg, seconds(power), x + LEFT - 6, at + 4, "font-size=\"11\" fill=\"#56616d\" text-anchor=\"end\"");
        }
        for (int power = across.low; power <= across.high; power++) {
            double at = across.at(Math.pow(10, power));
            if (at <= x + WIDTH - RIGHT + 1) {
                text(svg, count(power), at, y + HEIGHT - BOTTOM + 16, "font-size=\"11\" fill=\"#56616d\" text-anchor=\"middle\"");
            }
        }
        List<double[]> ends = new ArrayList<>();
        for (int i = 0; i < panel.lines.size(); i++) {
            Line line = panel.lines.get(i);
            StringBuilder path = new StringBuilder();
            for (Timed timed : line.times) {
                double px = across.at(timed.n());
                double py = up.at(timed.used());
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", px, py));
                svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", px, py, colour(line.tool)));
                if (timed == line.times.get(line.times.size() - 1)) {
                    ends.add(new double[] {py, i, px});
                }
            }
            svg.append(String.format(Locale.ROOT, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>\n", path, colour(line.tool),
                    line.tool.startsWith(Timed.OURS) ? "2.5" : "1.5"));
        }
        // Names stand at the ends of their lines, moved apart where two would lie on each other.
        ends.sort((a, b) -> Double.compare(a[0], b[0]));
        double last = Double.NEGATIVE_INFINITY;
        for (double[] end : ends) {
            double at = Math.max(end[0], last + LABEL);
            Line line = panel.lines.get((int) end[1]);
            text(svg, line.tool, x + WIDTH - RIGHT + 8, at + 4, "font-size=\"12\" fill=\"" + colour(line.tool) + "\""
                    + (line.tool.startsWith(Timed.OURS) ? " font-weight=\"600\"" : ""));
            last = at;
        }
    }

    private record Axis(int low, int high, double from, double to) {
        static Axis of(double[] values, double from, double to) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            int low = (int) Math.floor(Math.log10(least) + 1e-9);
            return new Axis(low, Math.max(low + 1, (int) Math.ceil(Math.log10(most) - 1e-9)), from, to);
        }

        double at(double value) {
            return from + (to - from) * (Math.log10(value) - low) / (high - low);
        }
    }

    private static String seconds(int power) {
        return power >= 0 ? (long) Math.pow(10, power) + " s" : power >= -3 ? (long) Math.pow(10, power + 3) + " ms" : (long) Math.pow(10, power + 6) + " µs";
    }

    private static String count(int power) {
        return power < 3 ? Long.toString((long) Math.pow(10, power)) : power < 6 ? (long) Math.pow(10, power - 3) + " 000" : (long) Math.pow(10, power - 6) + " million";
    }

    private static String colour(String tool) {
        return tool.startsWith("Samsyn, ") ? "#5f93ab"
                : tool.startsWith(Timed.OURS) ? "#12506b"
                : tool.startsWith("R") ? "#b9572a"
                : tool.startsWith("PostGIS") ? "#26623f"
                : tool.startsWith("DuckDB") ? "#56616d"
                : "#8a6a00";
    }

    private static void text(StringBuilder svg, String words, double x, double y, String how) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" ", x, y)).append(how).append('>')
                .append(words.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
    }
}
