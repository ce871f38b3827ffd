package se.samsyn.observations.owning;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationChanged;

/** What the organisation that owns an observation may do with it. */
@Component
public class Owners {
    private final OwnerStore store;
    private final ApplicationEventPublisher events;

    Owners(OwnerStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Whether the visitor's organisation owns it and has let it travel. */
    public static boolean mayWithdraw(Observation observation, Visitor visitor) {
        return observation.ownerOrganisationId() == visitor.organisationId() && observation.spread() != Spread.INTERNAL;
    }

    /**
     * Takes the spread back: from now on the municipality's own boards and the owner see it, and nobody else. What others
     * have taken out already cannot be called back.
     *
     * @throws Refusal {@code entry} unless the visitor's organisation owns it and it was spread
     */
    @Transactional
    public void withdraw(long observationId, Visitor visitor) {
        if (!store.withdraw(observationId, visitor.organisationId())) {
            throw new Refusal("entry");
        }
        events.publishEvent(new ObservationChanged(
                visitor.municipalityId(), visitor.accountId(), "observation.spread-withdrawn", observationId));
    }
}
