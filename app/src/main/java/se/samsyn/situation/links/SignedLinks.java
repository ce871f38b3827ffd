package se.samsyn.situation.links;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.database.Scope;
import se.samsyn.identity.OneTimeLinks;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.links.SignedLink.Purpose;

/** Makes, opens and revokes links. Who may do so is decided by whoever keeps the document. */
@Service
public class SignedLinks {
    /** @param path with the word that opens, within this site; told once */
    public record Made(long id, String path, Instant expires) {}

    private final LinkStore store;
    private final OneTimeLinks words;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignedLinks(LinkStore store, OneTimeLinks words, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.words = words;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** A new link for one function; what it opens is read in the visitor's name. */
    @Transactional
    public Made make(Purpose purpose, long objectId, String organisation, String functionName, Side side, Visitor visitor) {
        OneTimeLinks.Word word = OneTimeLinks.word();
        Instant now = clock.instant();
        Instant expires = now.plus(Purpose.TERM);
        long id = store.insert(word.hash(), purpose, objectId, organisation, functionName, side, now, expires, visitor);
        events.publishEvent(new LinkChanged(visitor.municipalityId(), visitor.accountId(), "link.made", id));
        return new Made(id, purpose.path() + "?token=" + word.token(), expires);
    }

    /**
     * The link whose word this is.
     *
     * @param address the network address it is asked from, of which wrong words are counted
     * @throws Refusal {@code linkSpent} when it has expired, was revoked, is for something else or never was, {@code linkTries}
     *     when too many wrong words came from the address
     */
    public SignedLink open(Purpose purpose, String token, String address) {
        words.tried(address);
        SignedLink link = store.find(OneTimeLinks.hash(token), clock.instant())
                .filter(found -> found.purpose() == purpose)
                .orElseThrow(() -> new Refusal("linkSpent"));
        words.wasRight(address);
        return link;
    }

    /** Does it in the scope that the link reads in, in one transaction, and notes that the link was opened. */
    public <T> T through(SignedLink link, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(new Scope(link.municipalityId(), link.ownerOrganisationId(), link.clearance()), () -> transactions.execute(status -> {
            if (store.opened(link.id(), clock.instant())) {
                events.publishEvent(new LinkChanged(link.municipalityId(), 0, "link.opened", link.id()));
            }
            return work.call();
        }));
    }

    /** All that were made for a document, also those that open nothing any more. */
    @Transactional(readOnly = true)
    public List<SignedLink> list(Purpose purpose, long objectId) {
        return store.list(purpose, objectId);
    }

    /** Takes one back. Harmless when repeated. */
    @Transactional
    public void revoke(long id, Purpose purpose, long objectId, Visitor visitor) {
        if (store.revoke(id, purpose, objectId, clock.instant())) {
            events.publishEvent(new LinkChanged(visitor.municipalityId(), visitor.accountId(), "link.revoked", id));
        }
    }

    /** Takes back all that were made for a document: what they asked for is decided. */
    @Transactional
    public void revokeAll(Purpose purpose, long objectId) {
        store.revokeAll(purpose, objectId, clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }
}
