package se.samsyn.plans;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * Who decided the plan. The program records decisions, it never makes them.
 *
 * @param body the board or council
 * @param reference paragraph and diary number
 */
public record Decision(String body, LocalDate day, String reference) {
    private static final int LONGEST = 160;

    public Decision {
        body = body == null ? "" : body.strip();
        reference = reference == null ? "" : reference.strip();
    }

    /** The mistakes, by field: {@code body}, {@code day}, {@code reference}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        PlanText.needed(errors, "body", body, LONGEST);
        PlanText.needed(errors, "reference", reference, LONGEST);
        if (day == null) {
            errors.add("day", "plans.mistake.day");
        } else if (day.isAfter(today)) {
            errors.add("day", "plans.mistake.notYet");
        }
        PersonGuard.check(errors, "body", body);
        PersonGuard.check(errors, "reference", reference);
        return errors;
    }
}
