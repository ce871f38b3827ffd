package se.samsyn.insight.drawing;

import java.util.List;
import se.samsyn.shell.Svg;

/**
 * The last weeks of a series as thin columns, the judged ones dark.
 *
 * @param counts one for each week, the oldest first
 * @param judged how many of the last are judged
 */
public record StripDrawing(String id, String title, String description, List<Long> counts, int judged) {
    private static final double WIDTH = 260;
    private static final double BODY = 44;
    private static final String PALE = "#a9c3cf";
    private static final String NOW = "#b9572a";

    /** The drawing as one svg element. */
    public String svg() {
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(BODY + 2),
                "width", WIDTH, "height", BODY + 2, "role", "img", "class", "strip", "aria-labelledby", id + "-title " + id + "-desc");
        svg.text("title", title, "id", id + "-title").text("desc", description, "id", id + "-desc");
        long most = Math.max(3, counts.stream().mapToLong(Long::longValue).max().orElse(0));
        double step = WIDTH / Math.max(1, counts.size());
        for (int i = 0; i < counts.size(); i++) {
            double high = BODY * counts.get(i) / most;
            if (counts.get(i) > 0) {
                svg.put("rect", "x", step * i + 1, "y", BODY - high, "width", step - 2, "height", high, "fill",
                        i >= counts.size() - judged ? NOW : PALE);
            }
        }
        svg.put("path", "d", "M0 " + Svg.number(BODY + 0.5) + "H" + Svg.number(WIDTH), "stroke", "#8b867a", "stroke-width", 1);
        return svg.close("svg").toString();
    }
}
