package se.samsyn.situation.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;
import se.samsyn.situation.circulation.Circulation.Comment;
import se.samsyn.situation.circulation.NewCirculation.Linked;
import se.samsyn.situation.joint.TwoParties;
import se.samsyn.situation.links.SignedLinks;

/** What is sent round: as it was when it left, to whom it was sent, commented beside the text and answered. */
class CirculationsTest extends PageTest {
    private final Circulations circulations = door(Circulations.class);
    private final Situation situation = door(Situation.class);
    private TwoParties town;
    private Visitor coordinator;
    private Visitor police;
    private Visitor company;

    @BeforeEach
    void town() {
        town = TwoParties.in("9843");
        coordinator = town.coordinator();
        police = town.police();
        company = WorkingRooms.visitor(town.scope(), 999, 555, OrganisationKind.MUNICIPAL_COMPANY, Role.MEMBER);
    }

    @Test
    void whatIsSentStaysAsItWasAndReachesItsRecipientsAlone() {
        long picture = draft("Det här skickades.");
        long id = send(Kind.PICTURE, picture, Mode.FOR_COMMENTS, List.of(police.organisationId()), List.of()).id();
        judge(picture, "Det här skrevs sedan.");
        Circulation seen = get(id, police);
        assertThat(seen.document().sections().getFirst().paragraphs()).containsExactly("Det här skickades.");
        assertThat(seen.checksum()).isEqualTo(seen.document().freeze().checksum());
        assertThatThrownBy(() -> get(id, company)).isInstanceOf(Missing.class);
        Visitor otherBoard = WorkingRooms.visitor(town.scope(), 997, 557, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        assertThatThrownBy(() -> get(id, otherBoard)).isInstanceOf(Missing.class);
        assertThat(rows("circulation", company)).isZero();
        assertThat(rows("circulation", police)).isEqualTo(1);
        assertThat(TestDatabase.owner().sql("select deed from trace_entry where municipality_id = '9843' and object_id = ? and deed like 'circulation.%'")
                .param(id).query(String.class).list()).containsExactly("circulation.for-comments");
    }

    @Test
    void theSameFormTwiceSendsOnceAndAWrongOneNotAtAll() {
        long picture = draft("Utkast.");
        NewCirculation fresh = fresh(Kind.PICTURE, picture, Mode.FOR_COMMENTS, List.of(police.organisationId()), List.of());
        long id = WorkingRooms.as(coordinator, () -> circulations.send(fresh, coordinator)).id();
        assertThat(WorkingRooms.as(coordinator, () -> circulations.send(fresh, coordinator))).isEqualTo(new Circulations.Sent(id, Map.of()));
        assertThat(WorkingRooms.as(coordinator, () -> circulations.list(coordinator))).hasSize(1);
        NewCirculation unconfirmed = new NewCirculation(
                UUID.randomUUID(), Kind.PICTURE, picture, Mode.FOR_COMMENTS, null, List.of(police.organisationId()), List.of(), false);
        assertRefused("situation.unfit", coordinator, () -> circulations.send(unconfirmed, coordinator));
        assertRefused("situation.circulation.handOver", coordinator,
                () -> send(Kind.PICTURE, town.own(), Mode.FOR_COMMENTS, List.of(police.organisationId()), List.of()));
        assertRefused("entry", police, () -> circulations.send(fresh(Kind.PICTURE, town.own(), Mode.HANDED_OVER, List.of(coordinator.organisationId()), List.of()), police));
        assertThat(send(Kind.RECEIVED, town.received(), Mode.HANDED_OVER, List.of(police.organisationId()), List.of()).id()).isPositive();
    }

    @Test
    void theMeaningFollowsWhoIsSentIt() {
        NewCirculation outside = fresh(Kind.PICTURE, 1, Mode.FOR_COMMENTS, List.of(police.organisationId()), List.of());
        NewCirculation inside = fresh(Kind.PICTURE, 1, Mode.FOR_COMMENTS, List.of(coordinator.organisationId()), List.of());
        NewCirculation linked = fresh(Kind.PICTURE, 1, Mode.FOR_COMMENTS, List.of(), List.of(new Linked("Region", "Preventionsstrateg", "")));
        assertThat(WorkingRooms.as(coordinator, () -> circulations.meaning(outside))).endsWith("draftOutside");
        assertThat(WorkingRooms.as(coordinator, () -> circulations.meaning(inside))).endsWith("draftInside");
        assertThat(WorkingRooms.as(coordinator, () -> circulations.meaning(linked))).endsWith("draftOutside");
    }

    @Test
    void commentsStandBesideTheTextAndAreAnswered() {
        long id = send(Kind.PICTURE, draft("Utkast."), Mode.FOR_COMMENTS, List.of(police.organisationId()), List.of()).id();
        UUID key = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            comment(id, 0, "Vi ser fler inbrott.", key, police);
        }
        assertRefused("situation.unfit", police, () -> circulations.comment(id, 99, "Utanför.", UUID.randomUUID(), police));
        assertRefused("situation.unfit", police, () -> circulations.comment(id, 0, "Ring 070-174 06 05.", UUID.randomUUID(), police));
        assertRefused("entry", coordinator, () -> circulations.comment(id, 0, "Egen.", UUID.randomUUID(), coordinator));
        Comment comment = comments(id, coordinator).getFirst();
        assertThat(comments(id, coordinator)).hasSize(1);
        assertRefused("entry", police, () -> circulations.answer(id, comment.id(), 1, "Svar.", police));
        assertThat(WorkingRooms.as(coordinator, () -> circulations.answer(id, comment.id(), 1, "Tack, vi tar med det.", coordinator))).isTrue();
        assertThat(WorkingRooms.as(coordinator, () -> circulations.answer(id, comment.id(), 1, "För sent.", coordinator))).isFalse();
        assertThat(comments(id, police).getFirst().answer()).isEqualTo("Tack, vi tar med det.");
        assertThatThrownBy(() -> WorkingRooms.as(coordinator, () -> door(TransactionOperations.class)
                        .execute(status -> door(JdbcClient.class).sql("update circulation_comment set words = 'x'").update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRecipientSeesTheirOwnOrganisationsCommentsAlone() {
        long other = WorkingRooms.as(coordinator, () -> door(Actors.class).addOrganisation(
                new NewOrganisation("Bostadsbolaget", "", OrganisationKind.MUNICIPAL_COMPANY), UUID.randomUUID(), 0));
        Visitor landlord = WorkingRooms.visitor(town.scope(), 996, other, OrganisationKind.MUNICIPAL_COMPANY, Role.MEMBER);
        long id = send(Kind.PICTURE, draft("Utkast."), Mode.FOR_COMMENTS, List.of(police.organisationId(), other), List.of()).id();
        comment(id, 0, "Polisens.", UUID.randomUUID(), police);
        comment(id, 0, "Bolagets.", UUID.randomUUID(), landlord);
        assertThat(comments(id, police)).extracting(Comment::words).containsExactly("Polisens.");
        assertThat(comments(id, landlord)).extracting(Comment::words).containsExactly("Bolagets.");
        assertThat(comments(id, coordinator)).hasSize(2);
    }

    @Test
    void whoHasNoAccountReadsAndCommentsByALinkOfTheirOwn() {
        Circulations.Sent sent = send(Kind.PICTURE, draft("Utkast."), Mode.FOR_COMMENTS, List.of(police.organisationId()),
                List.of(new Linked("Regionen", "Preventionsstrateg", "strateg@region.example"), new Linked("Hyresvärden", "Förvaltare", "")));
        assertThat(sent.links()).hasSize(2);
        comment(sent.id(), 0, "Polisens.", UUID.randomUUID(), police);
        SignedLinks.Made link = sent.links().get(0);
        Visit nobody = Visit.anonymous();
        Visit.Answer page = nobody.get(link.path());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Utkast.", "Preventionsstrateg").doesNotContain("Polisens.");
        assertThat(nobody.get(link.path().replace("/utskick/las", "/stallning")).status()).as("a link opens nothing else").isEqualTo(409);
        Visit.Answer commented = nobody.post("/utskick/las", link.path(), "token", page.hidden("token"), "key", page.hidden("key"), "section", "0",
                "words", "Vi delar bilden.");
        assertThat(commented.text()).contains("Vi delar bilden.");
        assertThat(nobody.get(sent.links().get(1).path()).text()).as("another's link").doesNotContain("Vi delar bilden.");
        assertThat(comments(sent.id(), coordinator)).hasSize(2);
        Circulation circulation = get(sent.id(), coordinator);
        long recipient = circulation.recipients().stream().filter(one -> one.functionName().equals("Preventionsstrateg")).findFirst().orElseThrow().id();
        assertRefused("entry", police, () -> circulations.revoke(sent.id(), recipient, police));
        WorkingRooms.as(coordinator, () -> {
            circulations.revoke(sent.id(), recipient, coordinator);
            return null;
        });
        assertThat(nobody.get(link.path()).status()).isEqualTo(409);
    }

    private long draft(String inShort) {
        Period week = new Period(town.today().minusDays(7), town.today());
        long id = WorkingRooms.as(coordinator, () -> situation.start(
                new NewPicture(UUID.randomUUID(), week, null, null, "Läget i kommunen", Spread.AUTHORITIES), coordinator));
        judge(id, inShort);
        return id;
    }

    private void judge(long id, String inShort) {
        WorkingRooms.as(coordinator, () -> situation.save(
                id, situation.get(id, coordinator).version(), "Läget i kommunen", Spread.AUTHORITIES,
                new Judgement(Map.of(SectionKind.IN_SHORT, inShort), List.of(), List.of(), List.of(), List.of()), coordinator));
    }

    private NewCirculation fresh(Kind kind, long id, Mode mode, List<Long> organisations, List<Linked> linked) {
        return new NewCirculation(UUID.randomUUID(), kind, id, mode, null, organisations, linked, true);
    }

    private Circulations.Sent send(Kind kind, long id, Mode mode, List<Long> organisations, List<Linked> linked) {
        return WorkingRooms.as(coordinator, () -> circulations.send(fresh(kind, id, mode, organisations, linked), coordinator));
    }

    private void comment(long id, int section, String words, UUID key, Visitor visitor) {
        WorkingRooms.as(visitor, () -> {
            circulations.comment(id, section, words, key, visitor);
            return null;
        });
    }

    private Circulation get(long id, Visitor visitor) {
        return WorkingRooms.as(visitor, () -> circulations.get(id, visitor));
    }

    private List<Comment> comments(long id, Visitor visitor) {
        return WorkingRooms.as(visitor, () -> circulations.comments(circulations.get(id, visitor)));
    }

    private static long rows(String table, Visitor visitor) {
        return WorkingRooms.as(visitor, () -> door(TransactionOperations.class)
                .execute(status -> door(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single()));
    }

    private static void assertRefused(String code, Visitor visitor, Runnable deed) {
        assertThatThrownBy(() -> WorkingRooms.as(visitor, () -> {
                    deed.run();
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
