package se.samsyn.situation.web.received;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.received.PoliceAgreement;

/** @param standing the noted agreement, or null while the police may not write here */
public record PoliceAgreementPage(Frame frame, PoliceAgreement standing, String reference, String signedOn, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
