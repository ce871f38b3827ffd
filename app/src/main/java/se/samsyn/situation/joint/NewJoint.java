package se.samsyn.situation.joint;

import java.util.UUID;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.privacy.PersonGuard;

/**
 * What is needed to lay two pictures side by side.
 *
 * @param ownId a locked picture of the municipality's own, or 0 until it is chosen
 * @param partnerPictureId a shared picture from another organisation, or 0
 * @param partnerOrganisationId whose picture that is, or 0
 */
public record NewJoint(UUID key, String title, long ownId, long partnerPictureId, long partnerOrganisationId, Spread spread) {
    private static final int LONGEST_TITLE = 120;

    /** The mistakes, by field. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (title.isBlank()) {
            errors.add("title", "situation.mistake.title");
        } else if (title.length() > LONGEST_TITLE) {
            errors.add("title", "situation.mistake.long", LONGEST_TITLE);
        }
        PersonGuard.check(errors, "title", title);
        if (ownId == 0) {
            errors.add("own", "situation.joint.mistake.own");
        }
        if (partnerPictureId == 0) {
            errors.add("partnerPicture", "situation.joint.mistake.partnerPicture");
        }
        if (partnerOrganisationId == 0) {
            errors.add("partner", "situation.joint.mistake.partner");
        }
        return errors;
    }
}
