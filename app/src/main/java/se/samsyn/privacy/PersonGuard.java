package se.samsyn.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samsyn.kernel.FieldErrors;

/**
 * Finds what points out a person in free text: identity numbers and co-ordination numbers in every written form, phone
 * numbers and e-mail addresses. Every room that stores free text asks here first and refuses text with findings.
 *
 * <p>Names are not searched for: too many are also common words (Sten, Björn, Bo), so that is the reviewer's work. The
 * same rules stand in {@code static/js/person-guard.js}; both are held to {@code person-guard-cases.json}.
 *
 * <p>Nothing here logs, throws or returns the number itself. Safe for many threads; time grows linearly with the text.
 */
public final class PersonGuard {
    /** What was found. The message key of a kind is {@code privacy.finding.<kind in lower case>}. */
    public enum Kind {
        IDENTITY_NUMBER,
        PHONE_NUMBER,
        EMAIL_ADDRESS
    }

    /**
     * One place in the text.
     *
     * @param start first character, counted from 0
     * @param end the character after the last
     */
    public record Finding(Kind kind, int start, int end) {}

    private static final String MASKED = "[***]";

    private PersonGuard() {}

    /** All findings in the order of the text, never overlapping; empty for text that is null, empty or clean. */
    public static List<Finding> screen(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        char[] plain = PlainText.of(text);
        List<Finding> found = new ArrayList<>();
        EmailRules.find(plain, found);
        IdentityNumberRules.find(plain, found);
        PhoneNumberRules.find(plain, found);
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    /** Whether the text is free of findings. */
    public static boolean isClean(String text) {
        return screen(text).isEmpty();
    }

    /** The text with every finding struck out. The rest is left as it was written; null stays null. */
    public static String mask(String text) {
        List<Finding> found = screen(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Finding finding : found) {
            masked.append(text, from, finding.start()).append(MASKED);
            from = finding.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** Adds a mistake at the field for the first finding, if there is one: {@code privacy.finding.<kind>}. */
    public static void check(FieldErrors errors, String field, String text) {
        List<Finding> found = screen(text);
        if (!found.isEmpty()) {
            errors.add(field, messageKey(found.getFirst().kind()));
        }
    }

    /** The message that says what was found and what to write instead. */
    public static String messageKey(Kind kind) {
        return switch (kind) {
            case IDENTITY_NUMBER -> "privacy.finding.identity_number";
            case PHONE_NUMBER -> "privacy.finding.phone_number";
            case EMAIL_ADDRESS -> "privacy.finding.email_address";
        };
    }

    /** Takes a found part out of the characters, so that no later rule finds it again under another kind. */
    static void found(char[] plain, List<Finding> findings, Kind kind, int start, int end) {
        findings.add(new Finding(kind, start, end));
        java.util.Arrays.fill(plain, start, end, '§');
    }
}
