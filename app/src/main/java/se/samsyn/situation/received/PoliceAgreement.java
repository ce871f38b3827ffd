package se.samsyn.situation.received;

import java.time.Instant;
import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * The signed agreement by which the police may write their picture here.
 *
 * @param reference its number in the diary, or what else finds it
 */
public record PoliceAgreement(long id, String reference, LocalDate signedOn, Instant notedAt) {
    private static final int LONGEST_REFERENCE = 120;

    /** The mistakes, by field: {@code reference}, {@code signedOn}. */
    public static FieldErrors mistakes(String reference, LocalDate signedOn, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            errors.add("reference", "situation.agreement.mistake.reference");
        }
        PersonGuard.check(errors, "reference", reference);
        if (signedOn == null) {
            errors.add("signedOn", "situation.mistake.date");
        } else if (signedOn.isAfter(today)) {
            errors.add("signedOn", "situation.mistake.notYet");
        }
        return errors;
    }
}
