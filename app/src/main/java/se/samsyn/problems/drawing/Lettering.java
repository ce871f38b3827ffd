package se.samsyn.problems.drawing;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.shell.Svg;

/** What the pictures have in common: the sheet, lines that fit, numbered marks. Widths are estimated, since no font is at hand. */
final class Lettering {
    static final double WIDTH = 960;
    static final String INK = "#1b2530";
    static final String SOFT = "#56616d";
    static final String LINE = "#8b867a";
    static final String CARD = "#ffffff";
    static final String PLACE = "#12506b";
    static final String PLACE_SOFT = "#e4eef3";
    static final String PEOPLE = "#26623f";
    static final String PEOPLE_SOFT = "#e6f1ea";

    /** The mean width of a letter in parts of the font's size; a little wide, so that a line rather ends early. */
    private static final double LETTER = 0.54;

    private Lettering() {}

    /** Opens a sheet of {@link #WIDTH} with its title and description. */
    static Svg sheet(String id, String title, String description, double height) {
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height), "width",
                WIDTH, "height", height, "role", "img", "aria-labelledby", id + "-title " + id + "-desc", "font-size", 14, "fill", INK);
        return svg.text("title", title, "id", id + "-title").text("desc", description, "id", id + "-desc");
    }

    /** The text in lines no wider than given; what does not fit in the last line ends with an ellipsis. */
    static List<String> lines(String text, double width, double size, int most) {
        int letters = (int) Math.max(4, width / (size * LETTER));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            while (rest.length() > letters) {
                int room = line.isEmpty() ? letters : Math.max(0, letters - line.length() - 1);
                if (room < 4) {
                    lines.add(line.toString());
                    line.setLength(0);
                    continue;
                }
                line.append(line.isEmpty() ? "" : " ").append(rest, 0, room - 1).append('-');
                rest = rest.substring(room - 1);
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty() && line.length() + 1 + rest.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            String last = lines.get(most - 1);
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, last.substring(0, Math.min(last.length(), letters - 1)) + "…");
        }
        return lines;
    }

    /** Writes lines from a first baseline down. @param attributes of each line, in turn */
    static void write(Svg svg, List<String> lines, double x, double y, double leading, Object... attributes) {
        for (int i = 0; i < lines.size(); i++) {
            Object[] all = new Object[attributes.length + 4];
            System.arraycopy(new Object[] {"x", x, "y", y + i * leading}, 0, all, 0, 4);
            System.arraycopy(attributes, 0, all, 4, attributes.length);
            svg.text("text", lines.get(i), all);
        }
    }

    static String colour(Drawn cause) {
        return cause.social() ? PEOPLE : PLACE;
    }

    static String ground(Drawn cause) {
        return cause.social() ? PEOPLE_SOFT : PLACE_SOFT;
    }

    /** A cause's number in a round mark: round for the situation, with corners for people's conditions. */
    static void mark(Svg svg, Drawn cause, double x, double y) {
        svg.put("rect", "x", x - 11, "y", y - 11, "width", 22, "height", 22, "rx", cause.social() ? 4 : 11, "fill", colour(cause));
        svg.text("text", Integer.toString(cause.number()), "x", x, "y", y + 4.5, "font-size", 12.5, "font-weight", 700, "fill", "#fff",
                "text-anchor", "middle");
    }

    /** What the two marks mean. */
    static void legend(Svg svg, double y, String situational, String social) {
        svg.put("rect", "x", 2, "y", y - 11, "width", 14, "height", 14, "rx", 7, "fill", PLACE);
        svg.text("text", situational, "x", 23, "y", y, "font-size", 13, "fill", SOFT);
        double x = 23 + situational.length() * 13 * LETTER + 24;
        svg.put("rect", "x", x, "y", y - 11, "width", 14, "height", 14, "rx", 3, "fill", PEOPLE);
        svg.text("text", social, "x", x + 21, "y", y, "font-size", 13, "fill", SOFT);
    }
}
