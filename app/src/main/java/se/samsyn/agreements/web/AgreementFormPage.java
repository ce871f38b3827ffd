package se.samsyn.agreements.web;

import java.util.List;
import java.util.Set;
import se.samsyn.actors.Organisation;
import se.samsyn.agreements.Agreement;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Problem;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Writing an agreement.
 *
 * @param saved the agreement as it is now, or null when it is new
 * @param problems those that it may be about
 * @param analysed the problems whose cause analysis is finished
 * @param stale whether somebody else saved in between; both texts are then shown
 */
public record AgreementFormPage(
        Frame frame,
        Agreement saved,
        AgreementForm form,
        String key,
        List<Organisation> organisations,
        List<Problem> problems,
        Set<Long> analysed,
        boolean stale,
        FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String address() {
        return saved == null ? "/overenskommelser/ny" : "/overenskommelser/" + saved.id() + "/andra";
    }
}
