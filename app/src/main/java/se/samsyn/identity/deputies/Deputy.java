package se.samsyn.identity.deputies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.samsyn.kernel.FieldErrors;

/**
 * Reviews in a reviewer's place between two days, both included.
 *
 * @param appointedBy the reviewer's account
 * @param personId the member of staff, or null
 * @param functionId the function, whoever holds it, or null
 * @param withdrawnAt when it was ended before its last day, or null
 */
public record Deputy(
        long id, long appointedBy, Long personId, Long functionId, LocalDate firstDay, LocalDate lastDay, Instant withdrawnAt) {
    /** Longer than that is no absence but another reviewer. */
    public static final int LONGEST_DAYS = 366;

    public boolean lasts(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether it has not ended yet. */
    public boolean ahead(LocalDate today) {
        return withdrawnAt == null && !today.isAfter(lastDay);
    }

    /** The mistakes in {@code who}, {@code from} and {@code to}; a day is null when it could not be read. */
    public static FieldErrors mistakes(Long personId, Long functionId, LocalDate first, LocalDate last, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if ((personId == null) == (functionId == null)) {
            errors.add("who", "identity.deputy.mistake.who");
        }
        if (first == null) {
            errors.add("from", "identity.deputy.mistake.date");
        } else if (first.isBefore(today)) {
            errors.add("from", "identity.deputy.mistake.past");
        }
        if (last == null) {
            errors.add("to", "identity.deputy.mistake.date");
        } else if (first != null && last.isBefore(first)) {
            errors.add("to", "identity.deputy.mistake.order");
        } else if (first != null && ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            errors.add("to", "identity.deputy.mistake.long");
        }
        return errors;
    }
}
