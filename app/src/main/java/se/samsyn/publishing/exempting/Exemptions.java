package se.samsyn.publishing.exempting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Traced;
import se.samsyn.kernel.Visitor;

/** Which kinds of events concern no person, by whose decision. A decision is never changed, only ended; the list keeps it. */
@Service
public class Exemptions {
    /** A decision was entered or ended. @param deed {@code exemption.entered} or {@code exemption.ended} */
    public record Changed(String municipalityId, long accountId, String deed, long objectId) implements Traced {}

    private final ExemptionStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exemptions(ExemptionStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The kinds that a decision in force exempts. */
    @Transactional(readOnly = true)
    public Set<String> inForce() {
        return list().stream().filter(Exemption::inForce).map(Exemption::category).collect(Collectors.toUnmodifiableSet());
    }

    /** Those in force first. */
    @Transactional(readOnly = true)
    public List<Exemption> list() {
        return store.list();
    }

    /**
     * Enters a decision. The same key again changes nothing.
     *
     * @throws Refusal {@code publishing.exempt.unfit} when it has mistakes that the form should have shown, {@code
     *     publishing.exempt.already} when the kind is exempt already
     */
    @Transactional
    public void enter(NewExemption fresh, Visitor visitor) {
        if (fresh.mistakes(today(visitor)).any()) {
            throw new Refusal("publishing.exempt.unfit");
        }
        if (store.entered(visitor.municipalityId(), fresh.key())) {
            return;
        }
        if (inForce().contains(fresh.category())) {
            throw new Refusal("publishing.exempt.already");
        }
        long id = store.insert(visitor.municipalityId(), fresh, clock.instant(), visitor.accountId());
        events.publishEvent(new Changed(visitor.municipalityId(), visitor.accountId(), "exemption.entered", id));
    }

    /** Ends a decision from now on; what is published stands. @throws Refusal {@code stale} when it has ended already */
    @Transactional
    public void end(long id, int version, Visitor visitor) {
        if (!store.end(id, version, clock.instant(), visitor.accountId())) {
            throw new Refusal("stale");
        }
        events.publishEvent(new Changed(visitor.municipalityId(), visitor.accountId(), "exemption.ended", id));
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }
}
