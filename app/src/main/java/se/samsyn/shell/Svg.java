package se.samsyn.shell;

import java.util.Locale;

/**
 * Writes SVG. Every text and attribute is escaped here and nowhere else, and only presentation attributes are used: the
 * pages' content security policy forbids inline style.
 */
public final class Svg {
    private final StringBuilder out = new StringBuilder(8192);

    /** Opens an element. @param attributes names and values in turn */
    public Svg open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    public Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    public Svg put(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds a text. */
    public Svg text(String element, String text, Object... attributes) {
        open(element, attributes);
        escape(text);
        return close(element);
    }

    /** A text with a light rim, so that it can be read on any ground. As two elements: not every renderer knows paint-order. */
    public Svg rimmed(String text, double x, double y, Object... attributes) {
        Object[] rim = join(attributes, "x", x, "y", y, "stroke", "#fff", "stroke-width", 3.5, "stroke-linejoin", "round");
        return text("text", text, rim).text("text", text, join(attributes, "x", x, "y", y));
    }

    /** A finished element from elsewhere, which has escaped its own texts. */
    public Svg raw(String element) {
        out.append(element);
        return this;
    }

    /** A length with at most one decimal, as it stands in a path. */
    public static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : String.format(Locale.ROOT, "%.1f", rounded);
    }

    private static Object[] join(Object[] first, Object... second) {
        Object[] all = new Object[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            if (attributes[i + 1] instanceof Number number) {
                out.append(number(number.doubleValue()));
            } else {
                escape(attributes[i + 1].toString());
            }
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    // XML 1.0 has no way to write most control characters.
                    if (c >= ' ' || c == '\t' || c == '\n') {
                        out.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
