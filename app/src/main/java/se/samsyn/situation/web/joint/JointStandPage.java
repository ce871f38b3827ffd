package se.samsyn.situation.web.joint;

import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.Stand;
import se.samsyn.situation.links.SignedLink;

/**
 * Samsyn or dissent, with the text that it is given on.
 *
 * @param functions those that the visitor holds; empty by link
 * @param link the link it is given by, or null
 * @param token the word of that link, or null
 * @param given what the function said last, or null
 */
public record JointStandPage(
        Frame frame, JointPicture picture, List<Function> functions, SignedLink link, String token, String key, Stand.Kind kind, String reason,
        Stand given, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
