package se.samsyn.observations.reporters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.actors.Person;
import se.samsyn.identity.Account;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ObservationChanged;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/**
 * Who reported. A report says its organisation and function; the account is kept apart and asked for by the reporter's own
 * list and receipts, and by the data-protection officer, whose asking leaves a line in the trace.
 */
@Component
public class Reporters {
    @Configuration(proxyBeanMethods = false)
    static class Weeders {
        @Bean
        @Order(30)
        Weeder reporterLinkWeeder(ReporterStore store) {
            return Weeder.of(DocumentClass.REPORTER_LINK, store::links, store::weed);
        }
    }

    private final ReporterStore store;
    private final Accounts accounts;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Reporters(
            ReporterStore store, Accounts accounts, Actors actors, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** Notes who sent a report, and on the report itself the function that the sender holds today. */
    @Transactional
    public void add(long observationId, Visitor visitor) {
        store.add(observationId, visitor.accountId(), visitor.phoneOnly(), functionHeld(visitor).orElse(null));
    }

    private Optional<String> functionHeld(Visitor visitor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), visitor.zone());
        return accounts.list(Set.of(visitor.accountId())).stream()
                .flatMap(account -> actors.listFunctionsHeld(account.personId(), today).stream())
                .filter(function -> function.organisationId() == visitor.organisationId())
                .map(Function::name)
                .findFirst();
    }

    /** Whether the account sent the report, for as long as the link is kept. */
    @Transactional(readOnly = true)
    public boolean sent(long observationId, long accountId) {
        return store.sent(observationId, accountId);
    }

    /** How many of an account's reports are still linked to it. */
    @Transactional(readOnly = true)
    public long count(long accountId) {
        return store.count(accountId);
    }

    /** The function in which a report was sent, if its sender held one. */
    @Transactional(readOnly = true)
    public Optional<String> function(long observationId) {
        return store.function(observationId);
    }

    /** Whether the visitor may learn who reported. */
    public static boolean mayAsk(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.has(Role.DATA_PROTECTION_OFFICER);
    }

    /**
     * The member of staff who sent a report; empty when the link is weeded or there was none. The trace says who asked.
     *
     * @throws Refusal {@code entry} to anyone but the data-protection officer
     */
    @Transactional
    public Optional<Person> who(long observationId, Visitor visitor) {
        if (!mayAsk(visitor)) {
            throw new Refusal("entry");
        }
        events.publishEvent(new ObservationChanged(
                visitor.municipalityId(), visitor.accountId(), "observation.reporter-read", observationId));
        return store.accountOf(observationId)
                .flatMap(account -> accounts.list(Set.of(account)).stream().findFirst())
                .map(Account::personId)
                .flatMap(actors::findPerson);
    }
}
