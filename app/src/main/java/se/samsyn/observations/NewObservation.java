package se.samsyn.observations;

import java.time.Duration;
import java.time.Instant;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What a person reports.
 *
 * @param key made with the form; the same key twice is the same report
 * @param text what was written, or null
 */
public record NewObservation(
        String key,
        Observation.Source source,
        Observation.Category category,
        Observation.When when,
        Observation.Where where,
        Observation.Circumstances circumstances,
        String text) {

    /** The longest text, in characters; enough for what was seen, too little for a case file. */
    public static final int TEXT_LIMIT = 1000;

    /** The longest name of a place, in characters. */
    public static final int PLACE_LIMIT = 120;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Duration OLDEST = Duration.ofDays(3 * 366);

    public NewObservation {
        text = tidy(text);
        if (key == null || key.length() < 8 || key.length() > 64) {
            throw new IllegalArgumentException("A report needs a key of 8 to 64 characters");
        }
    }

    /** The mistakes, by the form's fields {@code place}, {@code when} and {@code text}. */
    public FieldErrors mistakes(Instant now) {
        FieldErrors errors = new FieldErrors();
        if (where.placeName() == null && where.x() == null) {
            errors.add("place", "observations.mistake.place");
        }
        checkText(errors, "place", where.placeName(), PLACE_LIMIT);
        checkText(errors, "text", text, TEXT_LIMIT);
        checkTime(errors, category.group(), when, now);
        return errors;
    }

    /** Adds what is wrong with the words alone, for a form that has other mistakes as well. */
    public static void checkWords(FieldErrors errors, String place, String text) {
        checkText(errors, "place", place, PLACE_LIMIT);
        checkText(errors, "text", text, TEXT_LIMIT);
    }

    static void checkText(FieldErrors errors, String field, String text, int limit) {
        if (text != null && text.length() > limit) {
            errors.add(field, "observations.mistake.long", limit);
        }
        PersonGuard.check(errors, field, text);
    }

    /** Only what is planned (an event, a match) may lie ahead. */
    static void checkTime(FieldErrors errors, CategoryGroup group, Observation.When when, Instant now) {
        if (group != CategoryGroup.ARR && when.from().isAfter(now.plus(CLOCKS_DIFFER))) {
            errors.add("when", "observations.mistake.future");
        }
        if (when.from().isBefore(now.minus(OLDEST))) {
            errors.add("when", "observations.mistake.old");
        }
    }

    static String tidy(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().replace("\r\n", "\n").replace("\u0000", "");
    }
}
