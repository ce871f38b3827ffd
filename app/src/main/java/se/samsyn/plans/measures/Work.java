package se.samsyn.plans.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.plans.PlanText;
import se.samsyn.privacy.PersonGuard;

/**
 * What was really done on a day: noted in seconds, by shift or visit and never by person.
 *
 * @param amount in the measure's unit, or null
 * @param hours working hours, or null
 * @param note a few words, or empty
 */
public record Work(LocalDate day, BigDecimal amount, BigDecimal hours, String note) {
    private static final int LONGEST_NOTE = 240;
    private static final BigDecimal MOST_AMOUNT = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000);

    /** One that is kept. @param organisation who noted it */
    public record Noted(long id, Work work, String organisation) {}

    public Work {
        note = note == null ? "" : note.strip();
    }

    /** The mistakes, by field: {@code day}, {@code amount}, {@code hours}, {@code note}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (day == null) {
            errors.add("day", "plans.mistake.day");
        } else if (day.isAfter(today)) {
            errors.add("day", "plans.mistake.notYet");
        }
        if (amount == null && hours == null && note.isEmpty()) {
            errors.add("amount", "plans.mistake.nothing");
        }
        wrong(errors, "amount", amount, MOST_AMOUNT);
        wrong(errors, "hours", hours, MOST_HOURS);
        PlanText.limited(errors, "note", note, LONGEST_NOTE);
        PersonGuard.check(errors, "note", note);
        return errors;
    }

    private static void wrong(FieldErrors errors, String field, BigDecimal number, BigDecimal most) {
        if (number != null && (number.signum() <= 0 || number.compareTo(most) > 0)) {
            errors.add(field, "plans.mistake.number");
        }
    }
}
