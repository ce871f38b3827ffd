package se.samsyn.tables;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers as people write them in Sweden: "1 234,5", "1.234,50", "−12", "12,5 %", and as programs do: "1234.5", "1e3". A
 * percentage is the number before its sign. One mark with three digits after it ("1,234") is read as a decimal mark, since
 * that is what a Swedish comma is.
 */
public final class WrittenNumber {
    private static final int LONGEST = 40;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}( \\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");

    private WrittenNumber() {}

    /** The number of a text; nothing when it is none, or stands for a missing value ("..", "-"). */
    public static OptionalDouble find(String written) {
        if (written == null || written.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        String text = plainBlanks(written);
        if (text.endsWith("%")) {
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        boolean negative = text.startsWith("-") || text.startsWith("\u2212") || text.startsWith("\u2013");
        if (negative || text.startsWith("+")) {
            text = text.substring(1).stripLeading();
        }
        String digits = ungrouped(text);
        if (digits == null || !PLAIN.matcher(digits).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(digits.replace(',', '.'));
        return Double.isFinite(number) ? OptionalDouble.of(negative ? -number : number) : OptionalDouble.empty();
    }

    /** A number without grouping, with a decimal point and without a needless fraction; {@link #find} reads it back. */
    public static String write(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.isFinite(number) ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString() : "";
    }

    private static String plainBlanks(String written) {
        StringBuilder plain = null;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            // No-break, thin, narrow and figure space: what typesetting programs put between thousands.
            if (c == '\u00a0' || c == '\u2009' || c == '\u202f' || c == '\u2007') {
                if (plain == null) {
                    plain = new StringBuilder(written);
                }
                plain.setCharAt(i, ' ');
            }
        }
        return (plain == null ? written : plain.toString()).strip();
    }

    /** The text without marks between thousands; null when they stand wrongly. */
    private static String ungrouped(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        int decimal = Math.max(comma, point);
        if (comma >= 0 && point >= 0) {
            char group = decimal == comma ? '.' : ',';
            String whole = text.substring(0, decimal).replace(group, ' ');
            return GROUPED.matcher(whole).matches() ? whole.replace(" ", "") + text.substring(decimal) : null;
        }
        if (decimal >= 0 && text.indexOf(text.charAt(decimal)) < decimal) {
            String whole = text.replace(text.charAt(decimal), ' ');
            return GROUPED.matcher(whole).matches() ? whole.replace(" ", "") : null;
        }
        if (text.indexOf(' ') < 0) {
            return text;
        }
        String whole = decimal < 0 ? text : text.substring(0, decimal);
        return GROUPED.matcher(whole).matches() ? whole.replace(" ", "") + (decimal < 0 ? "" : text.substring(decimal)) : null;
    }
}
