package se.samsyn.forums.telling;

import java.time.LocalDate;
import se.samsyn.forums.Charter;
import se.samsyn.kernel.FieldErrors;

/**
 * A line of the communication plan.
 *
 * @param functionId who tells
 * @param when in words: after each council, every fourth month
 * @param lastTold null until it has been done
 */
public record Telling(long id, String what, String whom, long functionId, String when, LocalDate lastTold, int version) {
    private static final int LONGEST = 200;

    /** The mistakes, by field: {@code what}, {@code whom}, {@code functionId}, {@code when}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        needed(errors, "what", what);
        needed(errors, "whom", whom);
        needed(errors, "when", when);
        if (functionId == 0) {
            errors.add("functionId", "forums.mistake.tells");
        }
        return errors;
    }

    private static void needed(FieldErrors errors, String field, String text) {
        if (text.isBlank()) {
            errors.add(field, "forums.mistake.telling." + field);
        }
        Charter.limited(errors, field, text, LONGEST);
    }
}
