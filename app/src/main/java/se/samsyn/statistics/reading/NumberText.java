package se.samsyn.statistics.reading;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.tables.WrittenNumber;

/**
 * A number as Swedish statistics write it.
 *
 * @param value when it is a number
 * @param preliminary whether a mark at the number says that it is preliminary
 */
record NumberText(Kind kind, double value, boolean preliminary) {
    enum Kind {
        NUMBER,
        /** Said to be missing: "..", "-". */
        MISSING,
        /** Too small to be told: "&lt;5", "färre än 5". */
        WITHHELD,
        /** 1.234 is a thousand to one reader and one to another; the value is the latter. */
        AMBIGUOUS,
        NOT_A_NUMBER
    }

    private static final Set<String> MISSING =
            Set.of("", "..", ".", "…", "-", "–", "—", "−", "x", "n/a", "na", "saknas", "uppgift saknas", "null");
    private static final Pattern WITHHELD = Pattern.compile("[<≤]\\s*=?\\s*\\d+|\\d\\s*[-–]\\s*\\d|färre än \\d+|mindre än \\d+");
    private static final Pattern MARK = Pattern.compile("\\s*(\\*|\\(?p\\)?|\\(?prel\\.?\\)?|\\(?preliminär\\w*\\)?)$");
    private static final Pattern ONE_POINT = Pattern.compile("[+\\-−–]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final int LONGEST = 40;

    static NumberText of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (MISSING.contains(text)) {
            return new NumberText(Kind.MISSING, Double.NaN, false);
        }
        if (text.length() > LONGEST) {
            return new NumberText(Kind.NOT_A_NUMBER, Double.NaN, false);
        }
        Matcher mark = MARK.matcher(text);
        boolean preliminary = mark.find();
        text = preliminary ? text.substring(0, mark.start()).strip() : text;
        if (WITHHELD.matcher(text).matches()) {
            return new NumberText(Kind.WITHHELD, Double.NaN, preliminary);
        }
        OptionalDouble number = WrittenNumber.find(text);
        if (number.isEmpty()) {
            return new NumberText(Kind.NOT_A_NUMBER, Double.NaN, preliminary);
        }
        return new NumberText(ONE_POINT.matcher(text).matches() ? Kind.AMBIGUOUS : Kind.NUMBER, number.getAsDouble(), preliminary);
    }
}
