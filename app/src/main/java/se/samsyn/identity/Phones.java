package se.samsyn.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.database.Scope;

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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Phones(AccountStore accounts, CredentialStore store, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Remembers a phone of an account within the scope's municipality.
     *
     * @return the word that the phone keeps in its cookie
     * @throws Refusal notReporter when the account does not report
     */
    @Transactional
    public String remember(long accountId) {
        Account account = accounts.find(Scope.get().municipalityId(), accountId).orElseThrow(() -> new Missing("account"));
        if (!account.roles().contains(Role.REPORTER) || account.state() == Account.State.CLOSED) {
            throw new Refusal("notReporter");
        }
        String token = Tokens.random();
        Instant now = clock.instant();
        store.insertPhone(account.municipalityId(), accountId, Tokens.hash(token), now, now.plus(TERM));
        events.publishEvent(new AccountChanged(account.municipalityId(), accountId, "phone.remembered", accountId));
        return token;
    }

    /** The account whose phone keeps this word, if it may still report. */
    Optional<Account> account(String token) {
        Instant now = clock.instant();
        return store.findPhone(Tokens.hash(token), now).flatMap(phone -> {
            if (phone.lastUsed().plus(GRAIN).isBefore(now)) {
                store.touchPhone(phone.id(), now);
            }
            return accounts.find(phone.accountId())
                    .filter(a -> a.state() == Account.State.ACTIVE && a.roles().contains(Role.REPORTER));
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
