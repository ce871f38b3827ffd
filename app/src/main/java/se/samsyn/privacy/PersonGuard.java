package se.samsyn.privacy;

import java.util.List;
import java.util.Optional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.finding.Screening;

/**
 * Finds what points out a person in free text. Every room that stores free text asks here first.
 *
 * <p>Identity numbers, co-ordination numbers, phone numbers and e-mail addresses are refused. Names, registration plates and
 * apartments are told by their context, which can be wrong both ways ("Björn" the animal, a café called after its owner): the
 * writer is warned, and may change the text or say what it is with a {@link GuardMotive}.
 *
 * <p>The words and their rules stand in {@code static/js/person-guard.txt}, which {@code static/js/person-guard.js} reads too;
 * the rules for numbers stand in both languages. Both are held to {@code person-guard-cases.json}.
 *
 * <p>Nothing here logs, throws or returns what was found. Safe for many threads; time grows linearly with the text.
 */
public final class PersonGuard {
    /** What was found. The message key of a kind is {@code privacy.finding.<kind in lower case>}. */
    public enum Kind {
        IDENTITY_NUMBER(true),
        PHONE_NUMBER(true),
        EMAIL_ADDRESS(true),
        NUMBER_PLATE(false),
        APARTMENT(false),
        NAME(false);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }

        /** Whether text with it is never kept, whatever its writer says it is. */
        public boolean stops() {
            return stops;
        }
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
        return text == null || text.isEmpty() ? List.of() : Screening.of(text);
    }

    /** Whether the text is free of findings. */
    public static boolean isClean(String text) {
        return screen(text).isEmpty();
    }

    /** The text with every finding struck out. The rest is left as it was written; null stays null. */
    public static String mask(String text) {
        String masked = text;
        // What is struck out may have stood between two parts that now make a finding of their own.
        for (List<Finding> found = screen(masked); !found.isEmpty(); found = screen(masked)) {
            masked = without(masked, found);
        }
        return masked;
    }

    /** The text with only that struck out which is never kept: for tables, whose words are names of places and categories. */
    public static String maskNumbers(String text) {
        List<Finding> found = screen(text).stream().filter(finding -> finding.kind().stops()).toList();
        return found.isEmpty() ? text : without(text, found);
    }

    private static String without(String text, List<Finding> found) {
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Finding finding : found) {
            masked.append(text, from, finding.start()).append(MASKED);
            from = finding.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /**
     * What stands against keeping the text: a kind that is never kept, or one that is warned of when the running request gave
     * no {@link GuardMotive}. A motive that is given is noted as used.
     */
    public static Optional<Kind> objection(String text) {
        List<Finding> found = screen(text);
        Optional<Kind> stopped = found.stream().map(Finding::kind).filter(Kind::stops).findFirst();
        if (stopped.isPresent() || found.isEmpty()) {
            return stopped;
        }
        Optional<GuardMotive.Given> given = GuardMotive.given();
        if (given.isEmpty()) {
            return Optional.of(found.getFirst().kind());
        }
        found.forEach(finding -> given.get().useFor(finding.kind()));
        return Optional.empty();
    }

    /** Adds a mistake at the field for what stands against keeping the text: {@code privacy.finding.<kind>}. */
    public static void check(FieldErrors errors, String field, String text) {
        objection(text).ifPresent(kind -> errors.add(field, messageKey(kind)));
    }

    /** The message that says what was found and what to write instead. */
    public static String messageKey(Kind kind) {
        return "privacy.finding." + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
