package se.samsyn.duties.web.year;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import se.samsyn.duties.year.YearEntry;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Svg;

/** The year as a wheel: January at the top, a ring for each sort of thing. The list below it says the same in words. */
final class WheelDrawing {
    private static final double MIDDLE = 320;
    private static final double OUTER = 306;
    private static final double INNER = 252;
    private static final double HUB = 84;
    private static final double NAMES = 279;
    private static final int MONTHS = 12;
    private static final String LINE = "#e2dfd6";
    private static final String INK = "#1b2530";
    private static final String SOFT = "#56616d";

    /** Each ring with its radius, colour and the shape of its marks. */
    private enum Ring {
        LAW(226, "#9c1f2a"),
        OWN(226, "#6d5000"),
        STEP(194, "#93370f"),
        MEETING(162, "#12506b"),
        AGREED(130, "#26623f"),
        TERM(104, "#5b3a86");

        private final double radius;
        private final String colour;

        Ring(double radius, String colour) {
            this.radius = radius;
            this.colour = colour;
        }

        static Ring of(YearEntry.Kind kind) {
            return switch (kind) {
                case LAW, PLAN -> LAW;
                case OWN -> OWN;
                case PAPERS, OFFICE, AU, KS, KF -> STEP;
                case MEETING, SEASON -> MEETING;
                case AGREEMENT, PLEDGE -> AGREED;
                case TERM, TERM_BOARD -> TERM;
            };
        }
    }

    private WheelDrawing() {}

    static String draw(int year, List<YearEntry> entries, LocalDate today, Frame frame) {
        Svg svg = new Svg();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 640 640", "width", 640, "height", 640, "role", "img",
                "aria-label", frame.say("duties.year.wheel", String.valueOf(year), entries.size()), "font-family", "inherit");
        svg.put("circle", "cx", MIDDLE, "cy", MIDDLE, "r", OUTER, "fill", "#ffffff", "stroke", LINE, "stroke-width", 1.5);
        for (Month month : Month.values()) {
            month(svg, year, month, today, frame);
        }
        for (Ring ring : Ring.values()) {
            svg.put("circle", "cx", MIDDLE, "cy", MIDDLE, "r", ring.radius, "fill", "none", "stroke", ring.colour, "stroke-opacity", 0.22,
                    "stroke-width", 1.2);
        }
        svg.put("circle", "cx", MIDDLE, "cy", MIDDLE, "r", INNER, "fill", "none", "stroke", LINE, "stroke-width", 1.5);
        entries.forEach(entry -> mark(svg, entry, year, frame));
        if (today.getYear() == year) {
            double turn = turn(today, year);
            svg.put("line", "x1", x(HUB, turn), "y1", y(HUB, turn), "x2", x(OUTER, turn), "y2", y(OUTER, turn), "stroke", INK, "stroke-width", 2,
                    "stroke-dasharray", "5 4");
        }
        svg.put("circle", "cx", MIDDLE, "cy", MIDDLE, "r", HUB, "fill", "#faf9f6", "stroke", LINE, "stroke-width", 1.5);
        svg.text("text", String.valueOf(year), "x", MIDDLE, "y", MIDDLE + 16, "font-size", 46, "font-weight", 700, "fill", INK, "text-anchor", "middle");
        return svg.close("svg").toString();
    }

    private static void month(Svg svg, int year, Month month, LocalDate today, Frame frame) {
        double first = turn(LocalDate.of(year, month, 1), year);
        double middle = first + Math.PI / MONTHS;
        if (today.getYear() == year && today.getMonth() == month) {
            double last = month == Month.DECEMBER ? turn(LocalDate.of(year, 1, 1), year) : turn(LocalDate.of(year, month.plus(1), 1), year);
            svg.put("path", "d",
                    "M" + Svg.number(x(INNER, first)) + " " + Svg.number(y(INNER, first)) + "L" + Svg.number(x(OUTER, first)) + " "
                            + Svg.number(y(OUTER, first)) + "A306 306 0 0 1 " + Svg.number(x(OUTER, last)) + " " + Svg.number(y(OUTER, last)) + "L"
                            + Svg.number(x(INNER, last)) + " " + Svg.number(y(INNER, last)) + "A252 252 0 0 0 " + Svg.number(x(INNER, first)) + " "
                            + Svg.number(y(INNER, first)) + "Z",
                    "fill", "#e4eef3");
        }
        svg.put("line", "x1", x(HUB, first), "y1", y(HUB, first), "x2", x(OUTER, first), "y2", y(OUTER, first), "stroke", LINE, "stroke-width", 1);
        String name = month.getDisplayName(TextStyle.SHORT, frame.locale()).replace(".", "");
        svg.text("text", name, "x", x(NAMES, middle), "y", y(NAMES, middle) + 8, "font-size", 23, "font-weight", 600, "fill", SOFT, "text-anchor",
                "middle");
    }

    private static void mark(Svg svg, YearEntry entry, int year, Frame frame) {
        Ring ring = Ring.of(entry.kind());
        double turn = turn(entry.day(), year);
        double x = x(ring.radius, turn);
        double y = y(ring.radius, turn);
        svg.open("g").text("title", frame.date(entry.day()) + ": " + YearSays.title(frame::say, entry));
        switch (ring) {
            case LAW -> svg.put("path", "d", around(x, y, 0, -11, 11, 0, 0, 11, -11, 0), "fill", ring.colour, "stroke", "#fff", "stroke-width", 1.5);
            case STEP -> svg.put("path", "d", around(x, y, 0, -8, 8, 7, -8, 7), "fill", ring.colour, "stroke", "#fff", "stroke-width", 1.2);
            case OWN -> svg.put("path", "d", around(x, y, 0, -9, 9, 0, 0, 9, -9, 0), "fill", "#fff", "stroke", ring.colour, "stroke-width", 2.5);
            case AGREED, TERM -> svg.put("rect", "x", x - 7, "y", y - 7, "width", 14, "height", 14, "rx", 2, "fill", ring.colour, "stroke", "#fff",
                    "stroke-width", 1.2);
            case MEETING -> svg.put("circle", "cx", x, "cy", y, "r", 6, "fill", ring.colour, "stroke", "#fff", "stroke-width", 1.2);
        }
        svg.close("g");
    }

    private static String around(double x, double y, double... steps) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < steps.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L').append(Svg.number(x + steps[i])).append(' ').append(Svg.number(y + steps[i + 1]));
        }
        return path.append('Z').toString();
    }

    /** Clockwise from the top. */
    private static double turn(LocalDate day, int year) {
        return 2 * Math.PI * (day.getDayOfYear() - 1) / Year.of(year).length();
    }

    private static double x(double radius, double turn) {
        return MIDDLE + radius * Math.sin(turn);
    }

    private static double y(double radius, double turn) {
        return MIDDLE - radius * Math.cos(turn);
    }
}
