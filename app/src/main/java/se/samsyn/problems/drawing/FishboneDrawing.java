package se.samsyn.problems.drawing;

import java.util.List;
import se.samsyn.shell.Svg;

/** The fishbone: one pair of bones for each perspective, causes of the situation above the spine and of people's conditions below. */
public record FishboneDrawing(
        String id, String title, String description, String problem, List<Bone> bones, String situational, String social) {
    private static final double HEAD = 178;
    private static final double SLANT = 42;
    private static final double LEADING = 17;
    private static final double RIB = 12;
    private static final double NAME = 30;

    /** @param above causes that lie in the situation @param below causes that lie in people's conditions */
    public record Bone(String name, List<Drawn> above, List<Drawn> below) {}

    public String svg() {
        double wide = (Lettering.WIDTH - HEAD - 10) / Math.max(1, bones.size());
        double text = wide - SLANT - 44;
        double over = bones.stream().mapToDouble(bone -> high(bone.above(), text)).max().orElse(0);
        double under = bones.stream().mapToDouble(bone -> high(bone.below(), text)).max().orElse(0);
        double spine = 26 + NAME + Math.max(70, over);
        double height = spine + Math.max(70, under) + 34;
        Svg svg = Lettering.sheet(id, title, description, height);
        svg.text("text", situational, "x", 2, "y", 16, "font-size", 13, "font-weight", 700, "fill", Lettering.PLACE);
        svg.text("text", social, "x", 2, "y", height - 8, "font-size", 13, "font-weight", 700, "fill", Lettering.PEOPLE);
        double end = Lettering.WIDTH - HEAD;
        svg.put("path", "d", "M0 " + Svg.number(spine) + "H" + Svg.number(end), "stroke", Lettering.INK, "stroke-width", 4);
        svg.put("path", "d", "M" + Svg.number(end - 2) + " " + Svg.number(spine - 11) + "l18 11l-18 11z", "fill", Lettering.INK);
        List<String> words = Lettering.lines(problem, HEAD - 46, 15, 5);
        double box = words.size() * 20.0 + 26;
        svg.put("rect", "x", end + 16, "y", spine - box / 2, "width", HEAD - 18, "height", box, "rx", 8, "fill", "#fbece3", "stroke", "#93370f",
                "stroke-width", 2);
        Lettering.write(svg, words, end + 16 + (HEAD - 18) / 2, spine - box / 2 + 28, 20, "font-size", 15, "font-weight", 700, "fill", "#93370f",
                "text-anchor", "middle");
        for (int i = 0; i < bones.size(); i++) {
            bone(svg, bones.get(i), i * wide, wide, text, spine, Math.max(70, over), Math.max(70, under));
        }
        return svg.close("svg").toString();
    }

    private static void bone(Svg svg, Bone bone, double x, double wide, double text, double spine, double over, double under) {
        double foot = x + wide - 10;
        svg.put("path", "d", "M" + Svg.number(foot - SLANT) + " " + Svg.number(spine - over) + "L" + Svg.number(foot) + " " + Svg.number(spine)
                + "L" + Svg.number(foot - SLANT) + " " + Svg.number(spine + under), "stroke", Lettering.LINE, "stroke-width", 2, "fill", "none");
        svg.text("text", bone.name(), "x", foot - SLANT, "y", spine - over - 10, "font-size", 14, "font-weight", 700, "text-anchor", "end");
        double y = spine - over + 16;
        for (Drawn cause : bone.above()) {
            y = rib(svg, cause, x, text, y, foot - SLANT + SLANT * (y - (spine - over)) / over);
        }
        y = spine + 26;
        for (Drawn cause : bone.below()) {
            y = rib(svg, cause, x, text, y, foot - SLANT * (y - spine) / under);
        }
    }

    private static double rib(Svg svg, Drawn cause, double x, double text, double y, double bone) {
        List<String> lines = Lettering.lines(cause.text(), text, 13.5, 3);
        Lettering.mark(svg, cause, x + 12, y - 4);
        Lettering.write(svg, lines, x + 29, y, LEADING, "font-size", 13.5);
        double under = y + (lines.size() - 1) * LEADING + 7;
        svg.put("path", "d", "M" + Svg.number(x) + " " + Svg.number(under) + "H" + Svg.number(bone), "stroke", "#cfcabd", "stroke-width", 1.2);
        return y + lines.size() * LEADING + RIB;
    }

    private static double high(List<Drawn> causes, double text) {
        return causes.stream().mapToDouble(cause -> Lettering.lines(cause.text(), text, 13.5, 3).size() * LEADING + RIB).sum() + 22;
    }
}
