package se.samsyn.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;

/** Reporters' phones that are remembered, so that a report takes no sign-in. A remembered phone is less than a sign-in. */
@Service
public class Phones {
    /** How long a phone is remembered, from the day it was. */
    public static final Duration TERM = Duration.ofDays(180);

    /** How exactly the latest use is told; finer would write at every request. */
    private static final Duration GRAIN = Duration.ofHours(1);

    public record Phone(long id, long accountId, Instant created, Instant lastUsed, Instant expires) {}

    private final AccountStore accounts;
    private final CredentialStore store;
    private final OneTimeLinks links;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Phones(
            AccountStore accounts,
            CredentialStore store,
            OneTimeLinks links,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.links = links;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Remembers a phone of an account. Binds the scope by itself, since nobody may be signed in yet.
     *
     * @return the word that the phone keeps in its cookie
     * @throws Refusal notReporter when the account does not report
     */
    public String remember(long accountId) {
        Account account = accounts.find(accountId).orElseThrow(() -> new Missing("account"));
        return Scope.call(Scope.ofMunicipality(account.municipalityId()), () -> transactions.execute(status -> insert(account)));
    }

    /** Whether the account reports, so that its phone can be remembered. */
    public boolean mayRemember(long accountId) {
        return accounts.find(accountId).filter(Phones::mayReport).isPresent();
    }

    /** Whose phone a link can still be used for. */
    public Optional<Account> findByLink(String token) {
        return links.look(OneTimeLinks.Purpose.PHONE, token).flatMap(accounts::find).filter(Phones::mayReport);
    }

    /** Uses a phone link up and remembers the phone; empty when the link was used, has expired or never was. */
    public Optional<String> rememberByLink(String token) {
        return findByLink(token).flatMap(account -> Scope.call(
                Scope.ofMunicipality(account.municipalityId()),
                () -> transactions.execute(status ->
                        links.use(OneTimeLinks.Purpose.PHONE, token).map(used -> insert(account)))));
    }

    private String insert(Account account) {
        if (!mayReport(account)) {
            throw new Refusal("notReporter");
        }
        String token = Tokens.random();
        Instant now = clock.instant();
        store.insertPhone(account.municipalityId(), account.id(), Tokens.hash(token), now, now.plus(TERM));
        events.publishEvent(new AccountChanged(account.municipalityId(), account.id(), "phone.remembered", account.id()));
        return token;
    }

    private static boolean mayReport(Account account) {
        return account.state() == Account.State.ACTIVE && account.roles().contains(Role.REPORTER);
    }

    /** The account whose phone keeps this word, if it may still report. */
    Optional<Account> account(String token) {
        Instant now = clock.instant();
        return store.findPhone(Tokens.hash(token), now).flatMap(phone -> {
            if (phone.lastUsed().plus(GRAIN).isBefore(now)) {
                store.touchPhone(phone.id(), now);
            }
            return accounts.find(phone.accountId()).filter(Phones::mayReport);
        });
    }

    /** The account's remembered phones, the newest first. */
    public List<Phone> list(long accountId) {
        accounts.find(Scope.get().municipalityId(), accountId).orElseThrow(() -> new Missing("account"));
        return store.listPhones(accountId, clock.instant());
    }

    /** Forgets one phone. Harmless when repeated. */
    @Transactional
    public void revoke(long accountId, long phoneId, long byAccount) {
        String municipality = Scope.get().municipalityId();
        accounts.find(municipality, accountId).orElseThrow(() -> new Missing("account"));
        if (store.revokePhone(accountId, phoneId, clock.instant())) {
            events.publishEvent(new AccountChanged(municipality, byAccount, "phone.revoked", accountId));
        }
    }
}
