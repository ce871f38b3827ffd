package se.samsyn.followup.web.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samsyn.followup.thread.KnotWords;
import se.samsyn.followup.thread.RedThread;
import se.samsyn.followup.thread.RedThread.Grounded;
import se.samsyn.followup.thread.RedThread.Hung;
import se.samsyn.followup.thread.RedThread.Side;
import se.samsyn.followup.thread.Stage;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.At;
import se.samsyn.kernel.thread.Knot.Tie;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Svg;

/** The thread from what was counted, at the top, down to what was told. Each card is a link; the list beside it says the same. */
final class ThreadDrawing {
    private static final double WIDTH = 1160;
    private static final double LEFT = 108;
    private static final double CARD = 246;
    private static final double GAP = 17;
    private static final int A_ROW = 4;
    private static final double LEADING = 18;
    /** The mean width of a letter in parts of the font's size; a little wide, so that a line rather ends early. */
    private static final double LETTER = 0.56;

    private static final double BOLD_LETTER = 0.63;
    /** More can be read in the list; a drawing of them could not. */
    private static final int MOST = 48;
    private static final String INK = "#1b2530";
    private static final String SOFT = "#56616d";
    private static final String RED = "#b3262e";
    private static final String LINE = "#d8d3c6";
    private static final String HERE = "#fbe9ea";

    private final Frame frame;
    private final RedThread thread;
    private final List<Card> cards = new ArrayList<>();
    private final Map<At, Card> byKnot = new HashMap<>();
    private final Svg svg = new Svg();
    private double height = 8;

    /** @param lines of its title @param below what stands under it, or empty */
    private record Card(double x, double y, double high, String kind, List<String> lines, String below, String address, Side side, boolean dashed, At of) {}

    private ThreadDrawing(Frame frame, RedThread thread) {
        this.frame = frame;
        this.thread = thread;
    }

    static String svg(Frame frame, RedThread thread) {
        ThreadDrawing drawing = new ThreadDrawing(frame, thread);
        for (Stage stage : Stage.values()) {
            drawing.stage(stage);
        }
        return drawing.draw();
    }

    private void stage(Stage stage) {
        List<List<Card>> rows = stage == Stage.GROUND ? List.of(grounds()) : knots(stage);
        boolean first = true;
        for (List<Card> row : rows) {
            for (int from = 0; from < row.size(); from += A_ROW) {
                line(row.subList(from, Math.min(row.size(), from + A_ROW)), first ? stage : null);
                first = false;
            }
        }
    }

    /** One line of cards, all as high as the highest. */
    private void line(List<Card> line, Stage stage) {
        double high = line.stream().mapToDouble(Card::high).max().orElse(0);
        if (stage != null) {
            svg.text("text", frame.say("followup.thread.stage." + stage), "x", 0, "y", height + 22, "font-size", 14, "font-weight", 650, "fill", SOFT);
        }
        double x = LEFT;
        for (Card one : line) {
            Card placed = new Card(x, height, high, one.kind, one.lines, one.below, one.address, one.side, one.dashed, one.of);
            cards.add(placed);
            if (one.of != null) {
                byKnot.put(one.of, placed);
            }
            x += CARD + GAP;
        }
        height += high + 34;
    }

    /** The first of what each was counted from; the list has the rest. */
    private List<Card> grounds() {
        return grounded().entrySet().stream().map(each -> ground(each.getValue())).toList();
    }

    private Map<At, List<Grounded>> grounded() {
        Map<At, List<Grounded>> by = new LinkedHashMap<>();
        for (Grounded one : thread.grounds()) {
            if (by.size() < 2 * A_ROW || by.containsKey(one.of())) {
                by.computeIfAbsent(one.of(), at -> new ArrayList<>()).add(one);
            }
        }
        return by;
    }

    private Card ground(List<Grounded> all) {
        Grounded first = all.getFirst();
        String below = first.weeded() != null
                ? frame.say("followup.thread.weeded", frame.date(first.weeded()))
                : all.size() == 1 ? "" : frame.say("followup.thread.ground.more", all.size() - 1);
        return card(frame.say("followup.thread.observations"), KnotWords.ground(frame, first), below, first.ground().address(), Side.BEHIND,
                first.weeded() != null, null);
    }

    /** What follows from something at the same stage hangs a row below it. */
    private List<List<Card>> knots(Stage stage) {
        Map<Integer, List<Card>> rows = new TreeMap<>();
        List<Hung> here = thread.at(stage);
        for (Hung one : here) {
            if (byKnot.size() + rows.values().stream().mapToInt(List::size).sum() < MOST) {
                rows.computeIfAbsent(depth(one.at(), here, 0), level -> new ArrayList<>()).add(card(one));
            }
        }
        return List.copyOf(rows.values());
    }

