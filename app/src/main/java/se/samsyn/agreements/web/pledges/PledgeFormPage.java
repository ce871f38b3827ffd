package se.samsyn.agreements.web.pledges;

import java.util.List;
import se.samsyn.actors.Organisation;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Problem;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Writing a pledge.
 *
 * @param saved the pledge as it is now, or null when it is new
 * @param agreements those that it may belong to
 * @param stale whether somebody else saved in between; both texts are then shown
 */
public record PledgeFormPage(
        Frame frame,
        Pledge saved,
        PledgeForm form,
        String key,
        List<Organisation> organisations,
        List<Problem> problems,
        List<Agreement> agreements,
        boolean stale,
        FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String address() {
        return saved == null ? "/loften/nytt" : "/loften/" + saved.id() + "/andra";
    }
}
