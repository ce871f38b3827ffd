package se.samsyn.agreements;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;

/**
 * A signature as it is noted.
 *
 * @param party the party's place among the agreement's, from 0
 * @param function who signed, as a function and never by name
 * @param scan the signed paper, or null when it comes later
 */
public record NewSignature(int party, LocalDate day, String function, Signature.Form form, AttachedFile scan) {
    private static final int LONGEST_FUNCTION = 120;

    public NewSignature {
        function = function == null ? "" : function.strip();
    }

    /** The mistakes, by field: {@code signedOn}, {@code signedBy}, {@code form}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (day == null || day.isAfter(today)) {
            errors.add("signedOn", "agreements.mistake.signedOn");
        }
        if (function.isEmpty()) {
            errors.add("signedBy", "agreements.mistake.signedBy");
        }
        Terms.limited(errors, "signedBy", function, LONGEST_FUNCTION);
        if (form == null) {
            errors.add("form", "agreements.mistake.form");
        }
        return errors;
    }
}
