package se.samsyn.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Refusal;

/** Links that open something once. The word in the link is told once, when it is made; its hash is what is kept. */
@Component
public class OneTimeLinks {
    public enum Purpose {
        INVITATION("/valkommen", Duration.ofDays(7)),
        RESET("/nytt-losenord", Duration.ofHours(2)),
        SET_UP("/kom-igang", Duration.ofDays(7)),
        PHONE("/telefon", Duration.ofDays(7));

        private final String path;
        private final Duration term;

        Purpose(String path, Duration term) {
            this.path = path;
            this.term = term;
        }

        /** Where the link leads. */
        public String path() {
            return path;
        }

        /** How long it can be used. */
        public Duration term() {
            return term;
        }
    }

    /**
     * @param path with the word that opens, within this site
     */
    public record Link(String path, Instant expires) {}

    /**
     * A random word for a link that another room keeps.
     *
     * @param token for the address, told once
     * @param hash what is kept of it
     */
    public record Word(String token, byte[] hash) {}

    private static final Duration KEPT = Duration.ofDays(30);

    private final CredentialStore store;
    private final Throttle throttle;
    private final Clock clock;

    OneTimeLinks(CredentialStore store, Throttle throttle, Clock clock) {
        this.store = store;
        this.throttle = throttle;
        this.clock = clock;
    }

    public static Word word() {
        String token = Tokens.random();
        return new Word(token, Tokens.hash(token));
    }

    /** What is kept of a word. */
    public static byte[] hash(String token) {
        return Tokens.hash(token);
    }

    /** Counts that a link was tried from a network address. @throws Refusal {@code linkTries} when too many were wrong */
    public void tried(String address) {
        if (throttle.countLink(address).isPresent()) {
            throw new Refusal("linkTries");
        }
    }

    /** The link that was tried was right: the address is forgiven it. */
    public void wasRight(String address) {
        throttle.linkWasRight(address);
    }

    /**
     * Makes a link and withdraws those made before for the same purpose and account.
     *
     * @param accountId null for the set-up link
     */
    @Transactional
    public Link issue(Purpose purpose, Long accountId) {
        Instant now = clock.instant();
        store.withdrawLinks(purpose, accountId, now);
        String token = Tokens.random();
        Instant expires = now.plus(purpose.term());
        store.insertLink(Tokens.hash(token), purpose, accountId, now, expires);
        return new Link(purpose.path() + "?token=" + token, expires);
    }

    /** The account of a link that can still be used (0 for set-up), which stays usable. */
    public Optional<Long> look(Purpose purpose, String token) {
        return token == null ? Optional.empty() : store.findLink(Tokens.hash(token), purpose, clock.instant());
    }

    /** Uses the link up and says whose it was (0 for set-up); empty when it was used, has expired or never was. */
    @Transactional
    public Optional<Long> use(Purpose purpose, String token) {
        return token == null ? Optional.empty() : store.useLink(Tokens.hash(token), purpose, clock.instant());
    }

    /** Takes away links, phones and counted attempts that have been of no use for a month. */
    @Transactional
    public int sweep() {
        return store.sweep(clock.instant().minus(KEPT));
    }
}
