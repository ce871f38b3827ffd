package se.samsyn.duties.year;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.duties.DutiesChanged;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.OneTimeLinks;
import se.samsyn.identity.SignedIn;
import se.samsyn.identity.WhoVisits;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;

/**
 * Links by which a person's own calendar fetches the year. The word is told once and its hash kept. A link sees what its person
 * may see, read anew each time, and ends with the account or when the person signs out everywhere.
 */
@Service
public class CalendarLinks {
    private static final int MOST = 5;

    private final YearStore store;
    private final Accounts accounts;
    private final WhoVisits whoVisits;
    private final OneTimeLinks words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarLinks(
            YearStore store, Accounts accounts, WhoVisits whoVisits, OneTimeLinks words, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.whoVisits = whoVisits;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the address, told this once; empty when the same key has made one before
     * @throws Refusal {@code duties.links} when there are enough
     */
    @Transactional
    public Optional<String> make(UUID key, Visitor visitor) {
        if (store.linkMade(key.toString())) {
            return Optional.empty();
        }
        if (store.links(visitor.accountId()).size() >= MOST) {
            throw new Refusal("duties.links", MOST);
        }
        OneTimeLinks.Word word = OneTimeLinks.word();
        SignedIn whose = new SignedIn(visitor.accountId(), accounts.get(visitor.accountId()).epoch());
        store.insertLink(word.hash(), whose, key.toString(), clock.instant());
        tell(visitor, "calendar.linked");
        return Optional.of("/kalender/" + word.token() + ".ics");
    }

    /** The visitor's own that still open. */
    @Transactional(readOnly = true)
    public List<CalendarLink> list(Visitor visitor) {
        return store.links(visitor.accountId());
    }

    /** Takes one's own link back. Harmless when repeated. */
    @Transactional
    public void revoke(long linkId, Visitor visitor) {
        if (store.revoke(linkId, visitor.accountId(), clock.instant())) {
            tell(visitor, "calendar.revoked");
        }
    }

    /**
     * Whose calendar a word opens.
     *
     * @param address the network address that asks, of which wrong words are counted
     * @throws Refusal {@code linkSpent} when it opens nothing, {@code linkTries} after too many wrong ones
     */
    public Visitor open(String token, String address) {
        words.tried(address);
        Visitor visitor =
                store.whose(OneTimeLinks.hash(token)).flatMap(whoVisits::bySession).orElseThrow(() -> new Refusal("linkSpent"));
        words.wasRight(address);
        return visitor;
    }

    private void tell(Visitor visitor, String deed) {
        events.publishEvent(new DutiesChanged(visitor.municipalityId(), visitor.accountId(), deed, 0));
    }
}
