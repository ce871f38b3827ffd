package se.samsyn.problems.drawing;

import java.util.List;
import se.samsyn.shell.Svg;

/** The event chain: steps in rows of four, each with the numbers of the causes that work there. */
public record ChainDrawing(String id, String title, String description, List<Step> steps, String situational, String social) {
    private static final int A_ROW = 4;
    private static final double BOX = 202;
    private static final double GAP = (Lettering.WIDTH - A_ROW * BOX) / (A_ROW - 1);
    private static final double HIGH = 104;
    private static final double ROW = HIGH + 46;
    private static final int LINES = 4;

    /** A step of the chain. */
    public record Step(String text, List<Drawn> causes) {}

    public String svg() {
        int rows = (steps.size() + A_ROW - 1) / A_ROW;
        double height = Math.max(1, rows) * ROW + 8;
        Svg svg = Lettering.sheet(id, title, description, height);
        for (int i = 0; i < steps.size(); i++) {
            double x = i % A_ROW * (BOX + GAP);
            double y = i / A_ROW * ROW + 2;
            boolean last = i == steps.size() - 1;
            svg.put("rect", "x", x + 1, "y", y, "width", BOX - 2, "height", HIGH, "rx", 8, "fill", last ? "#fbece3" : Lettering.CARD,
                    "stroke", last ? "#93370f" : Lettering.LINE, "stroke-width", last ? 2 : 1.2);
            svg.text("text", Integer.toString(i + 1), "x", x + 14, "y", y + 24, "font-size", 13, "font-weight", 700, "fill", Lettering.SOFT);
            Lettering.write(svg, Lettering.lines(steps.get(i).text(), BOX - 46, 14.5, LINES), x + 32, y + 24, 19, "font-size", 14.5);
            double at = x + 20;
            for (Drawn cause : steps.get(i).causes()) {
                Lettering.mark(svg, cause, at, y + HIGH);
                at += 27;
            }
            if (!last) {
                arrow(svg, i, x, y);
            }
        }
        Lettering.legend(svg, height - 6, situational, social);
        return svg.close("svg").toString();
    }

    private static void arrow(Svg svg, int step, double x, double y) {
        double middle = y + HIGH / 2;
        if (step % A_ROW < A_ROW - 1) {
            double to = x + BOX + GAP - 5;
            svg.put("path", "d", line(x + BOX + 3, middle) + "H" + Svg.number(to - 6), "stroke", Lettering.SOFT, "stroke-width", 2);
            svg.put("path", "d", line(to, middle) + "l-10 -6v12z", "fill", Lettering.SOFT);
        } else {
            double between = y + HIGH + 22;
            double to = y + ROW - 3;
            svg.put("path", "d", line(x + BOX - 24, y + HIGH) + "V" + Svg.number(between) + "H" + Svg.number(BOX - 24) + "V" + Svg.number(to - 6),
                    "stroke", Lettering.SOFT, "stroke-width", 2, "fill", "none");
            svg.put("path", "d", line(BOX - 24, to) + "l-6 -10h12z", "fill", Lettering.SOFT);
        }
    }

    private static String line(double x, double y) {
        return "M" + Svg.number(x) + " " + Svg.number(y);
    }
}
