package se.samsyn.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.publishing.check.DisclosureRules;
import se.samsyn.publishing.exempting.Exemptions;
import se.samsyn.publishing.exempting.NewExemption;

/** The register of everything the municipality has made public. What is published is frozen; it can be replaced or withdrawn. */
@Service
public class Publications {
    private final PublicationStore store;
    private final Exemptions exemptions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(PublicationStore store, Exemptions exemptions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.exemptions = exemptions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a picture public, at once. The same key again gives the publication it made the first time.
     *
     * @throws Refusal {@code publishing.text} when {@link NewPublication#mistakes} has any; {@code publishing.disclosed} when
     *     the attack on its counts succeeds, or what it shows is not what the check allows
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
        mustBeSafe(fresh);
        FrozenText frozen = FrozenText.of(fresh.picture());
        long id = store.insert(municipality, number, fresh, frozen, clock.instant(), visitor.accountId(), visitor.organisationName());
        if (fresh.counts() != null) {
            store.insertCounts(municipality, id, fresh.counts());
        }
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
     * What may be shown of some counts, after an attack with all that has been published before.
     *
     * @param detail how much is to be shown; null for as much as can be
     */
    @Transactional(readOnly = true)
    public Checked check(PublicCounts counts, Checked.Detail detail) {
        return DisclosureRules.check(counts, exemptions.inForce(), detail, store.released());
    }

    /**
     * Enters a written decision that a kind of events concerns no person.
     *
     * @param key the form's own: the same key twice decides once
     * @param category one of {@link PublicCounts#HARMLESS}
     * @param decidedBy the body or the function
     * @throws Refusal as {@link Exemptions#enter}
     */
    @Transactional
    public void exempt(String key, String category, String reason, LocalDate decidedOn, String decidedBy, Visitor visitor) {
        exemptions.enter(new NewExemption(key, category, reason, decidedOn, decidedBy), visitor);
    }

    /** The last gate: the attack is made again on just what is going to be frozen. */
    private void mustBeSafe(NewPublication fresh) {
        PublicPicture picture = fresh.picture();
        if (fresh.counts() == null) {
            if (!picture.textOnly()) {
                throw new Refusal("publishing.disclosed");
            }
            return;
        }
        Checked checked = check(fresh.counts(), fresh.detail());
        if (!checked.safe() || !checked.shownIn(picture)) {
            throw new Refusal("publishing.disclosed");
        }
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
