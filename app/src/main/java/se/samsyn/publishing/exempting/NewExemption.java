package se.samsyn.publishing.exempting;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.publishing.PublicCounts;

/** What is needed for a decision. @param key the form's own: the same form sent twice decides once */
public record NewExemption(String key, String category, String reason, LocalDate decidedOn, String decidedBy) {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_BODY = 200;

    /** The mistakes in what was written; empty when it may be entered. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (!PublicCounts.HARMLESS.contains(category)) {
            errors.add("category", "publishing.exempt.mistake.category");
        }
        if (reason == null || reason.isBlank()) {
            errors.add("reason", "publishing.exempt.mistake.reason");
        } else if (reason.length() > LONGEST_REASON) {
            errors.add("reason", "publishing.mistake.long", LONGEST_REASON);
        }
        if (decidedOn == null || decidedOn.isAfter(today)) {
            errors.add("decidedOn", "publishing.exempt.mistake.day");
        }
        if (decidedBy == null || decidedBy.isBlank()) {
            errors.add("decidedBy", "publishing.exempt.mistake.by");
        } else if (decidedBy.length() > LONGEST_BODY) {
            errors.add("decidedBy", "publishing.mistake.long", LONGEST_BODY);
        }
        PersonGuard.check(errors, "reason", reason);
        PersonGuard.check(errors, "decidedBy", decidedBy);
        return errors;
    }
}
