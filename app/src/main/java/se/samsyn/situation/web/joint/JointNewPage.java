package se.samsyn.situation.web.joint;

import java.util.List;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.joint.NewJoint;
import se.samsyn.situation.received.ReceivedPicture;

/**
 * The form that lays two pictures side by side.
 *
 * @param own locked pictures of the municipality's own that stand
 * @param received shared pictures from others that stand
 * @param partners the organisations whose picture it may be
 */
public record JointNewPage(
        Frame frame, NewJoint form, List<Picture> own, List<ReceivedPicture> received, List<Organisation> partners, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    /** How far a joint picture may reach: always to the other party. */
    public List<Spread> spreads() {
        return List.of(Spread.AUTHORITIES, Spread.PARTNERS, Spread.PUBLIC);
    }
}
