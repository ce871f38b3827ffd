package se.samsyn.followup.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import se.samsyn.followup.Answer;
import se.samsyn.followup.Design;
import se.samsyn.followup.Evaluation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Svg;

/** The months of both areas above each other, with the day the measure began; months that are compared are dark. */
final class EffectDrawing {
    private static final double WIDTH = 760;
    private static final double LEFT = 34;
    private static final double BODY = 92;
    private static final double PANEL = 138;
    private static final double HEAD = 24;
    private static final String SOFT = "#56616d";
    private static final String BEFORE = "#7d97a5";
    private static final String AFTER = "#12506b";
    private static final String PALE = "#d5dfe3";
    private static final String START = "#b9572a";

    private EffectDrawing() {}

    static String svg(Frame frame, Evaluation evaluation) {
        Answer answer = evaluation.answer();
        Design design = evaluation.design();
        boolean late = !evaluation.beforeStart(frame.zone());
        double height = PANEL * 2 + (late ? 78 : 54);
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height), "width", WIDTH,
                "height", height, "role", "img", "aria-labelledby", "effect-title effect-desc");
        svg.text("title", frame.say("followup.figure"), "id", "effect-title");
        Answer.Sides sides = answer.sides();
        svg.text("desc", frame.say("followup.figure.describes", sides.before(), sides.after(), sides.comparisonBefore(), sides.comparisonAfter()),
                "id", "effect-desc");
        panel(svg, frame, answer, answer.area(), EffectWords.names(design.where()), 0);
        panel(svg, frame, answer, answer.comparison(), EffectWords.names(design.comparison()), PANEL);
        months(svg, frame, answer, PANEL * 2);
        legend(svg, frame, PANEL * 2 + 32);
        if (late) {
            svg.text("text", frame.say("followup.late.figure"), "x", LEFT, "y", PANEL * 2 + 70, "font-size", 13, "font-weight", 600, "fill", "#9c1f2a");
        }
        return svg.close("svg").toString();
    }

    private static void panel(Svg svg, Frame frame, Answer answer, long[] counts, String name, double y) {
        long most = Math.max(4, Arrays.stream(counts).max().orElse(4));
        double floor = y + HEAD + BODY;
        svg.text("text", name, "x", LEFT, "y", y + 14, "font-size", 14, "font-weight", 600, "fill", "#1b2530");
        for (long tick : new long[] {0, most}) {
            double at = floor - BODY * tick / most;
            svg.put("path", "d", "M" + Svg.number(LEFT) + " " + Svg.number(at) + "H" + Svg.number(WIDTH), "stroke",
                    tick == 0 ? "#8b867a" : "#e2dfd6", "stroke-width", 1);
            svg.text("text", Long.toString(tick), "x", LEFT - 7, "y", at + 4, "font-size", 12, "fill", SOFT, "text-anchor", "end");
        }
        double step = step(counts.length);
        for (int month = 0; month < counts.length; month++) {
            double high = BODY * counts[month] / most;
            if (counts[month] > 0) {
                svg.put("rect", "x", LEFT + step * (month + 0.16), "y", floor - high, "width", step * 0.68, "height", high, "fill", colour(answer, month));
            }
        }
        double start = LEFT + step * answer.afterFrom();
        svg.put("path", "d", "M" + Svg.number(start) + " " + Svg.number(y + HEAD - 4) + "V" + Svg.number(floor), "stroke", START, "stroke-width", 2,
                "stroke-dasharray", "5 4");
    }

    private static String colour(Answer answer, int month) {
        boolean after = month >= answer.afterFrom() && month < answer.afterFrom() + answer.steps();
        boolean before = month >= answer.beforeFrom() && month < answer.beforeFrom() + answer.steps();
        return after ? AFTER : before ? BEFORE : PALE;
    }

    private static void months(Svg svg, Frame frame, Answer answer, double y) {
        DateTimeFormatter label = DateTimeFormatter.ofPattern("MMM yy", frame.locale());
        double step = step(answer.area().length);
        int every = answer.area().length > 30 ? 6 : 3;
        for (int month = 0; month + 1 < answer.area().length; month += every) {
            svg.text("text", label.format(YearMonth.from(answer.first()).plusMonths(month)).replace(".", ""), "x", LEFT + step * (month + 0.5), "y", y,
                    "font-size", 12, "fill", SOFT, "text-anchor", month == 0 ? "start" : "middle");
        }
    }

    private static void legend(Svg svg, Frame frame, double y) {
        double x = LEFT;
        String[][] parts = {{BEFORE, "followup.legend.before"}, {AFTER, "followup.legend.after"}, {PALE, "followup.legend.other"}};
        for (String[] part : parts) {
            String words = frame.say(part[1]);
            svg.put("rect", "x", x, "y", y, "width", 12, "height", 12, "fill", part[0]);
            svg.text("text", words, "x", x + 18, "y", y + 11, "font-size", 13, "fill", SOFT);
            x += 18 + words.length() * 7 + 20;
        }
        svg.put("path", "d", "M" + Svg.number(x + 6) + " " + Svg.number(y - 2) + "v16", "stroke", START, "stroke-width", 2, "stroke-dasharray", "5 4");
        svg.text("text", frame.say("followup.legend.start"), "x", x + 16, "y", y + 11, "font-size", 13, "fill", SOFT);
    }

    private static double step(int months) {
        return (WIDTH - LEFT) / Math.max(1, months);
    }
}
