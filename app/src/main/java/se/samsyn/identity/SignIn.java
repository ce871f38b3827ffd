package se.samsyn.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.actors.Actors;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Role;

/** Signing in. Works without a scope, since only its answer says which municipality it is. */
@Service
public class SignIn {
    /**
     * @param signedIn empty when e-mail and password do not belong together
     * @param waitUntil when the next attempt may be made, or null; the password was not looked at
     */
    public record Answer(Optional<SignedIn> signedIn, Instant waitUntil) {}

    /**
     * A made-up role of the demo.
     *
     * @param code as the form sends it: picture-editor
     */
    public record Persona(String code, Role role, String organisationName) {}

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Demo demo;
    private final Actors actors;
    private final OneTimeLinks links;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    SignIn(
            AccountStore accounts,
            Passwords passwords,
            Throttle throttle,
            Demo demo,
            Actors actors,
            OneTimeLinks links,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.demo = demo;
        this.actors = actors;
        this.links = links;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Answers alike, and takes alike time, for a wrong password and an account that is not there, not yet opened or closed.
     *
     * @param address the network address that asks
     */
    public Answer signIn(String email, String password, String address) {
        Optional<Instant> wait = throttle.count(email, address);
        if (wait.isPresent()) {
            return new Answer(Optional.empty(), wait.get());
        }
        Optional<Account> account = accounts.findByEmail(email.strip());
        String hash = account.map(a -> accounts.passwordHash(a.id())).orElse(null);
        boolean right = passwords.matches(password, hash) && account.get().state() == Account.State.ACTIVE;
        if (!right) {
            account.ifPresent(a -> tell(a, "signIn.refused"));
            return new Answer(Optional.empty(), null);
        }
        throttle.succeeded(email, address);
        Account known = account.get();
        if (passwords.outdated(hash)) {
            accounts.rehash(known.id(), hash, passwords.hash(password));
        }
        tell(known, "signIn.done");
        return new Answer(Optional.of(new SignedIn(known.id(), known.epoch())), null);
    }

    /** The account that an invitation or reset link can still be used for. */
    public Optional<Account> findByLink(OneTimeLinks.Purpose purpose, String token) {
        return links.look(purpose, token)
                .flatMap(accounts::find)
                .filter(account -> account.state() != Account.State.CLOSED);
    }

    /**
     * Uses an invitation or reset link up: the account has the password, its earlier sessions end, and its owner is signed
     * in. Empty when the link was used, has expired or never was.
     */
    public Optional<SignedIn> choosePassword(OneTimeLinks.Purpose purpose, String token, String password) {
        Optional<Account> account = findByLink(purpose, token);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        Account known = account.get();
        String hash = passwords.hash(password);
        boolean used = Scope.call(Scope.ofMunicipality(known.municipalityId()), () -> transactions.execute(status -> {
            if (links.use(purpose, token).isEmpty()) {
                return false;
            }
            accounts.setPassword(known.id(), hash);
            events.publishEvent(new AccountChanged(known.municipalityId(), known.id(), "account.passwordChosen", known.id()));
            return true;
        }));
        if (!used) {
            return Optional.empty();
        }
        if (known.email() != null) {
            throttle.forget(known.email());
        }
        return accounts.find(known.id()).map(fresh -> new SignedIn(fresh.id(), fresh.epoch()));
    }

    /** The session of an account as it is now, for going on after its other sessions were ended. */
    public SignedIn renew(long accountId) {
        return accounts.find(accountId).map(account -> new SignedIn(account.id(), account.epoch())).orElseThrow();
    }

    /** The made-up roles that can be signed in to, as they were made; none outside the demo. */
    public List<Persona> listPersonas() {
        return demo.municipality()
                .map(municipality -> Scope.call(Scope.ofMunicipality(municipality.municipalityId()), () -> accounts
                        .list(municipality.municipalityId()).stream()
                        .filter(account -> account.persona() != null && account.state() == Account.State.ACTIVE)
                        .map(account -> new Persona(
                                account.persona(),
                                Role.valueOf(account.persona().toUpperCase(Locale.ROOT).replace('-', '_')),
                                actors.getPerson(account.personId()).organisation().fullName()))
                        .toList()))
                .orElse(List.of());
    }

    /** Signs in to a made-up role; empty outside the demo. */
    public Optional<SignedIn> signInPersona(String persona) {
        return demo.municipality()
                .flatMap(municipality -> accounts.findPersona(municipality.municipalityId(), persona))
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(account -> {
                    tell(account, "signIn.done");
                    return new SignedIn(account.id(), account.epoch());
                });
    }

    /** No scope is bound yet. */
    private void tell(Account account, String deed) {
        Scope.run(
                Scope.ofMunicipality(account.municipalityId()),
                () -> transactions.executeWithoutResult(status -> events.publishEvent(
                        new AccountChanged(account.municipalityId(), account.id(), deed, account.id()))));
    }
}
