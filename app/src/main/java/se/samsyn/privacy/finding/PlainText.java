package se.samsyn.privacy.finding;

import java.util.Arrays;
import java.util.List;
import se.samsyn.privacy.PersonGuard.Finding;
import se.samsyn.privacy.PersonGuard.Kind;

/**
 * The text with look-alikes folded together, character for character, so that positions stay true: all digits to 0–9, all
 * spaces and invisible characters to a blank, all line breaks to {@code \n}, all dashes to a hyphen.
 */
final class PlainText {
    /** Stands where something was found. */
    static final char TAKEN = '§';

    private PlainText() {}

    /** Takes a found part out of the characters, so that no later rule finds it again under another kind. */
    static void take(char[] plain, List<Finding> findings, Kind kind, int start, int end) {
        findings.add(new Finding(kind, start, end));
        Arrays.fill(plain, start, end, TAKEN);
    }

    static char[] of(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = fold(plain[i]);
        }
        return plain;
    }

    private static char fold(char c) {
        if (c >= '!' && c <= '~') {
            return c;
        }
        if (c >= '\uFF10' && c <= '\uFF19') {
            return (char) (c - '\uFF10' + '0');
        }
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> '\n';
            case ' ', '\t', '\u00A0', '\u00AD', '\u1680', '\u180E', '\u202F', '\u205F', '\u2060', '\u3000', '\uFEFF' -> ' ';
            case '\u2212', '\uFE58', '\uFE63', '\uFF0D' -> '-';
            case '\uFF0B' -> '+';
            case '\uFF20' -> '@';
            default -> c >= '\u2000' && c <= '\u200F' ? ' ' : c >= '\u2010' && c <= '\u2015' ? '-' : c;
        };
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\n';
    }
}
