package se.samsyn.problems.causes;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * A cause as it was written.
 *
 * @param what in a sentence
 * @param stepId the step of the event chain where it works, or null
 * @param underId the cause that this one lies behind, or null when it lies behind the problem itself
 * @param evidenceFor what speaks for it, or empty
 * @param evidenceAgainst what speaks against it, or empty
 * @param evidenceMissing what nobody knows yet, or empty
 */
public record NewCause(
        String what,
        Cause.Perspective perspective,
        Cause.Reach reach,
        Cause.Nature nature,
        Long stepId,
        Long underId,
        String evidenceFor,
        String evidenceAgainst,
        String evidenceMissing) {
    private static final int LONGEST = 240;
    private static final int LONGEST_EVIDENCE = 1000;

    public NewCause {
        what = what == null ? "" : what.strip();
        evidenceFor = evidenceFor == null ? "" : evidenceFor.strip();
        evidenceAgainst = evidenceAgainst == null ? "" : evidenceAgainst.strip();
        evidenceMissing = evidenceMissing == null ? "" : evidenceMissing.strip();
    }

    /** The mistakes, by field: {@code what}, {@code perspective}, {@code reach}, {@code nature} and the three of evidence. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (what.isEmpty()) {
            errors.add("what", "problems.causes.mistake.what");
        }
        limited(errors, "what", what, LONGEST);
        chosen(errors, "perspective", perspective);
        chosen(errors, "reach", reach);
        chosen(errors, "nature", nature);
        limited(errors, "evidenceFor", evidenceFor, LONGEST_EVIDENCE);
        limited(errors, "evidenceAgainst", evidenceAgainst, LONGEST_EVIDENCE);
        limited(errors, "evidenceMissing", evidenceMissing, LONGEST_EVIDENCE);
        return errors;
    }

    private static void chosen(FieldErrors errors, String field, Enum<?> choice) {
        if (choice == null) {
            errors.add(field, "problems.causes.mistake." + field);
        }
    }

    static void limited(FieldErrors errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(field, "problems.mistake.long", longest);
        }
        PersonGuard.check(errors, field, text);
    }
}
