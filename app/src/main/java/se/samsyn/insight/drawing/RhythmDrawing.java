package se.samsyn.insight.drawing;

import java.util.List;
import se.samsyn.shell.Svg;

/**
 * Hour × weekday: one square for each hour of the week, hatched where most of it rests on times that are hardly known.
 *
 * @param days seven short names, Monday first
 * @param hatched what the hatching means; null when nothing is hatched
 */
public record RhythmDrawing(
        String id, String title, String description, List<String> days, String legend, String hatched, double[][] hours, boolean[][] uncertain) {
    private static final double LEFT = 34;
    private static final double STEP = 14;
    private static final double TOP = 20;
    private static final String SOFT = "#56616d";

    /** The drawing as one svg element. */
    public String svg() {
        double width = LEFT + 24 * STEP + 6;
        double bottom = TOP + 7 * (STEP + 3);
        double height = bottom + (hatched == null ? 26 : 48);
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width", width, "height", height, "role", "img", "aria-labelledby", id + "-title " + id + "-desc");
        svg.text("title", title, "id", id + "-title").text("desc", description, "id", id + "-desc");
        svg.open("defs").open("pattern", "id", id + "-hatch", "width", 4, "height", 4, "patternUnits", "userSpaceOnUse");
        svg.put("path", "d", "M-1 1l2 -2M0 4l4 -4M3 5l2 -2", "stroke", "#56616d", "stroke-width", "0.9");
        svg.close("pattern").close("defs");
        for (int hour = 0; hour <= 24; hour += 6) {
            svg.text("text", (hour < 10 ? "0" : "") + hour, "x", LEFT + hour * STEP, "y", 12, "font-size", 11, "fill", SOFT,
                    "text-anchor", hour == 24 ? "end" : "start");
        }
        for (int day = 0; day < 7; day++) {
            double y = TOP + day * (STEP + 3);
            svg.text("text", days.get(day), "x", 0, "y", y + 12, "font-size", 12, "fill", SOFT);
            for (int hour = 0; hour < 24; hour++) {
                double x = LEFT + hour * STEP;
                svg.put("rect", "x", x, "y", y, "width", STEP - 1, "height", STEP + 2, "fill", Scale.HOURS.colour(hours[day][hour]));
                if (uncertain[day][hour]) {
                    svg.put("rect", "x", x, "y", y, "width", STEP - 1, "height", STEP + 2, "fill", "url(#" + id + "-hatch)");
                }
            }
        }
        double x = 0;
        double y = bottom + 8;
        for (Scale.Step step : Scale.HOURS.steps()) {
            svg.put("rect", "x", x, "y", y, "width", 12, "height", 12, "fill", step.colour());
            svg.text("text", step.word(), "x", x + 16, "y", y + 10.5, "font-size", 11, "fill", SOFT);
            x += 16 + step.word().length() * 6.5 + 10;
        }
        svg.text("text", legend, "x", x, "y", y + 10.5, "font-size", 11, "fill", SOFT);
        if (hatched != null) {
            svg.put("rect", "x", 0, "y", y + 22, "width", 12, "height", 12, "fill", Scale.NOTHING);
            svg.put("rect", "x", 0, "y", y + 22, "width", 12, "height", 12, "fill", "url(#" + id + "-hatch)");
            svg.text("text", hatched, "x", 16, "y", y + 32.5, "font-size", 11, "fill", SOFT);
        }
        return svg.close("svg").toString();
    }
}
