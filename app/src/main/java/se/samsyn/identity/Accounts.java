package se.samsyn.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Person;
import se.samsyn.audit.Doers;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;

/** The accounts of the scope's municipality. */
@Service
@Transactional(readOnly = true)
public class Accounts implements Doers {
    private final AccountStore store;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            CredentialStore credentials,
            Passwords passwords,
            OneTimeLinks links,
            Actors actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.passwords = passwords;
        this.links = links;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** In the order they were made. */
    public List<Account> list() {
        return store.list(municipality());
    }

    /** The named accounts; unknown numbers are left out. */
    public List<Account> list(Set<Long> accountIds) {
        return store.list(municipality(), accountIds);
    }

    @Override
    public Map<Long, Doer> doers(Set<Long> accountIds) {
        List<Account> found = list(accountIds);
        Map<Long, Person> persons = actors.listPersons(found.stream().map(Account::personId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
        return found.stream().collect(Collectors.toMap(Account::id, account -> new Doer(
                account.roles(), persons.get(account.personId()).organisation().fullName())));
    }

    /** @throws Missing when there is none with that number */
    public Account get(long accountId) {
        return store.find(municipality(), accountId).orElseThrow(() -> new Missing("account " + accountId));
    }

    /**
     * Makes an account that waits for its owner to choose a password.
     *
     * @param key the form's; the same again answers with what the first made
     * @return the account's number
     * @throws Refusal emailTaken when an account has that e-mail address
     */
    @Transactional
    public long invite(NewAccount account, UUID key, long byAccount) {
        return make(account, account.email() == null ? Account.State.ACTIVE : Account.State.INVITED, key, byAccount);
    }

    /**
     * Makes a made-up role that one click signs in to where the demo is on; harmless when repeated.
     *
     * @param persona the role that names it: PICTURE_EDITOR is signed in to as {@code picture-editor}
     * @param roles what it may do
     * @return the account's number
     */
    @Transactional
    public long createPersona(Role persona, Set<Role> roles, String personName, long organisationId) {
        NewAccount account = NewAccount.ofPersona(persona, roles, personName, organisationId);
        UUID key = UUID.nameUUIDFromBytes(("persona " + account.persona()).getBytes(StandardCharsets.UTF_8));
        return make(account, Account.State.ACTIVE, key, 0);
    }

    private long make(NewAccount account, Account.State state, UUID key, long byAccount) {
        Optional<Account> made = store.findByKey(municipality(), key);
        if (made.isPresent()) {
            return made.get().id();
        }
        String email = account.email() == null ? "" : account.email();
        long person = actors.addPerson(account.personName(), email, account.organisationId(), key, byAccount);
        try {
            long id = store.insert(account, municipality(), person, state, clock.instant(), key);
            tell("account.made", id, byAccount);
            return id;
        } catch (DuplicateKeyException taken) {
            throw new Refusal("emailTaken");
        }
    }

    /**
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal lastAdministrator when nobody would be left who can let others in
     */
    @Transactional
    public boolean changeRoles(long accountId, Set<Role> roles, int version, long byAccount) {
        get(accountId);
        if (!roles.contains(Role.ADMINISTRATOR)) {
            keepOneAdministrator(accountId);
        }
        boolean saved = store.updateRoles(municipality(), accountId, roles, version);
        if (saved) {
            tell("account.rolesChanged", accountId, byAccount);
        }
        return saved;
    }

    /**
     * Closes an account: its sessions end, its phones are forgotten, what it did stays.
     *
     * @throws Refusal lastAdministrator when nobody would be left who can let others in
     */
    @Transactional
    public void close(long accountId, long byAccount) {
        get(accountId);
        keepOneAdministrator(accountId);
        store.setState(municipality(), accountId, Account.State.CLOSED);
        credentials.revokePhones(accountId, clock.instant());
        tell("account.closed", accountId, byAccount);
    }

    /** Opens a closed account again; one without a password waits for an invitation. */
    @Transactional
    public void reopen(long accountId, long byAccount) {
        Account account = get(accountId);
        if (account.state() == Account.State.CLOSED) {
            boolean invited = account.email() != null && store.passwordHash(accountId) == null;
            store.setState(municipality(), accountId, invited ? Account.State.INVITED : Account.State.ACTIVE);
            tell("account.reopened", accountId, byAccount);
        }
    }

    /**
     * Makes a link for the account's owner; those made before for the same purpose can no longer be used.
     *
     * @throws Refusal accountClosed when the account is closed, notReporter when a phone is asked for one that does not report
     */
    @Transactional
    public OneTimeLinks.Link makeLink(long accountId, OneTimeLinks.Purpose purpose, long byAccount) {
        Account account = get(accountId);
        if (account.state() == Account.State.CLOSED) {
            throw new Refusal("accountClosed");
        }
        if (purpose == OneTimeLinks.Purpose.PHONE && !account.roles().contains(Role.REPORTER)) {
            throw new Refusal("notReporter");
        }
        tell("account.linkMade", accountId, byAccount);
        return links.issue(purpose, accountId);
    }

    /** Whether there is any account at all, in any municipality; read without a scope. */
    public boolean any() {
        return store.any();
    }

    /** Gives the account a password; every session of it ends. */
    @Transactional
    public void choosePassword(long accountId, String password) {
        get(accountId);
        store.setPassword(accountId, passwords.hash(password));
        tell("account.passwordChosen", accountId, accountId);
    }

    /** Whether the password is the account's own. */
    public boolean knows(long accountId, String password) {
        get(accountId);
        return passwords.matches(password, store.passwordHash(accountId));
    }

    /** Ends every session of the account and forgets its phones. */
    @Transactional
    public void signOutEverywhere(long accountId) {
        get(accountId);
        store.raiseEpoch(accountId);
        credentials.revokePhones(accountId, clock.instant());
        tell("account.signedOutEverywhere", accountId, accountId);
    }

    private void keepOneAdministrator(long leaving) {
        List<Long> administrators = store.lockAdministrators(municipality());
        if (administrators.equals(List.of(leaving))) {
            throw new Refusal("lastAdministrator");
        }
    }

    private void tell(String deed, long accountId, long byAccount) {
        events.publishEvent(new AccountChanged(municipality(), byAccount, deed, accountId));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
