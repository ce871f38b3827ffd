package se.samsyn.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.GroundRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.identity.OneTimeLinks.Purpose;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;

class AccountsTest {
    private static final String PASSWORD = "fyra gröna båtar seglar";
    private static final String EMAIL = "prov@9874.example";

    private final GroundRooms rooms = new GroundRooms();
    private final Accounts accounts = rooms.door(Accounts.class);
    private final SignIn signIn = rooms.door(SignIn.class);
    private final WhoVisits whoVisits = rooms.door(WhoVisits.class);
    private final Phones phones = rooms.door(Phones.class);
    private Scope municipality;
    private long organisation;
    private long account;

    @BeforeEach
    void anInvitedReporterWhoAlsoReviews() {
        municipality = TestDatabase.fresh("9874");
        TestDatabase.owner().sql("delete from sign_in_attempt").update();
        organisation = in(() -> rooms.door(Actors.class)
                .addOrganisation(new NewOrganisation("Hamnskolan", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
        account = invite(EMAIL, Role.REPORTER, Role.REVIEWER);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void nobodySignsInToAnAccountWithoutPassword() {
        assertThat(signIn.signIn(EMAIL, "", "a").signedIn()).isEmpty();
        assertThat(signIn.signIn(EMAIL, PASSWORD, "a").signedIn()).isEmpty();
    }

    @Test
    void everyAnswerAtSignInCostsAsMuchHashingAsAnyOther() {
        CountedHashing hashing = new CountedHashing();
        SignIn counted = new SignIn(
                rooms.door(AccountStore.class), new Passwords(hashing), rooms.door(Throttle.class), rooms.door(Demo.class),
                rooms.door(Actors.class), rooms.door(OneTimeLinks.class), rooms.door(TransactionOperations.class), event -> {});
        String invited = "inbjuden@9874.example";
        invite(invited, Role.REPORTER);
        signIn.choosePassword(Purpose.INVITATION, link(Purpose.INVITATION), PASSWORD).orElseThrow();
        for (String[] attempt : new String[][] {
            {EMAIL, PASSWORD}, {EMAIL, "ett helt annat lösenord"}, {"ingen@9874.example", PASSWORD}, {invited, PASSWORD}, {EMAIL, ""}, {"ingen@9874.example", ""}
        }) {
            hashing.done.set(0);
            boolean right = counted.signIn(attempt[0], attempt[1], "a").signedIn().isPresent();
            assertThat(right).as(attempt[0]).isEqualTo(attempt[0].equals(EMAIL) && attempt[1].equals(PASSWORD));
            assertThat(hashing.done.get()).as(attempt[0] + " " + attempt[1]).isEqualTo(attempt[1].isEmpty() ? 0 : 1);
        }
    }

    /** Argon2id as it is, with a count of how often it was done. */
    private static final class CountedHashing implements PasswordEncoder {
        private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        private final AtomicInteger done = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            done.incrementAndGet();
            return argon2.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            // An empty hash, or one without its parts, would be refused at once.
            assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
            done.incrementAndGet();
            return argon2.matches(password, hash);
        }
    }

    @Test
    void anInvitationIsUsedOnceAndOpensTheAccount() {
        String token = link(Purpose.INVITATION);
        assertThat(signIn.choosePassword(Purpose.RESET, token, PASSWORD)).as("not for another purpose").isEmpty();
        SignedIn who = signIn.choosePassword(Purpose.INVITATION, token, PASSWORD).orElseThrow();
        assertThat(whoVisits.bySession(who)).get().satisfies(visitor -> {
            assertThat(visitor.roles()).containsExactlyInAnyOrder(Role.REPORTER, Role.REVIEWER);
            assertThat(visitor.organisationName()).isEqualTo("Hamnskolan");
        });
        assertThat(signIn.choosePassword(Purpose.INVITATION, token, "ett helt annat lösenord")).isEmpty();
        assertThat(signIn.signIn(EMAIL, PASSWORD, "a").signedIn()).isPresent();
    }

    @Test
    void linksExpireAndANewOneWithdrawsTheOld() {
        String old = link(Purpose.RESET);
        String fresh = link(Purpose.RESET);
        assertThat(signIn.findByLink(Purpose.RESET, old)).isEmpty();
        assertThat(signIn.findByLink(Purpose.RESET, fresh)).isPresent();
        rooms.clock.move(Duration.ofHours(2));
        assertThat(signIn.findByLink(Purpose.RESET, fresh)).isEmpty();
        assertThat(signIn.choosePassword(Purpose.RESET, fresh, PASSWORD)).isEmpty();

        String invitation = link(Purpose.INVITATION);
        rooms.clock.move(Duration.ofDays(7).minusSeconds(1));
        assertThat(signIn.findByLink(Purpose.INVITATION, invitation)).isPresent();
        rooms.clock.move(Duration.ofSeconds(1));
        assertThat(signIn.findByLink(Purpose.INVITATION, invitation)).isEmpty();
    }

    @Test
    void theSixthAttemptWaitsEvenWithTheRightPasswordAndAfterARestart() {
        open();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.signIn(EMAIL, "fel fel fel fel", "a").waitUntil()).isNull();
        }
        assertThat(signIn.signIn(EMAIL.toUpperCase(), PASSWORD, "b").waitUntil())
                .isEqualTo(rooms.clock.instant().plus(Duration.ofMinutes(15)));
        try (GroundRooms restarted = new GroundRooms()) {
            assertThat(restarted.door(SignIn.class).signIn(EMAIL, PASSWORD, "c").waitUntil()).isNotNull();
        }
        rooms.clock.move(Duration.ofMinutes(15));
        assertThat(signIn.signIn(EMAIL, PASSWORD, "a").signedIn()).isPresent();
    }

    @Test
    void unknownAccountsAreThrottledAlike() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.signIn("okand@9874.example", "fel", "a").waitUntil()).isNull();
        }
        assertThat(signIn.signIn("okand@9874.example", "fel", "a").waitUntil()).isNotNull();
    }

    @Test
    void anAddressThatTriesManyAccountsIsStopped() {
        Throttle throttle = rooms.door(Throttle.class);
        for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
            assertThat(throttle.count("nr" + i + "@9874.example", "addr")).isEmpty();
        }
        assertThat(throttle.count("ny@9874.example", "addr")).isPresent();
        assertThat(throttle.count("ny@9874.example", "other")).isEmpty();
    }

    @Test
    void signingOutEverywhereEndsEverySessionAndPhone() {
        SignedIn who = open();
        SignedIn elsewhere = signIn.signIn(EMAIL, PASSWORD, "b").signedIn().orElseThrow();
        String phone = phones.remember(account);
        in(() -> {
            accounts.signOutEverywhere(account);
            return null;
        });
        assertThat(whoVisits.bySession(who)).isEmpty();
        assertThat(whoVisits.bySession(elsewhere)).isEmpty();
        assertThat(whoVisits.byPhone(phone)).isEmpty();
        assertThat(signIn.signIn(EMAIL, PASSWORD, "b").signedIn().flatMap(whoVisits::bySession)).isPresent();
    }

    @Test
    void aWithdrawnRoleOrAClosedAccountHasEffectAtOnce() {
        SignedIn who = open();
        int version = in(() -> accounts.get(account)).version();
        assertThat(in(() -> accounts.changeRoles(account, Set.of(Role.READER), version, 0))).isTrue();
        assertThat(in(() -> accounts.changeRoles(account, Set.of(Role.COORDINATOR), version, 0))).as("stale").isFalse();
        assertThat(whoVisits.bySession(who).orElseThrow().roles()).containsExactly(Role.READER);
        in(() -> {
            accounts.close(account, 0);
            return null;
        });
        assertThat(whoVisits.bySession(who)).isEmpty();
        assertThat(signIn.signIn(EMAIL, PASSWORD, "a").signedIn()).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        long administrator = invite("admin@9874.example", Role.ADMINISTRATOR);
        in(() -> {
            accounts.choosePassword(administrator, PASSWORD);
            return null;
        });
        assertThatThrownBy(() -> in(() -> {
                    accounts.close(administrator, administrator);
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("lastAdministrator"));
    }

    @Test
    void aPhoneIsAReporterAndNothingElseFor180Days() {
        open();
        String token = phones.remember(account);
        assertThat(whoVisits.byPhone(token)).get().satisfies(visitor -> {
            assertThat(visitor.phoneOnly()).isTrue();
            assertThat(visitor.roles()).containsExactly(Role.REPORTER);
        });
        assertThat(whoVisits.byPhone(token + "x")).isEmpty();
        rooms.clock.move(Duration.ofDays(180).minusSeconds(1));
        assertThat(whoVisits.byPhone(token)).isPresent();
        rooms.clock.move(Duration.ofSeconds(1));
        assertThat(whoVisits.byPhone(token)).isEmpty();
    }

    @Test
    void aPhoneIsForgottenWhenRevokedOrWhenTheAccountNoLongerReports() {
        open();
        String lost = phones.remember(account);
        String kept = phones.remember(account);
        long first = in(() -> phones.list(account)).getLast().id();
        long second = in(() -> phones.list(account)).getFirst().id();
        assertThatThrownBy(() -> Scope.run(TestDatabase.fresh("9875"), () -> phones.revoke(account, first, 0)))
                .as("from another municipality")
                .isInstanceOf(Missing.class);
        in(() -> {
            phones.revoke(account, first, account);
            phones.revoke(account, second, account);
            return null;
        });
        assertThat(whoVisits.byPhone(lost)).isEmpty();
        assertThat(whoVisits.byPhone(kept)).isEmpty();
        String third = phones.remember(account);
        in(() -> accounts.changeRoles(account, Set.of(Role.REVIEWER), accounts.get(account).version(), 0));
        assertThat(whoVisits.byPhone(third)).isEmpty();
        assertThatThrownBy(() -> phones.remember(account)).isInstanceOf(Refusal.class);
    }

    @Test
    void aPhoneLinkRemembersOnePhoneWithoutPassword() {
        long reporter = in(() -> accounts.invite(
                new NewAccount("Vaktmästare", null, organisation, Set.of(Role.REPORTER), null), UUID.randomUUID(), 0));
        String token = in(() -> accounts.makeLink(reporter, Purpose.PHONE, 0)).path().replaceFirst(".*token=", "");
        String phone = phones.rememberByLink(token).orElseThrow();
        assertThat(whoVisits.byPhone(phone).orElseThrow().accountId()).isEqualTo(reporter);
        assertThat(phones.rememberByLink(token)).isEmpty();
    }

    @Test
    void anOlderHashIsReplacedAtSignIn() {
        open();
        TestDatabase.owner()
                .sql("update account set password_hash = ? where account_id = ?")
                .params("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD), account)
                .update();
        assertThat(signIn.signIn(EMAIL, PASSWORD, "a").signedIn()).isPresent();
        assertThat(hash()).startsWith("{argon2}$argon2id$");
        assertThat(signIn.signIn(EMAIL, PASSWORD, "a").signedIn()).isPresent();
    }

    @Test
    void madeUpRolesOpenNothingOutsideTheDemo() {
        in(() -> accounts.createPersona(Role.COORDINATOR, Set.of(Role.COORDINATOR), "Demo samordnare", organisation));
        rooms.door(Municipalities.class).save(new Municipality("9874", "Prov", java.time.ZoneId.of("Europe/Stockholm"), true));
        TestDatabase.owner().sql("update municipality set demo = true where municipality_id = '9874'").update();
        SignedIn who;
        try (GroundRooms demo = new GroundRooms("samsyn.demo", "true")) {
            who = demo.door(SignIn.class).signInPersona("coordinator").orElseThrow();
            assertThat(demo.door(WhoVisits.class).bySession(who)).isPresent();
        } finally {
            TestDatabase.owner().sql("update municipality set demo = false where municipality_id = '9874'").update();
        }
        assertThat(signIn.listPersonas()).isEmpty();
        assertThat(signIn.signInPersona("coordinator")).isEmpty();
        assertThat(whoVisits.bySession(who)).isEmpty();
    }

    @Test
    void theSameInvitationTwiceMakesOneAccountAndAnAddressHasOne() {
        UUID key = UUID.randomUUID();
        NewAccount second = new NewAccount("Någon", "nagon@9874.example", organisation, Set.of(Role.READER), null);
        long made = in(() -> accounts.invite(second, key, 0));
        assertThat(in(() -> accounts.invite(second, key, 0))).isEqualTo(made);
        assertThatThrownBy(() -> invite("NAGON@9874.example", Role.READER))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("emailTaken"));
    }

    @Test
    void deedsLeaveLines() {
        open();
        signIn.signIn(EMAIL, "fel fel fel fel", "a");
        signIn.signIn(EMAIL, PASSWORD, "a");
        assertThat(TestDatabase.owner()
                        .sql("select deed from trace_entry where municipality_id = '9874' order by entry_id")
                        .query(String.class)
                        .list())
                .containsSubsequence("account.made", "account.linkMade", "account.passwordChosen", "signIn.refused", "signIn.done");
    }

    private SignedIn open() {
        return signIn.choosePassword(Purpose.INVITATION, link(Purpose.INVITATION), PASSWORD).orElseThrow();
    }

    private long invite(String email, Role... roles) {
        return in(() -> accounts.invite(new NewAccount("Provperson", email, organisation, Set.of(roles), null), UUID.randomUUID(), 0));
    }

    private String link(Purpose purpose) {
        return in(() -> accounts.makeLink(account, purpose, 0)).path().replaceFirst(".*token=", "");
    }

    private String hash() {
        return TestDatabase.owner()
                .sql("select password_hash from account where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(municipality, work);
    }
}
