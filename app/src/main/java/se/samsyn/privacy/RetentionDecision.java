package se.samsyn.privacy;

import java.time.LocalDate;
import java.util.Optional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;

/**
 * The municipality's decision on how long documents of a class are kept.
 *
 * @param months after which they are weeded; empty means preserved for ever
 * @param reference the decision's body and number, so that it can be found
 * @param version 0 for one that is not stored yet
 */
public record RetentionDecision(
        DocumentClass documentClass, Optional<Integer> months, String reference, LocalDate decidedOn, int version) {
    private static final int LONGEST_MONTHS = 1200;
    private static final int LONGEST_REFERENCE = 200;

    public RetentionDecision {
        reference = reference == null ? "" : reference.strip();
    }

    /** How long documents of a class are kept, in words. @param decision null when none is taken */
    public static String term(DocumentClass of, RetentionDecision decision, Frame frame) {
        if (decision == null) {
            return of.ownTermDays().map(days -> frame.say("privacy.ownTerm", days)).orElse(frame.say("privacy.kept"));
        }
        return decision.months().map(months -> frame.say("privacy.months", months)).orElse(frame.say("privacy.preserved"));
    }

    /** The mistakes, by field: {@code months}, {@code reference}, {@code decidedOn}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (months.isPresent() && (months.get() < 1 || months.get() > LONGEST_MONTHS)) {
            errors.add("months", "privacy.mistake.months", LONGEST_MONTHS);
        }
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            errors.add("reference", "privacy.mistake.reference");
        }
        PersonGuard.check(errors, "reference", reference);
        if (decidedOn == null || decidedOn.isAfter(today)) {
            errors.add("decidedOn", "privacy.mistake.decidedOn");
        }
        return errors;
    }
}
