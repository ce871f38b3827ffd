package se.samsyn.problems.drawing;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.shell.Svg;

/** The crime triangle: the problem in the middle, and at each corner the causes seen from there. */
public record TriangleDrawing(
        String id, String title, String description, String problem, Corner top, Corner left, Corner right, String situational, String social) {
    private static final double CARD = 318;
    private static final double TEXT = CARD - 58;
    private static final double LEADING = 18;
    private static final double HEAD = 34;

    /** @param none what stands there when nobody has found a cause */
    public record Corner(String name, List<Drawn> causes, String none) {}

    public String svg() {
        double topHigh = high(top);
        double topCard = 8;
        double base = topCard + topHigh + 262;
        double beside = Math.max(high(left), high(right));
        double cards = Math.max(topCard + topHigh + 96, base - beside);
        double lower = Math.max(cards + beside, base);
        Svg svg = Lettering.sheet(id, title, description, lower + 40);
        double middle = Lettering.WIDTH / 2;
        double apex = topCard + topHigh + 6;
        svg.put("path", "d", "M" + Svg.number(middle) + " " + Svg.number(apex) + "L" + Svg.number(middle + 150) + " " + Svg.number(base) + "H"
                + Svg.number(middle - 150) + "Z", "fill", "#fbece3", "stroke", "#93370f", "stroke-width", 2, "stroke-linejoin", "round");
        List<String> words = Lettering.lines(problem, 150, 15, 4);
        Lettering.write(svg, words, middle, base - 24 - (words.size() - 1) * 19.0, 19, "font-size", 15, "font-weight", 700, "fill", "#93370f",
                "text-anchor", "middle");
        corner(svg, top, middle - CARD / 2, topCard);
        corner(svg, left, 1, cards);
        corner(svg, right, Lettering.WIDTH - CARD - 1, cards);
        Lettering.legend(svg, lower + 32, situational, social);
        return svg.close("svg").toString();
    }

    private static void corner(Svg svg, Corner corner, double x, double y) {
        svg.put("rect", "x", x, "y", y, "width", CARD, "height", high(corner), "rx", 10, "fill", Lettering.CARD, "stroke", Lettering.LINE,
                "stroke-width", 1.2);
        svg.text("text", corner.name(), "x", x + 14, "y", y + 23, "font-size", 14.5, "font-weight", 700);
        double at = y + HEAD + 14;
        if (corner.causes().isEmpty()) {
            svg.text("text", corner.none(), "x", x + 14, "y", at, "font-size", 13.5, "fill", Lettering.SOFT);
        }
        for (Drawn cause : corner.causes()) {
            Lettering.mark(svg, cause, x + 24, at - 4);
            List<String> lines = lines(cause);
            Lettering.write(svg, lines, x + 44, at, LEADING, "font-size", 14);
            at += lines.size() * LEADING + 9;
        }
    }

    private static List<String> lines(Drawn cause) {
        return new ArrayList<>(Lettering.lines(cause.text(), TEXT, 14, 3));
    }

    private static double high(Corner corner) {
        double text = corner.causes().stream().mapToDouble(cause -> lines(cause).size() * LEADING + 9).sum();
        return HEAD + Math.max(LEADING + 9, text) + 4;
    }
}
