package se.samsyn.situation.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.WorkingRooms;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Decision;
import se.samsyn.situation.joint.Laying.Still;
import se.samsyn.situation.links.SignedLink.Purpose;
import se.samsyn.situation.links.SignedLinks;
import se.samsyn.situation.received.ReceivedPictures;

/** Two pictures laid side by side, what functions say of them, and the decision that fixes them; on the real database. */
class JointPicturesTest extends PageTest {
    private final JointPictures joint = door(JointPictures.class);
    private final Stands stands = door(Stands.class);
    private TwoParties town;
    private Visitor coordinator;
    private Visitor police;
    private Visitor company;

    @BeforeEach
    void town() {
        town = TwoParties.in("9842");
        coordinator = town.coordinator();
        police = town.police();
        company = WorkingRooms.visitor(town.scope(), 999, 555, OrganisationKind.MUNICIPAL_COMPANY, Role.MEMBER);
    }

    @Test
    void textsAreTakenOverAndBothOriginalsStayAsTheyWere() {
        JointPicture picture = get(lay(), coordinator);
        assertThat(picture.text().themes()).extracting(Theme::title).contains("Läget i korthet", "Det som går åt fel håll");
        Theme fraud = picture.text().themes().stream().filter(theme -> theme.title().equals("Förslag till prioriteringar")).findFirst().orElseThrow();
        assertThat(fraud.partner()).isEqualTo("Bedrägerier mot äldre.");
        assertThat(fraud.verdict()).as("the municipality's picture has no priorities").isEqualTo(Verdict.LACKING_OWN);
        assertThat(picture.text().themes().getFirst().verdict()).as("whether texts agree is for people to say").isNull();
        var originals = WorkingRooms.as(coordinator, () -> joint.originals(picture, coordinator));
        assertThat(originals).isEqualTo(new JointPictures.Originals(Still.SAME, Still.SAME));
        assertThat(picture.partner().fileSha256()).isEqualTo(WorkingRooms.as(police, () -> door(ReceivedPictures.class).get(town.received(), police)).file().sha256());
    }

    @Test
    void anUnsharedPictureCannotBeLaidBesideAnything() {
        long unshared = town.register(police);
        NewJoint fresh = new NewJoint(UUID.randomUUID(), "Gemensam", town.own(), unshared, police.organisationId(), Spread.AUTHORITIES);
        assertThatThrownBy(() -> WorkingRooms.as(coordinator, () -> joint.lay(fresh, coordinator))).isInstanceOf(Missing.class);
        assertRefused("entry", police, () -> joint.lay(fresh, police));
    }

    @Test
    void aDraftReachesItsTwoPartiesAndAFixedOneItsSpread() {
        long id = lay();
        assertThat(get(id, police).id()).isEqualTo(id);
        assertThatThrownBy(() -> get(id, company)).isInstanceOf(Missing.class);
        assertThat(rows("joint_picture", company)).as("rows that the database shows").isZero();
        assertThat(rows("joint_picture", police)).isEqualTo(1);
        assertRefused("entry", police, () -> joint.save(id, 1, "Annat", new JointText("x", List.of()), police));
        fixed(id);
        assertThat(get(id, company).state()).isEqualTo(JointState.FIXED);
        assertThat(rows("joint_stand", company)).isEqualTo(2);
        Visitor shop = WorkingRooms.visitor(town.scope(), 998, 556, OrganisationKind.PRIVATE, Role.READER);
        assertThatThrownBy(() -> get(id, shop)).isInstanceOf(Missing.class);
        assertThat(rows("joint_stand", shop)).isZero();
    }

    @Test
    void savedByTwoTheLaterIsToldAndLosesNothing() {
        long id = lay();
        assertThat(save(id, 1, "min")).isTrue();
        assertThat(save(id, 1, "din")).isFalse();
        assertThat(get(id, coordinator).text().summary()).isEqualTo("min");
        assertThat(save(id, 2, "min")).isTrue();
        assertThat(get(id, coordinator).version()).as("nothing was changed").isEqualTo(2);
    }

