package se.samsyn.forums.groups;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samsyn.forums.Body;
import se.samsyn.forums.Forum;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Svg;

/**
 * Who reports to whom, drawn as a tree from the top: the bodies that decide, and under each the groups that report to it. The
 * same rows are what the list beside the drawing says.
 */
public final class Chart {
    /** @param forum null for a body outside the groups */
    public record Row(int depth, Body body, Forum forum) {}

    private static final int BOX_WIDTH = 430;
    private static final int BOX_HEIGHT = 46;
    private static final int STEP_DOWN = 60;
    private static final int STEP_RIGHT = 46;
    private static final int EDGE = 4;
    private static final String INK = "#1b2530";
    private static final String SOFT = "#56616d";
    private static final String LINE = "#8b867a";

    private Chart() {}

    /** The tree as rows, each under what it reports to. */
    public static List<Row> rows(List<Forum> forums) {
        List<Forum> living = forums.stream().filter(forum -> forum.state() != Forum.State.ENDED).toList();
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        living.stream().map(forum -> forum.charter().reportsToBody()).filter(body -> body != null).forEach(bodies::add);
        List<Row> rows = new ArrayList<>();
        int depth = 0;
        // The council stands over its board, and the board over its department; the police stand beside them.
        for (Body body : List.of(Body.KF, Body.KS, Body.DEPARTMENT)) {
            if (bodies.contains(body)) {
                rows.add(new Row(depth++, body, null));
                for (Forum forum : reportingTo(living, body)) {
                    add(rows, living, forum, depth);
                }
            }
        }
        if (bodies.contains(Body.POLICE)) {
            rows.add(new Row(0, Body.POLICE, null));
            reportingTo(living, Body.POLICE).forEach(forum -> add(rows, living, forum, 1));
        }
        living.stream()
                .filter(forum -> forum.charter().reportsToBody() == null && !seen(living, forum.charter().reportsTo()))
                .forEach(forum -> add(rows, living, forum, 0));
        return List.copyOf(rows);
    }

    private static boolean seen(List<Forum> living, Long id) {
        return id != null && living.stream().anyMatch(forum -> forum.id() == id);
    }

    private static List<Forum> reportingTo(List<Forum> living, Body body) {
        return living.stream().filter(forum -> forum.charter().reportsToBody() == body).toList();
    }

    private static void add(List<Row> rows, List<Forum> living, Forum forum, int depth) {
        rows.add(new Row(depth, null, forum));
        living.stream()
                .filter(below -> Long.valueOf(forum.id()).equals(below.charter().reportsTo()))
                .forEach(below -> add(rows, living, below, depth + 1));
    }

    /** The drawing; empty without rows. @param marked the group that the page is about, or 0 */
    public static String draw(List<Row> rows, Frame frame, long marked) {
        if (rows.isEmpty()) {
            return "";
        }
        int deepest = rows.stream().mapToInt(Row::depth).max().orElse(0);
        int width = 2 * EDGE + deepest * STEP_RIGHT + BOX_WIDTH;
        int height = 2 * EDGE + (rows.size() - 1) * STEP_DOWN + BOX_HEIGHT;
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + width + " " + height, "width", width, "height", height,
                "role", "img", "aria-label", frame.say("forums.chart.says", rows.size()), "font-family", "inherit");
        for (int i = 0; i < rows.size(); i++) {
            for (int above = i - 1; above >= 0; above--) {
                if (rows.get(above).depth < rows.get(i).depth) {
                    int x = EDGE + rows.get(above).depth * STEP_RIGHT + STEP_RIGHT / 2;
                    svg.put("path", "d",
                            "M" + x + " " + (EDGE + above * STEP_DOWN + BOX_HEIGHT) + "V" + (EDGE + i * STEP_DOWN + BOX_HEIGHT / 2) + "H"
                                    + (EDGE + rows.get(i).depth * STEP_RIGHT),
                            "fill", "none", "stroke", LINE, "stroke-width", 1.5);
                    break;
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            box(svg, rows.get(i), EDGE + rows.get(i).depth * STEP_RIGHT, EDGE + i * STEP_DOWN, frame, marked);
        }
        return svg.close("svg").toString();
    }

    private static void box(Svg svg, Row row, int x, int y, Frame frame, long marked) {
        boolean here = row.forum != null && row.forum.id() == marked;
        boolean resting = row.forum != null && row.forum.state() != Forum.State.ACTIVE;
        svg.put("rect", "x", x, "y", y, "width", BOX_WIDTH, "height", BOX_HEIGHT, "rx", 7,
                "fill", row.forum == null ? "#efede7" : here ? "#e4eef3" : "#ffffff", "stroke", here ? "#12506b" : LINE,
                "stroke-width", here ? 2.5 : 1.2, "stroke-dasharray", resting ? "5 4" : "none");
        String name = row.forum == null ? frame.say("forums.body." + row.body) : row.forum.name();
        svg.text("text", shorten(name, 48), "x", x + 12, "y", y + 19, "font-size", 15, "font-weight", 650, "fill", INK);
        String below = row.forum == null
                ? frame.say("forums.body.decides")
                : frame.say("forums.mandate." + row.forum.charter().mandate()) + " · " + frame.say("forums.rhythm." + row.forum.charter().rhythm());
        svg.text("text", shorten(below, 62), "x", x + 12, "y", y + 37, "font-size", 12.5, "fill", SOFT);
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
