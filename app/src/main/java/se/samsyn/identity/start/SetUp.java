package se.samsyn.identity.start;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.identity.AccountChanged;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.NewAccount;
import se.samsyn.identity.OneTimeLinks;
import se.samsyn.identity.OneTimeLinks.Purpose;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;

/** The first start: a municipality and its first administrator, by a link that is printed once. */
@Service
public class SetUp {
    private final OneTimeLinks links;
    private final Municipalities municipalities;
    private final Actors actors;
    private final Accounts accounts;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    SetUp(
            OneTimeLinks links,
            Municipalities municipalities,
            Actors actors,
            Accounts accounts,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.links = links;
        this.municipalities = municipalities;
        this.actors = actors;
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
    }

    /** A new link when there is no account at all; the one before can no longer be used. */
    Optional<OneTimeLinks.Link> linkForFirstStart() {
        return accounts.any() ? Optional.empty() : Optional.of(links.issue(Purpose.SET_UP, null));
    }

    /** Whether the link can still be used. */
    public boolean isOpen(String token) {
        return links.look(Purpose.SET_UP, token).isPresent() && !accounts.any();
    }

    /**
     * Uses the link up.
     *
     * @return the administrator's account; empty when the link was used, has expired or never was
     */
    public Optional<Long> finish(String token, NewStart start) {
        if (!isOpen(token)) {
            return Optional.empty();
        }
        return Scope.call(Scope.ofMunicipality(start.municipalityId()), () -> transactions.execute(status -> {
            if (links.use(Purpose.SET_UP, token).isEmpty()) {
                return Optional.empty();
            }
            municipalities.save(new Municipality(start.municipalityId(), start.municipalityName(), NewStart.SWEDEN, false));
            var own = new NewOrganisation(start.municipalityName(), "", OrganisationKind.OWN_BOARD);
            long organisation = actors.addOrganisation(own, UUID.randomUUID(), 0);
            var administrator =
                    new NewAccount(start.personName(), start.email(), organisation, Set.of(Role.ADMINISTRATOR), null);
            long account = accounts.invite(administrator, UUID.randomUUID(), 0);
            accounts.choosePassword(account, start.password());
            events.publishEvent(new AccountChanged(start.municipalityId(), account, "municipality.opened", account));
            return Optional.of(account);
        }));
    }
}
