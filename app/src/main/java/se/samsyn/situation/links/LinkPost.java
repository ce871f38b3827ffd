package se.samsyn.situation.links;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samsyn.post.Letter;
import se.samsyn.post.Post;
import se.samsyn.shell.Frame;

/** Gets a link to whom it is for: by letter, or shown once to whoever made it, to hand over. */
@Component
public class LinkPost {
    /**
     * @param to function and organisation
     * @param address the link to hand over, shown this once; null when it went by letter
     * @param email where it went, or empty
     */
    public record Handed(String to, String address, String email) {}

    private final Post post;
    private final String site;

    LinkPost(Post post, @Value("${samsyn.address:}") String site) {
        this.post = post;
        this.site = site.replaceFirst("/$", "");
    }

    /** Letters are sent only where the site's own address is set: the one in a request can be made up by who sends it. */
    public boolean byLetter() {
        return post.delivers() && !site.isEmpty();
    }

    /**
     * The letter holds the document's title and the link, and nothing of what it says.
     *
     * @param here the site's address as the visitor sees it, for a link that is handed over
     * @param what the message that says what is asked: {@code situation.letter.<what>}
     */
    public Handed hand(Frame frame, String here, SignedLinks.Made made, String what, String title, String to, String email) {
        if (byLetter() && !email.isBlank()) {
            String key = "situation.letter." + what;
            post.send(new Letter(
                    email.strip(), frame.say(key, title.replaceAll("[\\r\\n]", " ")),
                    frame.say(key + ".body", title, site + made.path(), frame.longTime(made.expires()))));
            return new Handed(to, null, email.strip());
        }
        return new Handed(to, (site.isEmpty() ? here : site) + made.path(), email.strip());
    }
}
