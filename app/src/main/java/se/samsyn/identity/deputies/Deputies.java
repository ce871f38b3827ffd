package se.samsyn.identity.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Person;
import se.samsyn.identity.AccountChanged;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/**
 * Deputies of the reviewers. The right begins and ends with its days, and with the right of whoever appointed: it is looked
 * up each time someone visits, so nothing needs to be switched on or off.
 */
@Service
@Transactional(readOnly = true)
public class Deputies {
    private static final int DAYS_REMEMBERED = 90;

    private final DeputyStore store;
    private final Accounts accounts;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deputies(DeputyStore store, Accounts accounts, Actors actors, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** Whether a member of staff reviews today in somebody's place. Only people of the own boards do. */
    public boolean reviewsToday(Person person, ZoneId zone) {
        if (person.organisation().kind() != OrganisationKind.OWN_BOARD) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Deputy> lasting = store.lasting(today);
        if (lasting.stream().anyMatch(deputy -> Long.valueOf(person.id()).equals(deputy.personId()))) {
            return true;
        }
        return lasting.stream().anyMatch(deputy -> deputy.functionId() != null)
                && actors.listFunctionsHeld(person.id(), today).stream()
                        .anyMatch(held -> lasting.stream().anyMatch(deputy -> Long.valueOf(held.id()).equals(deputy.functionId())));
    }

    /** Whether the visitor's own account reviews, not only as a deputy: deputies appoint no deputies. */
    public boolean mayAppoint(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD
                && accounts.get(visitor.accountId()).roles().stream().anyMatch(role -> role == Role.REVIEWER || role == Role.COORDINATOR);
    }

    /**
     * Appoints a member of staff, or whoever holds a function, of the own boards. The same key again appoints nobody more.
     *
     * @throws Refusal {@code deputy.appoint} unless the visitor reviews by an account of their own, {@code deputy.board} when
     *     the person or function is of another organisation, {@code deputy.unfit} for mistakes that the form should show
     */
    @Transactional
    public void appoint(Long personId, Long functionId, LocalDate first, LocalDate last, UUID key, Visitor visitor) {
        if (!mayAppoint(visitor)) {
            throw new Refusal("deputy.appoint");
        }
        if (Deputy.mistakes(personId, functionId, first, last, today(visitor)).any()) {
            throw new Refusal("deputy.unfit");
        }
        OrganisationKind kind = personId != null
                ? actors.getPerson(personId).organisation().kind()
                : actors.getOrganisation(actors.getFunction(functionId).organisationId()).kind();
        if (kind != OrganisationKind.OWN_BOARD) {
            throw new Refusal("deputy.board");
        }
        store.insert(visitor.accountId(), personId, functionId, first, last, clock.instant(), key)
                .ifPresent(id -> tell(visitor, "deputy.appointed", id));
    }

    /** The visitor's own appointments, and for the coordinator everyone's: ahead, lasting, and of the last ninety days. */
    public List<Deputy> list(Visitor visitor) {
        return store.listSince(today(visitor).minusDays(DAYS_REMEMBERED)).stream()
                .filter(deputy -> visitor.has(Role.COORDINATOR) || deputy.appointedBy() == visitor.accountId())
                .toList();
    }

    /** Ends an appointment at once. @throws Missing when there is none that the visitor may end */
    @Transactional
    public void withdraw(long deputyId, Visitor visitor) {
        if (list(visitor).stream().noneMatch(deputy -> deputy.id() == deputyId)) {
            throw new Missing("deputy " + deputyId);
        }
        if (store.withdraw(deputyId, clock.instant())) {
            tell(visitor, "deputy.withdrawn", deputyId);
        }
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.ofInstant(clock.instant(), visitor.zone());
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new AccountChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
