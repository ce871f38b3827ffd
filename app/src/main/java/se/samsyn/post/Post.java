package se.samsyn.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outgoing mail box of the scope's municipality. */
@Service
public class Post {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** How long to wait after each failed attempt; the last goes on for ever, so that no letter is lost. */
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));

    private final MailStore store;
    private final MailServer server;
    private final Clock clock;

    Post(MailStore store, MailServer server, Clock clock) {
        this.store = store;
        this.server = server;
        this.clock = clock;
    }

    /** Whether letters leave the house: a mail server is named in the settings. Otherwise links are handed over by people. */
    public boolean delivers() {
        return server.known();
    }

    /**
     * Puts a letter in the box, in the caller's transaction; it leaves within a minute.
     *
     * @return its number
     */
    @Transactional
    public long send(Letter letter) {
        return store.insert(letter, clock.instant());
    }

    /** When a letter was taken by the mail server; empty while it waits, and when its line is weeded. */
    @Transactional(readOnly = true)
    public Optional<Instant> sentAt(long letterId) {
        return store.sentAt(letterId);
    }

    /** How many letters have not left yet. */
    @Transactional(readOnly = true)
    public long countWaiting() {
        return store.countWaiting();
    }

    /**
     * Tries the next letter that is due. A letter is noted as sent after the server took it: a fault between the two sends
     * it twice, never not at all.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean deliverNext() {
        Instant now = clock.instant();
        return store.take(now).map(waiting -> {
            try {
                server.send(waiting.letter());
                store.sent(waiting.id(), now);
            } catch (MailException away) {
                // The message alone: it names the server's answer, not the letter.
                LOG.warn("Letter {} was not taken by the mail server, attempt {}: {}", waiting.id(), waiting.attempts() + 1,
                        away.getClass().getSimpleName());
                store.postpone(waiting.id(), now.plus(PATIENCE.get(Math.min(waiting.attempts(), PATIENCE.size() - 1))));
            }
            return true;
        }).orElse(false);
    }
}
