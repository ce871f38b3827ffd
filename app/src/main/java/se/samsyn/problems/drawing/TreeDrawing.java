package se.samsyn.problems.drawing;

import java.util.List;
import se.samsyn.shell.Svg;

/** The cause tree: the problem to the left, behind it its causes, behind each the causes of that. */
public record TreeDrawing(String id, String title, String description, String problem, List<Branch> branches, String situational, String social) {
    private static final double GAP_ACROSS = 34;
    private static final double GAP_DOWN = 14;
    private static final double WIDEST = 268;
    private static final double LEADING = 17;

    /** A cause and what lies behind it. */
    public record Branch(Drawn cause, List<Branch> behind) {
        int depth() {
            return 1 + behind.stream().mapToInt(Branch::depth).max().orElse(0);
        }
    }

    public String svg() {
        int columns = 1 + branches.stream().mapToInt(Branch::depth).max().orElse(0);
        double box = Math.min(WIDEST, (Lettering.WIDTH - GAP_ACROSS * (columns - 1)) / columns);
        double tree = branches.stream().mapToDouble(branch -> high(branch, box) + GAP_DOWN).sum();
        List<String> words = Lettering.lines(problem, box - 30, 15, 6);
        double root = words.size() * 20.0 + 24;
        double height = Math.max(tree, root + 4) + 28;
        Svg svg = Lettering.sheet(id, title, description, height);
        double middle = Math.max(tree - GAP_DOWN, root) / 2 + 2;
        double y = 2 + Math.max(0, (root - tree + GAP_DOWN) / 2);
        for (Branch branch : branches) {
            double high = high(branch, box);
            branch(svg, branch, box + GAP_ACROSS, y, high, box, box, middle);
            y += high + GAP_DOWN;
        }
        svg.put("rect", "x", 1, "y", middle - root / 2, "width", box - 2, "height", root, "rx", 8, "fill", "#fbece3", "stroke", "#93370f",
                "stroke-width", 2);
        Lettering.write(svg, words, 15, middle - root / 2 + 27, 20, "font-size", 15, "font-weight", 700, "fill", "#93370f");
        Lettering.legend(svg, height - 6, situational, social);
        return svg.close("svg").toString();
    }

    /** @param y the top of all that stands behind it @param high how high that is */
    private static void branch(Svg svg, Branch branch, double x, double y, double high, double box, double from, double fromY) {
        double own = own(branch, box);
        double middle = y + high / 2;
        double bend = x - GAP_ACROSS / 2;
        svg.put("path", "d", "M" + Svg.number(from) + " " + Svg.number(fromY) + "H" + Svg.number(bend) + "V" + Svg.number(middle) + "H" + Svg.number(x),
                "stroke", Lettering.LINE, "stroke-width", 1.5, "fill", "none");
        double below = y + Math.max(0, (high - behind(branch, box)) / 2);
        for (Branch each : branch.behind()) {
            double its = high(each, box);
            branch(svg, each, x + box + GAP_ACROSS, below, its, box, x + box, middle);
            below += its + GAP_DOWN;
        }
        Drawn cause = branch.cause();
        svg.put("rect", "x", x, "y", middle - own / 2, "width", box - 1, "height", own, "rx", 8, "fill", Lettering.ground(cause), "stroke",
                Lettering.colour(cause), "stroke-width", 1.2);
        Lettering.mark(svg, cause, x + 20, middle - own / 2 + 20);
        List<String> lines = lines(cause, box);
        Lettering.write(svg, lines, x + 38, middle - own / 2 + 24, LEADING, "font-size", 14);
        svg.text("text", cause.word(), "x", x + 38, "y", middle - own / 2 + 26 + lines.size() * LEADING, "font-size", 12, "fill", Lettering.SOFT);
    }

    private static List<String> lines(Drawn cause, double box) {
        return Lettering.lines(cause.text(), box - 50, 14, 4);
    }

    private static double own(Branch branch, double box) {
        return lines(branch.cause(), box).size() * LEADING + 36;
    }

    private static double behind(Branch branch, double box) {
        return branch.behind().stream().mapToDouble(each -> high(each, box)).sum() + Math.max(0, branch.behind().size() - 1) * GAP_DOWN;
    }

    private static double high(Branch branch, double box) {
        return Math.max(own(branch, box), behind(branch, box));
    }
}
