package se.samsyn.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;

/** The register of everything the municipality has made public. What is published is frozen; it can be replaced or withdrawn. */
@Service
public class Publications {
    private final PublicationStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(PublicationStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a picture public, at once. The same key again gives the publication it made the first time.
     *
     * @throws Refusal {@code publishing.text} when {@link NewPublication#mistakes} has any; {@code publishing.overlap} when
     *     its period overlaps another publication's, since two such could be subtracted from each other
     */
    @Transactional
    public Publication publish(NewPublication fresh, Visitor visitor) {
        if (fresh.mistakes().any()) {
            throw new Refusal("publishing.text");
        }
        String municipality = visitor.municipalityId();
        int number = store.nextNumber(municipality);
        Optional<Integer> already = store.numberOf(fresh.key());
        if (already.isPresent()) {
            return get(already.get());
        }
        List<Integer> overlapping =
                fresh.picture().textOnly() ? List.of() : store.overlapping(fresh.picture().period(), fresh.replaces());
        if (!overlapping.isEmpty()) {
            throw new Refusal("publishing.overlap", overlapping.getFirst());
        }
        FrozenText frozen = FrozenText.of(fresh.picture());
        long id = store.insert(municipality, number, fresh, frozen, clock.instant(), visitor.accountId(), visitor.organisationName());
        if (fresh.replaces() != null) {
            Publication old = get(fresh.replaces());
            if (old.state() == Publication.State.PUBLISHED) {
                store.end(municipality, old.id(), clock.instant(), visitor.accountId(), number, null);
                events.publishEvent(new PublicationChanged(municipality, visitor.accountId(), "publication.replaced", old.id()));
            }
        }
        events.publishEvent(new PublicationChanged(municipality, visitor.accountId(), "publication.made", id));
        return get(number);
    }

    /**
     * Takes a publication back. The address then says so, and why; the register keeps it.
     *
     * @throws Refusal {@code publishing.ended} when it is already replaced or withdrawn, {@code publishing.text} when the
     *     reason points out a person
     */
    @Transactional
    public void withdraw(int number, String reason, Visitor visitor) {
        if (PersonGuard.objection(reason).isPresent()) {
            throw new Refusal("publishing.text");
        }
        Publication publication = get(number);
        if (publication.state() != Publication.State.PUBLISHED) {
            throw new Refusal("publishing.ended");
        }
        store.end(visitor.municipalityId(), publication.id(), clock.instant(), visitor.accountId(), null, reason);
        events.publishEvent(new PublicationChanged(visitor.municipalityId(), visitor.accountId(), "publication.withdrawn", publication.id()));
    }

    /** @throws Missing when there is no such number */
    @Transactional(readOnly = true)
    public Publication get(int number) {
        return store.find(number).orElseThrow(() -> new Missing("publication " + number));
    }

    /** All of them, newest period first. */
    @Transactional(readOnly = true)
    public List<Publication> list() {
        return store.list();
    }
}
