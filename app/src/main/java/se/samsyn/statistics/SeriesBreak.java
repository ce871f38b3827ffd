package se.samsyn.statistics;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * From this day the source counts otherwise: what lies before and after is not the same thing.
 *
 * @param category the only category that it concerns; empty for all of the source
 * @param why such as a changed offence code or a new system
 */
public record SeriesBreak(long id, String category, LocalDate date, String why) {
    private static final int LONGEST = 240;

    boolean concerns(String ofCategory) {
        return category.isEmpty() || category.equalsIgnoreCase(ofCategory);
    }

    /** Mistakes at {@code date} and {@code why}. */
    public static FieldErrors mistakes(LocalDate date, String why) {
        FieldErrors errors = new FieldErrors();
        if (date == null || date.getYear() < 1900 || date.getYear() > 2100) {
            errors.add("date", "statistics.mistake.date");
        }
        if (why.isBlank()) {
            errors.add("why", "statistics.mistake.why");
        } else if (why.length() > LONGEST) {
            errors.add("why", "statistics.mistake.long", LONGEST);
        }
        PersonGuard.check(errors, "why", why);
        return errors;
    }
}
