package se.samsyn.privacy.finding;

import static se.samsyn.privacy.finding.PlainText.blank;
import static se.samsyn.privacy.finding.PlainText.digit;

import java.util.List;
import se.samsyn.privacy.PersonGuard.Finding;
import se.samsyn.privacy.PersonGuard.Kind;

/** E-mail addresses, also with a blank on either side of the sign and with (at) or [at] in its place. */
final class EmailRules {
    private EmailRules() {}

    static void find(char[] text, List<Finding> found) {
        for (int i = 0; i < text.length; i++) {
            int signLength = signLength(text, i);
            if (signLength > 0) {
                int start = nameBefore(text, i);
                int end = domainAfter(text, i + signLength);
                if (start >= 0 && end >= 0) {
                    PlainText.take(text, found, Kind.EMAIL_ADDRESS, start, end);
                    i = end - 1;
                }
            }
        }
    }

    private static int signLength(char[] text, int at) {
        if (text[at] == '@') {
            return 1;
        }
        boolean spelled = at + 3 < text.length
                && (text[at] == '(' || text[at] == '[')
                && (text[at + 1] | 0x20) == 'a'
                && (text[at + 2] | 0x20) == 't'
                && (text[at + 3] == ')' || text[at + 3] == ']');
        return spelled ? 4 : 0;
    }

    private static int nameBefore(char[] text, int sign) {
        int end = sign > 0 && blank(text[sign - 1]) ? sign - 1 : sign;
        int start = end;
        while (start > 0 && (letterOrDigit(text[start - 1]) || "._%+-'".indexOf(text[start - 1]) >= 0)) {
            start--;
        }
        while (start < end && !letterOrDigit(text[start])) {
            start++;
        }
        return start < end ? start : -1;
    }

    /** The end of a domain of at least two labels, the last of two letters or more; -1 if there is none. */
    private static int domainAfter(char[] text, int from) {
        int start = from < text.length && blank(text[from]) ? from + 1 : from;
        int result = -1;
        int label = start;
        for (int i = start; i <= text.length; i++) {
            if (i < text.length && (letterOrDigit(text[i]) || text[i] == '-')) {
                continue;
            }
            if (i == label) {
                break;
            }
            if (label > start && onlyLetters(text, label, i)) {
                result = i;
            }
            if (i == text.length || text[i] != '.') {
                break;
            }
            label = i + 1;
        }
        return result;
    }

    private static boolean onlyLetters(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text[i])) {
                return false;
            }
        }
        return to - from >= 2;
    }

    private static boolean letterOrDigit(char c) {
        return digit(c) || Character.isLetter(c);
    }
}
