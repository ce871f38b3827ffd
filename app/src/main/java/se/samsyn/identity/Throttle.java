package se.samsyn.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often a password may be tried: per account as it was written (known or not), and per network address, behind which a
 * whole town hall may sit. Attempts are counted before the password is looked at, so that many at once gain nothing; and in
 * a table, so that a restart forgives nothing.
 */
@Component
public class Throttle {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 60;

    private final CredentialStore store;
    private final Clock clock;

    Throttle(CredentialStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Counts an attempt; answers when it may be made again if it may not be made now. */
    Optional<Instant> count(String email, String address) {
        return over(ofAddress(address), PER_ADDRESS).or(() -> over(ofAccount(email), PER_ACCOUNT));
    }

    /**
     * Counts a link that opened nothing, of the kinds that need no account.
     *
     * @param address the network address that it was tried from
     * @return when links may be tried again from there, if they may not be tried now
     */
    public Optional<Instant> wrongLink(String address) {
        return over(Tokens.hash("link " + address), PER_ADDRESS);
    }

    /** A right password clears the account; the address is forgiven this attempt alone. */
    void succeeded(String email, String address) {
        store.forget(ofAccount(email));
        store.takeBack(ofAddress(address));
    }

    /** Whoever has chosen a new password need not wait for what was tried before. */
    void forget(String email) {
        store.forget(ofAccount(email));
    }

    /** Counts that somebody opens a link without signing in; answers when it may be tried again if it may not now. */
    Optional<Instant> countLink(String address) {
        return over(ofLinks(address), PER_ADDRESS);
    }

    void linkWasRight(String address) {
        store.takeBack(ofLinks(address));
    }

    private Optional<Instant> over(byte[] subject, int most) {
        CredentialStore.Attempts attempts = store.count(subject, clock.instant(), WINDOW);
        return attempts.count() > most ? Optional.of(attempts.firstAt().plus(WINDOW)) : Optional.empty();
    }

    private static byte[] ofAccount(String email) {
        return Tokens.hash("account " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] ofLinks(String address) {
        return Tokens.hash("links " + address);
    }

    private static byte[] ofAddress(String address) {
        return Tokens.hash("address " + address);
    }
}
