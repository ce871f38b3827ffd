package se.samsyn.privacy.finding;

import static se.samsyn.privacy.finding.PlainText.digit;

import java.nio.CharBuffer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.privacy.PersonGuard.Finding;
import se.samsyn.privacy.PersonGuard.Kind;

/**
 * Phone numbers as they are written in Sweden: mobile and landline with the area code, with 0, +46 or 0046, and those of
 * the nearest countries with their prefix. Short public numbers (112, 114 14, 1177) have no area code and are left alone.
 *
 * <p>The plan: an area code of two to four digits with its 0, then six to eight, five to seven or five to six digits (PTS,
 * the Swedish numbering plan). What else is written with eight digits and a leading 0, hours and dates, is told apart by
 * its shape. The expressions hold only bounded repetitions, so the time stays linear.
 */
final class PhoneNumberRules {
    private static final String ANY_GAP = "[ \\n]{0,3}[-./()]?[ \\n]{0,3}";
    private static final String AREA_OF_THREE = "0(?:1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|90)";
    private static final String AFTER_AREA = "(?:\\)? ?[-/] ?|\\)?[ \\n]|\\))";
    private static final String SMALL_GROUPS =
            "[1-9]\\d{2}[-.]\\d{2,4}(?:[-.]\\d{2})?|[1-9]\\d[-.]\\d\\d[-.]\\d{2,3}";

    /** Order matters: the first expression that fits at a place wins. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:\\+ ?46|0046)[ -]?(?:\\(0\\)|0)?[ -]?[1-9](?:" + ANY_GAP + "\\d){6,8}"),
            Pattern.compile("46[ -]?7[02369](?:[ -]?\\d){7}"),
            Pattern.compile("(?:\\+ ?|00)(?:45|47|358|354|49|48|44)(?:[ -]?\\d){8,11}"),
            Pattern.compile("0 ?7 ?[02369](?:" + ANY_GAP + "\\d){7}"),
            Pattern.compile("0(?:[1-79]\\d{7,8}|8[1-9]\\d{6,7})"),
            Pattern.compile("08" + AFTER_AREA + "(?:[1-9](?:[ \\n]?\\d){5,7}|[1-9]\\d{2}-\\d{2,3}-\\d{2})"),
            Pattern.compile(AREA_OF_THREE + AFTER_AREA + "[1-9](?:[ \\n]?\\d){4,6}"),
            Pattern.compile(AREA_OF_THREE + "[-.](?:" + SMALL_GROUPS + ")"),
            Pattern.compile("0[1-79]\\d\\d" + AFTER_AREA + "[1-9](?:[ \\n]?\\d){4,5}"));

    private static final Pattern HOURS =
            Pattern.compile("(?:[01]\\d|2[0-4])([ .]?)[0-5]\\d ?- ?(?:[01]\\d|2[0-4])\\1[0-5]\\d(?!\\d)");
    private static final Pattern DATE_OR_YEAR = Pattern.compile("\\d\\d[ -]\\d\\d (?:19|20)\\d\\d");

    private PhoneNumberRules() {}

    static void find(char[] plain, List<Finding> found) {
        CharBuffer text = CharBuffer.wrap(plain);
        List<Matcher> forms = FORMS.stream().map(form -> form.matcher(text)).toList();
        for (int i = 0; i < plain.length; i++) {
            if (mayBegin(plain, i)) {
                int end = longestFrom(plain, text, forms, i);
                if (end > 0) {
                    PlainText.take(plain, found, Kind.PHONE_NUMBER, i, end);
                    i = end - 1;
                }
            }
        }
    }

    /** Not in the middle of a number, a date, an hour or a decimal. */
    private static boolean mayBegin(char[] text, int i) {
        if (text[i] != '0' && text[i] != '+' && text[i] != '4') {
            return false;
        }
        if (i > 0 && digit(text[i - 1])) {
            return false;
        }
        return i < 2 || "-.:".indexOf(text[i - 1]) < 0 || !digit(text[i - 2]);
    }

    private static int longestFrom(char[] plain, CharBuffer text, List<Matcher> forms, int start) {
        for (Matcher form : forms) {
            int limit = plain.length;
            form.region(start, limit);
            while (form.lookingAt()) {
                int end = form.end();
                if (!continues(plain, end) && !otherThanPhone(text, start, end)) {
                    return end;
                }
                // A shorter reading of the same form may end between two groups of digits.
                form.region(start, end - 1);
            }
        }
        return -1;
    }

    private static boolean continues(char[] text, int end) {
        return end < text.length
                && (digit(text[end]) || end + 1 < text.length && "-.:".indexOf(text[end]) >= 0 && digit(text[end + 1]));
    }

    private static boolean otherThanPhone(CharBuffer text, int start, int end) {
        CharSequence reading = text.subSequence(start, end);
        return HOURS.matcher(reading).lookingAt() || DATE_OR_YEAR.matcher(reading).matches();
    }
}
