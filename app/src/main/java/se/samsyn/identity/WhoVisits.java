package se.samsyn.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Person;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.identity.deputies.Deputies;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/** Who makes a request; read anew each time, so that a withdrawn right has effect at once. */
@Service
public class WhoVisits {
    private final AccountStore accounts;
    private final Phones phones;
    private final Demo demo;
    private final Actors actors;
    private final Municipalities municipalities;
    private final Deputies deputies;
    private final TransactionOperations transactions;

    WhoVisits(
            AccountStore accounts,
            Phones phones,
            Demo demo,
            Actors actors,
            Municipalities municipalities,
            Deputies deputies,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.phones = phones;
        this.demo = demo;
        this.actors = actors;
        this.municipalities = municipalities;
        this.deputies = deputies;
        this.transactions = transactions;
    }

    /** The visitor of a session; empty when it was ended from elsewhere or the account is closed. */
    public Optional<Visitor> bySession(SignedIn session) {
        return accounts.find(session.accountId())
                .filter(account -> account.state() == Account.State.ACTIVE && account.epoch() == session.epoch())
                .flatMap(account -> visitor(account, account.roles(), false));
    }

    /** The visitor of a remembered phone: a reporter and nothing else, whatever more the account may be. */
    public Optional<Visitor> byPhone(String token) {
        return phones.account(token).flatMap(account -> visitor(account, Set.of(Role.REPORTER), true));
    }

    private Optional<Visitor> visitor(Account account, Set<Role> roles, boolean phoneOnly) {
        String municipalityId = account.municipalityId();
        return Scope.call(Scope.ofMunicipality(municipalityId), () -> transactions.execute(status -> {
            Municipality municipality = municipalities.get(municipalityId);
            if (!demo.opens(account, municipality)) {
                return Optional.empty();
            }
            Person person = actors.getPerson(account.personId());
            return Optional.of(new Visitor(
                    account.id(),
                    person.name(),
                    municipalityId,
                    municipality.name(),
                    municipality.zone(),
                    person.organisation().id(),
                    person.organisation().fullName(),
                    person.organisation().kind(),
                    phoneOnly ? roles : withDeputies(roles, person, municipality),
                    phoneOnly));
        }));
    }

    /** A deputy reviews as long as the days last; they are looked up here, so that every page and question follows them. */
    private Set<Role> withDeputies(Set<Role> roles, Person person, Municipality municipality) {
        if (roles.contains(Role.REVIEWER) || !deputies.reviewsToday(person, municipality.zone())) {
            return roles;
        }
        EnumSet<Role> more = EnumSet.of(Role.REVIEWER);
        more.addAll(roles);
        return more;
    }
}
