package se.samsyn.commandline.study.input;

/**
 * One cell of a file being read. Kept as characters, so that a million rows of numbers make no strings: plain decimals
 * with up to 15 digits are exact as a whole number divided by a power of ten (W. D. Clinger 1990), and only the others
 * take the long way.
 */
public final class Cell {
    private static final double[] POWERS = new double[23];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

    private char[] text = new char[32];
    private int from;
    private int to;

    void clear() {
        from = 0;
        to = 0;
    }

    void set(char[] buffer, int offset, int length) {
        if (length > text.length) {
            text = new char[length * 2];
        }
        System.arraycopy(buffer, offset, text, 0, length);
        from = 0;
        to = length;
        while (from < to && text[from] <= ' ') {
            from++;
        }
        while (to > from && text[to - 1] <= ' ') {
            to--;
        }
    }

    public boolean isBlank() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    /** The character at a place, or 0 beyond the end. */
    char at(int index) {
        return from + index < to ? text[from + index] : 0;
    }

    /** @throws NumberFormatException for what is not a finite decimal number */
    public double number() {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (at < to && (negative || text[at] == '+')) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean point = false;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                if (digits > 0) {
                    count++;
                }
                if (point) {
                    decimals++;
                }
                if (count > 15 || decimals > 22) {
                    return slowly();
                }
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return slowly();
            }
        }
        if (count == 0) {
            return slowly(); // zero, or no digit at all
        }
        double value = digits / POWERS[decimals];
        return negative ? -value : value;
    }

    private double slowly() {
        for (int i = from; i < to; i++) {
            // Java would also take "1d", "0x1p3", "NaN" and "Infinity"
            if ("0123456789.+-eE".indexOf(text[i]) < 0) {
                throw new NumberFormatException(toString());
            }
        }
        double value = Double.parseDouble(toString());
        if (Double.isInfinite(value)) {
            throw new NumberFormatException(toString());
        }
        return value;
    }

    @Override
    public String toString() {
        return new String(text, from, to - from);
    }
}
