package se.samsyn.situation.received;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/** Whether the police may write their picture here: only while a signed agreement is noted. */
@Service
@Transactional(readOnly = true)
public class PoliceAgreements {
    private final PoliceAgreementStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PoliceAgreements(PoliceAgreementStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    public Optional<PoliceAgreement> standing() {
        return store.standing();
    }

    /** Whether the visitor notes and ends agreements. */
    public static boolean notes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    /**
     * Notes a signed agreement. Noting one while one stands changes nothing.
     *
     * @throws Refusal {@code entry} unless the visitor notes agreements, {@code situation.unfit} for mistakes its form should show
     */
    @Transactional
    public void note(String reference, LocalDate signedOn, Visitor visitor) {
        mustNote(visitor);
        if (PoliceAgreement.mistakes(reference, signedOn, today(visitor)).any()) {
            throw new Refusal("situation.unfit");
        }
        if (store.standing().isEmpty()) {
            tell("agreement.noted", store.insert(reference.strip(), signedOn, clock.instant(), visitor.accountId()), visitor);
        }
    }

    /** From now on the police cannot begin or share a picture that is written here. What was shared stands. */
    @Transactional
    public void end(long id, Visitor visitor) {
        mustNote(visitor);
        if (store.end(id, today(visitor))) {
            tell("agreement.ended", id, visitor);
        }
    }

    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private static void mustNote(Visitor visitor) {
        if (!notes(visitor)) {
            throw new Refusal("entry");
        }
    }

    private void tell(String deed, long id, Visitor visitor) {
        events.publishEvent(new ReceivedChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
