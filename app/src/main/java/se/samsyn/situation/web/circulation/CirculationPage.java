package se.samsyn.situation.web.circulation;

import java.util.List;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.circulation.Circulation;
import se.samsyn.situation.circulation.Circulation.Comment;
import se.samsyn.situation.links.LinkPost;
import se.samsyn.situation.links.SignedLink;

/**
 * A picture as it was sent, with the comments beside its text.
 *
 * @param sends whether the visitor answers comments and takes links back
 * @param comments whether the visitor may comment
 * @param links by recipient; for the sender
 * @param handed links that were made just now
 * @param link the link it is read by, or null; then {@code token} is its word
 * @param section where the visitor was writing when a mistake was found, or -1
 */
public record CirculationPage(
        Frame frame, Circulation circulation, List<Comment> comments, boolean sends, boolean mayComment, Map<Long, SignedLink> links,
        List<LinkPost.Handed> handed, SignedLink link, String token, int section, String words, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public List<Comment> of(int place) {
        return comments.stream().filter(comment -> comment.section() == place).toList();
    }

    /** Where comments are sent. */
    public String address() {
        return link != null ? "/utskick/las" : "/utskick/" + circulation.id() + "/synpunkter";
    }

    public FieldErrors errors(int place) {
        return place == section ? errors : new FieldErrors();
    }
}
