package se.samsyn.analysis.pictures;

import java.util.Locale;

/** A small drawing in the colours of the program; numbers have one decimal, so that it is the same on every machine. */
final class Drawing {
    static final String INK = "#1b2530";
    static final String SOFT = "#56616d";
    static final String LINE = "#e2dfd6";
    static final String ACCENT = "#12506b";
    static final String WARM = "#b9572a";
    static final String CALM = "#26623f";
    static final String[] STEPS = {"#ffffff", "#dbe8ee", "#a9c9d8", "#6ba2b9", "#2f7592", "#12506b"};

    private final StringBuilder svg = new StringBuilder();

    Drawing(double width, double height, String description) {
        svg.append(format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"img\""
                + " font-family=\"Inter, 'Source Sans 3', 'Liberation Sans', sans-serif\">\n", width, height, width, height));
        svg.append("<title>").append(escaped(description)).append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#faf9f6\"/>\n");
    }

    Drawing heading(String words, double x, double y) {
        return text(words, x, y, 14, INK, "start", true);
    }

    Drawing note(String words, double x, double y) {
        return text(words, x, y, 12, SOFT, "start", false);
    }

    Drawing label(String words, double x, double y, String anchor) {
        return text(words, x, y, 12, SOFT, anchor, false);
    }

    Drawing text(String words, double x, double y, int size, String colour, String anchor, boolean bold) {
        svg.append(format("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\"", x, y, size, colour));
        svg.append(anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"").append(bold ? " font-weight=\"600\"" : "");
        svg.append('>').append(escaped(words)).append("</text>\n");
        return this;
    }

    Drawing cell(double x, double y, double width, double height, String fill) {
        svg.append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n", x, y, width, height, fill));
        return this;
    }

    Drawing frame(double x, double y, double width, double height, String stroke, double thick) {
        svg.append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"/>\n",
                x, y, width, height, stroke, thick));
        return this;
    }

    Drawing dot(double x, double y, double radius, String fill, String stroke) {
        svg.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>\n", x, y, radius, fill, stroke));
        return this;
    }

    Drawing line(double x0, double y0, double x1, double y1, String stroke, double thick) {
        svg.append(format("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>\n", x0, y0, x1, y1, stroke, thick));
        return this;
    }

    /** Through all points; NaN lifts the pen. */
    Drawing path(double[] x, double[] y, String stroke, double thick, String dash) {
        StringBuilder way = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(y[i])) {
                way.append(format("%s%.1f %.1f", down ? "L" : "M", x[i], y[i]));
            }
            down = !Double.isNaN(y[i]);
        }
        svg.append(format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>\n", way, stroke, thick,
                dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\""));
        return this;
    }

    String svg() {
        return svg + "</svg>\n";
    }

    /** A colour for a share from 0 to 1. */
    static String step(double share) {
        return STEPS[share <= 0 ? 0 : (int) Math.min(STEPS.length - 1, 1 + Math.floor(share * (STEPS.length - 1)))];
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