    @Test
    void aStandIsGivenByAFunctionOnTheTextAsItIs() {
        long id = lay();
        save(id, 1, "Samma bild.");
        JointPicture picture = get(id, coordinator);
        assertRefused("situation.joint.notHeld", coordinator,
                () -> stands.give(picture, 2, town.policeFunction(), Stand.Kind.CONSENT, "", UUID.randomUUID(), coordinator));
        assertRefused("situation.joint.readAgain", police,
                () -> stands.give(get(id, police), 1, town.policeFunction(), Stand.Kind.CONSENT, "", UUID.randomUUID(), police));
        assertRefused("situation.unfit", police,
                () -> stands.give(get(id, police), 2, town.policeFunction(), Stand.Kind.DISSENT, "", UUID.randomUUID(), police));
        UUID key = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            WorkingRooms.as(police, () -> {
                stands.give(joint.get(id, police), 2, town.policeFunction(), Stand.Kind.DISSENT, "Vi ser fler.", key, police);
                return null;
            });
        }
        List<Stand> given = WorkingRooms.as(coordinator, () -> stands.list(id));
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().side()).isEqualTo(se.samsyn.situation.links.Side.PARTNER);
        assertThat(given.getFirst().functionName()).isEqualTo("Kommunpolis");
        save(id, 2, "Annan text.");
        assertThat(WorkingRooms.as(coordinator, () -> joint.lacking(id, coordinator))).contains("situation.joint.lacks.PARTNER");
    }

    @Test
    void aLinkOpensOneThingForOneFunctionUntilItIsTakenBack() {
        long id = lay();
        save(id, 1, "Samma bild.");
        SignedLinks.Made first = ask(id);
        SignedLinks.Made made = ask(id);
        Visit nobody = Visit.anonymous();
        assertThat(nobody.get(first.path()).status()).as("a newer link ends the one before").isEqualTo(409);
        assertThat(nobody.get(made.path().replace("/stallning", "/utskick/las")).status()).as("a link opens nothing else").isNotEqualTo(200);
        Visit.Answer page = nobody.get(made.path());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Samma bild.", "Kommunpolis");
        assertThat(nobody.post("/stallning", made.path(), "token", page.hidden("token"), "key", page.hidden("key"), "version", "2",
                        "kind", "DISSENT", "reason", "Ring 070-174 06 05").status())
                .as("the guard stands at the link too").isEqualTo(422);
        Visit.Answer given = nobody.post("/stallning", made.path(), "token", page.hidden("token"), "key", page.hidden("key"), "version", "2",
                "kind", "DISSENT", "reason", "Vi ser fler inbrott än ni.");
        assertThat(given.text()).contains("Ni har sagt Avvikande bedömning");
        assertThat(WorkingRooms.as(coordinator, () -> stands.list(id))).singleElement().satisfies(stand -> {
            assertThat(stand.way()).isEqualTo(Stand.Way.LINK);
            assertThat(stand.reason()).isEqualTo("Vi ser fler inbrott än ni.");
        });
        assertThat(TestDatabase.owner().sql("select count(*) from situation_link where municipality_id = '9842' and position(convert_to(?, 'UTF8') in token_hash) > 0")
                        .param(page.hidden("token")).query(Long.class).single()).as("the word itself is not kept").isZero();
        TestDatabase.owner().sql("update situation_link set expires_at = now() - interval '1 minute' where municipality_id = '9842' and link_id = ?").param(made.id()).update();
        assertThat(nobody.get(made.path()).status()).as("an expired link").isEqualTo(409);
        TestDatabase.owner().sql("update situation_link set expires_at = now() + interval '1 day' where municipality_id = '9842' and link_id = ?").param(made.id()).update();
        WorkingRooms.as(coordinator, () -> {
            stands.revoke(joint.get(id, coordinator), made.id(), coordinator);
            return null;
        });
        assertThat(nobody.get(made.path()).status()).as("a link that was taken back").isEqualTo(409);
    }

    @Test
    void wrongWordsAreCountedAndRightOnesAreNot() {
        SignedLinks links = door(SignedLinks.class);
        long id = lay();
        String token = ask(id).path().replaceAll(".*token=", "");
        for (int i = 0; i < 100; i++) {
            links.open(Purpose.STAND, token, "192.0.2.7");
        }
        int wrong = 0;
        String said = "linkSpent";
        while (said.equals("linkSpent") && wrong < 100) {
            wrong++;
            try {
                links.open(Purpose.STAND, "gissat" + wrong, "192.0.2.7");
            } catch (Refusal no) {
                said = no.code();
            }
        }
        assertThat(said).isEqualTo("linkTries");
        assertThat(wrong).isEqualTo(61);
        assertRefused("linkTries", coordinator, () -> links.open(Purpose.STAND, token, "192.0.2.7"));
        assertThat(links.open(Purpose.STAND, token, "192.0.2.8").objectId()).isEqualTo(id);
    }

    @Test
    void whatIsFixedNeverChangesAndACorrectionIsANewEdition() {
        long id = lay();
        save(id, 1, "Samma bild.");
        Decision decision = new Decision("Styrgruppen", town.today(), "§ 3", "KS 2026/9");
        assertRefused("situation.joint.incomplete", coordinator, () -> joint.fix(id, 2, decision, coordinator));
        fixed(id);
        JointPicture picture = get(id, coordinator);
        assertThat(picture.fixing().decision()).isEqualTo(decision);
        assertThat(WorkingRooms.as(company, () -> joint.intact(picture))).isTrue();
        assertRefused("situation.joint.fixed", coordinator, () -> joint.save(id, picture.version(), "x", picture.text(), coordinator));
        assertRefused("situation.joint.fixed", police,
                () -> stands.give(picture, picture.version(), town.policeFunction(), Stand.Kind.CONSENT, "", UUID.randomUUID(), police));
        for (String change : new String[] {
            "update joint_picture set content = '{}'", "update joint_picture set diary_number = 'x'", "update joint_picture set spread = 'PUBLIC'",
            "delete from joint_picture", "update joint_stand set kind = 'CONSENT'", "delete from joint_stand"
        }) {
            assertThatThrownBy(() -> WorkingRooms.as(coordinator, () -> door(TransactionOperations.class)
                            .execute(status -> door(JdbcClient.class).sql(change).update())))
                    .as(change).isInstanceOf(DataAccessException.class);
        }
        long next = WorkingRooms.as(coordinator, () -> joint.revise(id, UUID.randomUUID(), coordinator));
        assertThat(get(next, coordinator).text()).isEqualTo(picture.text());
        fixed(next);
        assertThat(get(id, coordinator).state()).isEqualTo(JointState.REPLACED);
        assertThat(get(next, coordinator).edition()).isEqualTo(2);
    }

    /** Everything judged, both sides heard, decided. */
    private void fixed(long id) {
        JointPicture picture = get(id, coordinator);
        List<Theme> judged = picture.text().themes().stream()
                .map(theme -> new Theme(theme.title(), theme.own(), theme.partner(), theme.verdict() == null ? Verdict.AGREE : theme.verdict(), theme.text()))
                .toList();
        String summary = picture.text().summary().isEmpty() ? "Samma bild." : picture.text().summary();
        assertThat(WorkingRooms.as(coordinator, () -> joint.save(id, picture.version(), picture.title(), new JointText(summary, judged), coordinator))).isTrue();
        int version = get(id, coordinator).version();
        for (Visitor visitor : List.of(coordinator, police)) {
            long function = visitor == police ? town.policeFunction() : town.coordinatorFunction();
            WorkingRooms.as(visitor, () -> {
                stands.give(joint.get(id, visitor), version, function, Stand.Kind.CONSENT, "", UUID.randomUUID(), visitor);
                return null;
            });
        }
        WorkingRooms.as(coordinator, () -> {
            joint.fix(id, version, new Decision("Styrgruppen", town.today(), "§ 3", "KS 2026/9"), coordinator);
            return null;
        });
    }

    private long lay() {
        return WorkingRooms.as(coordinator, () -> joint.lay(
                new NewJoint(UUID.randomUUID(), "Gemensam lägesbild", town.own(), town.received(), police.organisationId(), Spread.AUTHORITIES), coordinator));
    }

    private boolean save(long id, int version, String summary) {
        return WorkingRooms.as(coordinator, () -> {
            JointPicture picture = joint.get(id, coordinator);
            return joint.save(id, version, picture.title(), new JointText(summary, picture.text().themes()), coordinator);
        });
    }

    private SignedLinks.Made ask(long id) {
        return WorkingRooms.as(coordinator, () -> stands.ask(joint.get(id, coordinator), town.policeFunction(), coordinator));
    }

    private JointPicture get(long id, Visitor visitor) {
        return WorkingRooms.as(visitor, () -> joint.get(id, visitor));
    }

    private static long rows(String table, Visitor visitor) {
        return WorkingRooms.as(visitor, () -> door(TransactionOperations.class)
                .execute(status -> door(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single()));
    }

    static void assertRefused(String code, Visitor visitor, Runnable deed) {
        assertThatThrownBy(() -> WorkingRooms.as(visitor, () -> {
                    deed.run();
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
