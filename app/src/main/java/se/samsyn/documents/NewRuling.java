package se.samsyn.documents;

import java.time.LocalDate;
import java.util.Set;
import se.samsyn.documents.copying.CopySheet;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.privacy.SecrecyMark;

/**
 * A decision as it is entered.
 *
 * @param weighed for law enforcement: that the excepted kinds were looked for and the interests weighed, as lag (2025:170) asks
 */
public record NewRuling(
        Release.Outcome outcome,
        SecrecyMark.Provision provision,
        String reason,
        LocalDate decidedOn,
        String deciderFunction,
        Set<Release.Excepted> excepted,
        boolean weighed) {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_FUNCTION = 120;

    public NewRuling {
        reason = reason == null ? "" : reason.strip();
        deciderFunction = deciderFunction == null ? "" : deciderFunction.strip();
        excepted = Set.copyOf(excepted);
    }

    /** The mistakes, by field: {@code outcome}, {@code provision}, {@code reason}, {@code decidedOn}, {@code deciderFunction}, {@code weighed}. */
    public FieldErrors mistakes(Release release, CopySheet sheet, Masking masking, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        boolean less = sheet.leftOut() > 0 || sheet.maskedPlaces() > 0 || !masking.withheld().isEmpty();
        if (outcome == null) {
            errors.add("outcome", "documents.mistake.outcome");
        } else if (outcome != Release.Outcome.REFUSED && sheet.gone()) {
            errors.add("outcome", "documents.mistake.nothingLeft");
        } else if (outcome == Release.Outcome.RELEASED && less) {
            errors.add("outcome", "documents.mistake.partly");
        } else if (outcome == Release.Outcome.PARTLY && (!less || sheet.given().isEmpty())) {
            errors.add("outcome", less ? "documents.mistake.nothingLeft" : "documents.mistake.nothingMasked");
        }
        if (outcome == Release.Outcome.PARTLY || outcome == Release.Outcome.REFUSED) {
            if (provision == null) {
                errors.add("provision", "documents.mistake.provision");
            }
            if (reason.isEmpty()) {
                errors.add("reason", "documents.mistake.reason");
            }
        }
        if (reason.length() > LONGEST_REASON) {
            errors.add("reason", "documents.mistake.long", LONGEST_REASON);
        }
        PersonGuard.check(errors, "reason", reason);
        if (decidedOn == null || decidedOn.isAfter(today) || decidedOn.isBefore(release.askedOn())) {
            errors.add("decidedOn", "documents.mistake.decidedOn");
        }
        if (deciderFunction.isEmpty() || deciderFunction.length() > LONGEST_FUNCTION) {
            errors.add("deciderFunction", "documents.mistake.decider");
        }
        PersonGuard.check(errors, "deciderFunction", deciderFunction);
        if (release.cause().toLawEnforcement() && !weighed) {
            errors.add("weighed", "documents.mistake.weighed");
        }
        return errors;
    }

    Release.Ruling ruled(int documents, int leftOut, int maskedPlaces) {
        boolean hindered = outcome != Release.Outcome.RELEASED;
        return new Release.Ruling(
                outcome, hindered ? provision : null, hindered ? reason : "", decidedOn, deciderFunction, excepted, documents,
                leftOut, maskedPlaces);
    }
}
