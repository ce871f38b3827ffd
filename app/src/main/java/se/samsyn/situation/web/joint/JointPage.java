package se.samsyn.situation.web.joint;

import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.JointPictures;
import se.samsyn.situation.joint.JointState;
import se.samsyn.situation.joint.Stand;
import se.samsyn.situation.links.LinkPost;
import se.samsyn.situation.links.SignedLink;

/**
 * The reading view.
 *
 * @param stands all that functions have said, in order
 * @param latest what each function said last
 * @param lacking what stands in the way of fixing it; empty for one that is fixed
 * @param writes whether the visitor edits, asks and fixes
 * @param mayStand whether the visitor may take a stand
 * @param askable the functions that can be asked by a link; empty for those who do not ask
 * @param asked the links that were made
 * @param handed a link that was made just now, or null
 */
public record JointPage(
        Frame frame, JointPicture picture, List<Stand> stands, List<Stand> latest, JointPictures.Originals originals, boolean intact,
        List<String> lacking, boolean writes, boolean mayStand, List<Function> askable, List<SignedLink> asked, LinkPost.Handed handed)
        implements Page {
    /** Whether a stand was given on an earlier text than the one that stands here. */
    public boolean old(Stand stand) {
        return picture.state() == JointState.DRAFT && stand.version() != picture.version();
    }
}
