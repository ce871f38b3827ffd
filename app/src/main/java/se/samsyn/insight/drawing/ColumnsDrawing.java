package se.samsyn.insight.drawing;

import java.util.List;
import se.samsyn.shell.Svg;

/**
 * Counts per week as columns, with a line across each at the height of the year before.
 *
 * @param now what a column means
 * @param before what a line means; null when nothing is known of then
 * @param cut what a pale column means; null when there is none
 */
public record ColumnsDrawing(
        String id, String title, String description, String now, String before, String cut, List<Column> columns) {

    /** @param label beneath the column @param whole false for a step that the period cuts */
    public record Column(String label, long count, long before, boolean whole) {}

    private static final double WIDTH = 760;
    private static final double LEFT = 34;
    private static final double TOP = 12;
    private static final double BODY = 150;
    private static final String SOFT = "#56616d";
    private static final String NOW = "#12506b";
    private static final String PALE = "#a9c3cf";
    private static final String THEN = "#b9572a";

    /** The drawing as one svg element. */
    public String svg() {
        double height = TOP + BODY + 62;
        long most = Math.max(4, columns.stream().mapToLong(c -> Math.max(c.count, before == null ? 0 : c.before)).max().orElse(4));
        long tick = tick(most);
        double top = Math.ceil(most / (double) tick) * tick;
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                "width", WIDTH, "height", height, "role", "img", "aria-labelledby", id + "-title " + id + "-desc");
        svg.text("title", title, "id", id + "-title").text("desc", description, "id", id + "-desc");
        for (long value = 0; value <= top; value += tick) {
            double y = TOP + BODY * (1 - value / top);
            svg.put("path", "d", "M" + Svg.number(LEFT) + " " + Svg.number(y) + "H" + Svg.number(WIDTH), "stroke",
                    value == 0 ? "#8b867a" : "#e2dfd6", "stroke-width", 1);
            svg.text("text", Long.toString(value), "x", LEFT - 7, "y", y + 4, "font-size", 12, "fill", SOFT, "text-anchor", "end");
        }
        double step = (WIDTH - LEFT) / Math.max(1, columns.size());
        double thick = Math.min(40, step * 0.66);
        int every = (int) Math.max(1, Math.ceil(52 / step));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double middle = LEFT + step * (i + 0.5);
            double high = BODY * column.count / top;
            if (column.count > 0) {
                svg.put("rect", "x", middle - thick / 2, "y", TOP + BODY - high, "width", thick, "height", high,
                        "fill", column.whole ? NOW : PALE);
            }
            if (before != null) {
                double y = TOP + BODY * (1 - column.before / top);
                double half = Math.min(step / 2 - 1, thick / 2 + 4);
                svg.put("path", "d", "M" + Svg.number(middle - half) + " " + Svg.number(y) + "h" + Svg.number(half * 2),
                        "stroke", THEN, "stroke-width", 2.5);
            }
            if (i % every == 0) {
                svg.text("text", column.label, "x", middle, "y", TOP + BODY + 17, "font-size", 12, "fill", SOFT, "text-anchor", "middle");
            }
        }
        legend(svg, TOP + BODY + 40);
        return svg.close("svg").toString();
    }

    private void legend(Svg svg, double y) {
        svg.put("rect", "x", LEFT, "y", y, "width", 12, "height", 12, "fill", NOW);
        svg.text("text", now, "x", LEFT + 18, "y", y + 11, "font-size", 13, "fill", SOFT);
        double x = LEFT + 18 + now.length() * 7 + 20;
        if (before != null) {
            svg.put("path", "d", "M" + Svg.number(x) + " " + Svg.number(y + 6) + "h18", "stroke", THEN, "stroke-width", 2.5);
            svg.text("text", before, "x", x + 24, "y", y + 11, "font-size", 13, "fill", SOFT);
            x += 24 + before.length() * 7 + 20;
        }
        if (cut != null) {
            svg.put("rect", "x", x, "y", y, "width", 12, "height", 12, "fill", PALE);
            svg.text("text", cut, "x", x + 18, "y", y + 11, "font-size", 13, "fill", SOFT);
        }
    }

    private static long tick(long most) {
        long tick = 1;
        for (long next : new long[] {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000}) {
            if (most / (double) tick <= 5) {
                break;
            }
            tick = next;
        }
        return tick;
    }
}