    private int depth(At at, List<Hung> here, int guard) {
        return guard > 3
                ? guard
                : here.stream().filter(other -> thread.ties().contains(new Tie(other.at(), at))).mapToInt(other -> 1 + depth(other.at(), here, guard + 1)).max()
                        .orElse(0);
    }

    private Card card(Hung one) {
        boolean bare = !one.shown() || one.knot().weeded() != null;
        String below = bare ? "" : shortly(one.knot());
        String kind = one.shown() ? KnotWords.kind(frame, one.at()) : "";
        String words = one.side() == Side.HERE ? kind + " · " + frame.say("followup.thread.here") : kind;
        return card(words, KnotWords.title(frame, one), below, bare ? null : KnotWords.thread(one.at()), one.side(), bare, one.at());
    }

    private String shortly(Knot knot) {
        String notes = KnotWords.notes(frame, knot);
        String state = KnotWords.state(frame, knot);
        return notes.isEmpty() || knot.state() != null && !knot.at().kind().equals(Knot.Kind.EVALUATION) ? state : notes;
    }

    private static Card card(String kind, String title, String below, String address, Side side, boolean dashed, At of) {
        List<String> lines = lines(title, 14.5 * BOLD_LETTER, 3);
        double high = 34 + lines.size() * LEADING + (below.isEmpty() ? 0 : 20);
        return new Card(0, 0, high, kind, lines, below, address, side, dashed, of);
    }

    private static List<String> lines(String text, double letter, int most) {
        int letters = (int) ((CARD - 28) / letter);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word.length() > letters ? word.substring(0, letters - 1) + "…" : word);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            String last = lines.get(most - 1);
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, last.substring(0, Math.min(last.length(), letters - 1)) + "…");
        }
        return lines;
    }

    private String draw() {
        Svg sheet = new Svg();
        sheet.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height), "width", WIDTH, "height",
                height, "role", "group", "aria-labelledby", "thread-title", "class", "thread-svg");
        sheet.text("title", frame.say("followup.thread.drawing", KnotWords.title(frame, thread.here())), "id", "thread-title");
        sheet.raw(svg.toString());
        ties(sheet);
        cards.forEach(card -> card(sheet, card));
        return sheet.close("svg").toString();
    }

    private void ties(Svg sheet) {
        for (Tie tie : thread.ties()) {
            tie(sheet, byKnot.get(tie.from()), byKnot.get(tie.to()));
        }
        int ground = 0;
        for (At of : grounded().keySet()) {
            tie(sheet, cards.get(ground++), byKnot.get(of));
        }
    }

    private static void tie(Svg sheet, Card from, Card to) {
        if (from == null || to == null) {
            return;
        }
        double x = from.x + CARD / 2;
        double y = from.y + from.high;
        double toX = to.x + CARD / 2;
        double bend = Math.max(16, Math.min(60, (to.y - y) / 2));
        sheet.put("path", "d", "M" + Svg.number(x) + " " + Svg.number(y) + "C" + Svg.number(x) + " " + Svg.number(y + bend) + " " + Svg.number(toX) + " "
                + Svg.number(to.y - bend) + " " + Svg.number(toX) + " " + Svg.number(to.y), "fill", "none", "stroke", RED, "stroke-width", 2, "opacity", 0.75);
    }

    private static void card(Svg sheet, Card card) {
        if (card.address != null) {
            sheet.open("a", "href", card.address);
        }
        boolean here = card.side == Side.HERE;
        sheet.put("rect", "x", card.x, "y", card.y, "width", CARD, "height", card.high, "rx", 9, "fill", here ? HERE : "#fff", "stroke", here ? RED : LINE,
                "stroke-width", here ? 2.5 : 1.2, "stroke-dasharray", card.dashed ? "5 4" : "none");
        sheet.text("text", card.kind, "x", card.x + 14, "y", card.y + 21, "font-size", 12.5, "fill", SOFT);
        double y = card.y + 40;
        for (String line : card.lines) {
            sheet.text("text", line, "x", card.x + 14, "y", y, "font-size", 14.5, "font-weight", card.dashed ? 400 : 600, "fill", card.dashed ? SOFT : INK);
            y += LEADING;
        }
        if (!card.below.isEmpty()) {
            sheet.text("text", lines(card.below, 12.5 * LETTER, 1).getFirst(), "x", card.x + 14, "y", card.y + card.high - 10, "font-size", 12.5, "fill", SOFT);
        }
        if (card.address != null) {
            sheet.close("a");
        }
    }
}
