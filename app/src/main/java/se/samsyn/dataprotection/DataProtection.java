package se.samsyn.dataprotection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Person;
import se.samsyn.dataprotection.catalogue.CatalogueStore;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.identity.Account;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Traced;
import se.samsyn.kernel.Visitor;

/** What the installation holds, and where one person stands in it. */
@Service
@Transactional(readOnly = true)
public class DataProtection {
    /** Somebody searched for a person. Whom is not written down. */
    public record Searched(String municipalityId, long accountId) implements Traced {
        @Override
        public String deed() {
            return "access.searched";
        }

        @Override
        public long objectId() {
            return 0;
        }
    }

    /**
     * A member of staff who answers to the word.
     *
     * @param functions the functions held today
     * @param account what they sign in with, or null
     * @param trail what the account has left behind, or null without an account
     */
    public record Staff(Person person, List<String> functions, Account account, Trails.Trail trail) {}

    /** @param staff members of staff @param elsewhere where the word stands in texts */
    public record Answer(List<Staff> staff, List<CatalogueStore.Found> elsewhere) {}

    private static final int SHORTEST_WORD = 3;

    private final CatalogueStore catalogue;
    private final Actors actors;
    private final Accounts accounts;
    private final Trails trails;
    private final Keeping keeping;
    private final Municipalities municipalities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DataProtection(
            CatalogueStore catalogue,
            Actors actors,
            Accounts accounts,
            Trails trails,
            Keeping keeping,
            Municipalities municipalities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.actors = actors;
        this.accounts = accounts;
        this.trails = trails;
        this.keeping = keeping;
        this.municipalities = municipalities;
        this.events = events;
        this.clock = clock;
    }

    /** What is held today. */
    public Holdings holdings() {
        var municipality = municipalities.get(Scope.get().municipalityId());
        Map<Role, Long> roles = new EnumMap<>(Role.class);
        accounts.list().stream()
                .filter(account -> account.state() != Account.State.CLOSED)
                .flatMap(account -> account.roles().stream())
                .forEach(role -> roles.merge(role, 1L, Long::sum));
        return new Holdings(
                municipality.name(), today(municipality.zone()), keeping.classes(), keeping.decisions(), actors.listOrganisations(),
                roles, catalogue.tables(), keeping.marks(), keeping.delivers());
    }

    /** Whether the visitor searches for persons. */
    public static boolean searches(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD
                && visitor.hasAny(Role.DATA_PROTECTION_OFFICER, Role.COORDINATOR);
    }

    /** Whether the word is long enough to mean somebody. */
    public static boolean mayBeSearched(String word) {
        return word.strip().length() >= SHORTEST_WORD;
    }

    /**
     * Where a person occurs: as staff with account, trail and reports for as long as they are linked, and where the word
     * stands in any text of any table. The trace says that a search was made, not for whom.
     *
     * @throws Refusal {@code entry} to anyone but the data-protection officer and the coordinator
     */
    @Transactional
    public Answer search(String word, Visitor visitor) {
        if (!searches(visitor) || !mayBeSearched(word)) {
            throw new Refusal("entry");
        }
        events.publishEvent(new Searched(visitor.municipalityId(), visitor.accountId()));
        String sought = word.strip().toLowerCase(Locale.ROOT);
        List<Account> known = accounts.list();
        List<Staff> staff = new ArrayList<>();
        for (Person person : actors.listPersons()) {
            Account account = known.stream().filter(one -> one.personId() == person.id()).findFirst().orElse(null);
            boolean meant = person.name().toLowerCase(Locale.ROOT).contains(sought)
                    || person.email().toLowerCase(Locale.ROOT).contains(sought)
                    || account != null && account.email() != null && account.email().toLowerCase(Locale.ROOT).contains(sought);
            if (meant) {
                List<String> functions = actors.listFunctionsHeld(person.id(), today(visitor.zone())).stream()
                        .map(function -> function.name())
                        .toList();
                staff.add(new Staff(person, functions, account, account == null ? null : trails.of(account.id())));
            }
        }
        return new Answer(staff, catalogue.search(word.strip()));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
