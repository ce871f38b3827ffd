package se.samsyn.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.samsyn.identity.Account;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.OneTimeLinks;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Letter;
import se.samsyn.post.Post;
import se.samsyn.shell.Frame;

/** Gets a one-time link to whom it is for: by letter, or shown to the administrator to hand over. */
@Component
public class LinkLetters {
    /**
     * @param address the link to hand over, shown this once; null when it went by letter
     * @param purpose what it opens
     */
    public record Handed(OneTimeLinks.Purpose purpose, String address, String email) {}

    private final Accounts accounts;
    private final Post post;
    private final String site;

    LinkLetters(Accounts accounts, Post post, @Value("${samsyn.address:}") String site) {
        this.accounts = accounts;
        this.post = post;
        this.site = site.replaceFirst("/$", "");
    }

    /** Letters are sent only where the site's own address is set: the one in a request can be made up by who sends it. */
    boolean byLetter() {
        return post.delivers() && !site.isEmpty();
    }

    Handed hand(Frame frame, HttpServletRequest request, Visitor by, long accountId, OneTimeLinks.Purpose purpose) {
        Account account = accounts.get(accountId);
        OneTimeLinks.Link link = accounts.makeLink(accountId, purpose, by.accountId());
        if (byLetter() && account.email() != null && purpose != OneTimeLinks.Purpose.PHONE) {
            String key = "identity.letter." + purpose;
            post.send(new Letter(
                    account.email(),
                    frame.say(key),
                    frame.say(key + ".body", by.municipalityName(), site + link.path(), frame.longTime(link.expires()))));
            return new Handed(purpose, null, account.email());
        }
        String here = site.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : site;
        return new Handed(purpose, here + link.path(), account.email());
    }
}
