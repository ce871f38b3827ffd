package se.samsyn.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.agreements.Agreement.Standing;
import se.samsyn.agreements.Agreement.State;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.Statement;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.NewCause;
import se.samsyn.problems.causes.Rival;

class AgreementsTest {
    private static final String CODE = "9954";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 2, 29);
    private static final AttachedFile SCAN = AttachedFile.of("undertecknad.pdf", "%PDF-1.7 prov".getBytes()).orElseThrow();
    private static WorkingRooms rooms;

    private Scope scope;
    private Visitor coordinator;
    private Agreements agreements;

    @BeforeAll
    static void start() {
        rooms = new WorkingRooms("2026-03-02T07:00:00Z");
    }

    @AfterAll
    static void stop() {
        rooms.close();
    }

    @BeforeEach
    void fresh() {
        scope = TestDatabase.fresh(CODE);
        coordinator = WorkingRooms.visitor(scope, 5, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        agreements = rooms.door(Agreements.class);
    }

    /** Invariant 4: an agreement in force has purposes and areas, both parties have signed, and its period is set. */
    @Test
    void invariant4_whatIsInForceIsCompleteAndSignedByAll() {
        Terms bare = new Terms("Utkast", List.of(), List.of(), List.of(), List.of(), List.of(), "", "", null, null);
        long id = in(() -> agreements.draft(bare, Spread.AUTHORITIES, UUID.randomUUID(), coordinator));
        refused("agreements.gap.PARTIES", () -> agreements.negotiate(id, 1, coordinator));
        Terms without = SampleTerms.complete(FIRST, LAST);
        in(() -> agreements.change(id, 1, new Terms(
                without.title(), without.parties(), List.of(), without.areas(), List.of(), List.of(), "", "", FIRST, LAST), Spread.AUTHORITIES, coordinator));
        refused("agreements.gap.PURPOSES", () -> agreements.negotiate(id, 2, coordinator));
        in(() -> agreements.change(id, 2, without, Spread.AUTHORITIES, coordinator));
        refused("agreements.deed.DRAFT", () -> agreements.sign(id, signature(0), coordinator));
        run(() -> agreements.negotiate(id, 3, coordinator));
        assertThat(in(() -> agreements.get(id)).inForce(TODAY)).isFalse();
        assertThat(in(() -> agreements.get(id)).waitsFor(2)).isTrue();
        run(() -> agreements.sign(id, signature(0), coordinator));
        assertThat(in(() -> agreements.get(id)).waitsFor(1)).as("it has signed").isFalse();
        assertThat(in(() -> agreements.get(id)).waitsFor(2)).isTrue();
        assertThat(in(() -> agreements.get(id)).waitsFor(77)).as("no party").isFalse();
        assertThat(in(() -> agreements.get(id)).state()).as("one has signed").isEqualTo(State.NEGOTIATED);
        assertThat(in(() -> agreements.get(id)).inForce(TODAY)).isFalse();
        refused("agreements.partySigned", () -> agreements.sign(id, signature(0), coordinator));
        run(() -> agreements.sign(id, signature(1), coordinator));
        Agreement signed = in(() -> agreements.get(id));
        assertThat(signed.inForce(TODAY)).isTrue();
        assertThat(signed.signatures()).extracting(Signature::function).containsExactly("Funktion 0", "Funktion 1");

        for (Agreement agreement : in(agreements::list)) {
            if (agreement.inForce(TODAY)) {
                assertThat(AgreementRules.gaps(agreement.terms())).isEmpty();
                assertThat(agreement.signatures()).hasSameSizeAs(agreement.terms().parties());
            }
        }
        // The database keeps it too, whoever asks.
        assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update agreement set state = 'DRAFT'").update())).hasMessageContaining("never changed");
    }

    /** Invariant 8: a problem in the agreement has a finished cause analysis before anyone signs. */
    @Test
    void invariant8_nobodySignsWithoutCauses() {
        long problem = prioritised();
        long id = negotiated(problem);
        refused("agreements.causes", () -> agreements.sign(id, signature(0), coordinator));
        CauseAnalyses causes = rooms.door(CauseAnalyses.class);
        long analysis = in(() -> causes.begin(problem, coordinator));
        refused("agreements.causes", () -> agreements.sign(id, signature(0), coordinator));
        in(() -> causes.add(analysis, new NewCause(
                "Mörkt", Cause.Perspective.SITUATION, Cause.Reach.DIRECT, Cause.Nature.SITUATIONAL, null, null, "Sett.", "", ""),
                UUID.randomUUID(), coordinator));
        in(() -> causes.weighRivals(
                analysis, 1, Rival.Kind.needed().stream().map(kind -> new Rival(kind, Rival.Verdict.RULED_OUT, "Nej.")).toList(), coordinator));
        run(() -> causes.finish(analysis, 2, TODAY, "Styrgruppen", coordinator));
        run(() -> agreements.sign(id, signature(0), coordinator));
        run(() -> causes.reopen(analysis, 3, "Nytt underlag.", coordinator));
        refused("agreements.causes", () -> agreements.sign(id, signature(1), coordinator));
        assertThat(in(() -> agreements.frozen(id)).orElseThrow().problems().getFirst().causes()).containsExactly("1. Mörkt");
    }

    /** Invariant 15: what is signed is immutable and versioned; a correction is a new edition. */
    @Test
    void invariant15_whatIsSignedNeverChanges() {
        long id = negotiated();
        run(() -> agreements.takeBack(id, version(id), coordinator));
        assertThat(in(() -> agreements.get(id)).state()).isEqualTo(State.DRAFT);
        run(() -> agreements.negotiate(id, version(id), coordinator));
        run(() -> agreements.sign(id, signature(0), coordinator));
        refused("agreements.signedByOne", () -> agreements.takeBack(id, version(id), coordinator));
        refused("agreements.deed.NEGOTIATED", () -> agreements.change(id, version(id), SampleTerms.complete(FIRST, LAST), Spread.AUTHORITIES, coordinator));
        run(() -> agreements.sign(id, signature(1), coordinator));
        assertThat(in(() -> agreements.intact(id))).isTrue();
        for (String change : List.of("terms = '{}'", "frozen = '{}'", "checksum = repeat('0', 64)", "edition = 7")) {
            assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update agreement set " + change).update())).hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("delete from agreement").update())).hasMessageContaining("never changed");
        assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update agreement_signature set signed_by = 'Annan'").update()))
                .hasMessageContaining("agreement_signature");
    }

    @Test
    void evaluatedRenewedAndSucceeded() {
        long id = signed();
        refused("agreements.deed.SIGNED", () -> agreements.renew(id, UUID.randomUUID(), coordinator));
        refused("agreements.unfit", () -> agreements.evaluate(id, version(id), " ", "Styrgruppen", coordinator));
        run(() -> agreements.evaluate(id, version(id), "Stölderna minskade, märkningen blev inte av.", "Styrgruppen", coordinator));
        assertThat(in(() -> agreements.get(id)).inForce(TODAY)).as("it counts until its last day").isTrue();
        UUID key = UUID.randomUUID();
        long next = in(() -> agreements.renew(id, key, coordinator));
        assertThat(in(() -> agreements.renew(id, key, coordinator))).isEqualTo(next);
        refused("agreements.renewalBegun", () -> agreements.renew(id, UUID.randomUUID(), coordinator));
        Agreement edition = in(() -> agreements.get(next));
        assertThat(edition.number()).isEqualTo(in(() -> agreements.get(id)).number());
        assertThat(edition.edition()).isEqualTo(2);
        assertThat(edition.terms().first()).isEqualTo(LAST.plusDays(1));
        run(() -> agreements.negotiate(next, 1, coordinator));
        run(() -> agreements.sign(next, signature(0), coordinator));
        assertThat(in(() -> agreements.get(id)).state()).isEqualTo(State.EVALUATED);
        run(() -> agreements.sign(next, signature(1), coordinator));
        assertThat(in(() -> agreements.get(id)).state()).isEqualTo(State.RENEWED);
        assertThat(in(() -> agreements.get(next)).standing(TODAY)).contains(Standing.NOT_YET);
        refused("agreements.notYet", () -> agreements.evaluate(next, version(next), "Bra.", "Styrgruppen", coordinator));
        run(() -> agreements.end(next, version(next), "Parterna ville annat.", coordinator));
        refused("agreements.deed.ENDED", () -> agreements.end(next, version(next), "Igen.", coordinator));
        refused("agreements.over", () -> agreements.attachAnnex(next, annex("", null, "Ny"), UUID.randomUUID(), coordinator));
    }

    @Test
    void aScanMayComeLaterAndOnce() {
        long id = negotiated();
        assertThatThrownBy(() -> in(() -> {
                    agreements.addScan(id, 0, SCAN, coordinator);
                    return null;
                })).isInstanceOf(Missing.class);
        run(() -> agreements.sign(id, signature(0), coordinator));
        run(() -> agreements.addScan(id, 0, SCAN, coordinator));
        run(() -> agreements.addScan(id, 0, SCAN, coordinator));
        List<Signature.Scan> scans = in(() -> agreements.get(id)).signatureOf(0).orElseThrow().scans();
        assertThat(scans).hasSize(1);
        assertThat(in(() -> agreements.scan(id, scans.getFirst().id())).bytes()).isEqualTo(SCAN.bytes());
    }

    @Test
    void anAnnexHasVersionsOfItsOwnAndARoomAboveMakesNewOnes() {
        long id = signed();
        UUID key = UUID.randomUUID();
        long made = in(() -> agreements.attachAnnex(id, annex("forums", null, "Organisation"), key, coordinator));
        assertThat(in(() -> agreements.attachAnnex(id, annex("forums", null, "Organisation"), key, coordinator))).isEqualTo(made);
        assertThat(in(() -> agreements.attachAnnex(id, annex("forums", null, "Organisation, ny"), UUID.randomUUID(), coordinator))).isEqualTo(made);
        long byHand = in(() -> agreements.attachAnnex(id, annex("", null, "Kontaktvägar"), UUID.randomUUID(), coordinator));
        in(() -> agreements.attachAnnex(id, annex("", byHand, "Kontaktvägar 2027"), UUID.randomUUID(), coordinator));
        List<Annex> annexes = in(() -> agreements.annexes(id));
        assertThat(annexes).extracting(Annex::number).containsExactly(1, 2);
        assertThat(annexes.getFirst().versions()).extracting(Annex.Version::version).containsExactly(2, 1);
        assertThat(annexes.getFirst().latest().title()).isEqualTo("Organisation, ny");
        assertThatThrownBy(() -> in(() -> agreements.attachAnnex(id, annex("", 99L, "Okänd"), UUID.randomUUID(), coordinator))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update agreement_annex_version set told = 'annat'").update()))
                .hasMessageContaining("agreement_annex_version");
    }

    @Test
    void noticesComeInTimeAndGoWhenSomethingIsDone() {
        long waiting = negotiated();
        long id = signed();
        in(() -> agreements.attachAnnex(id, annex("", null, "Kontaktvägar"), UUID.randomUUID(), coordinator));
        assertThat(kinds(TODAY)).containsExactly(Notice.Kind.UNSIGNED);
        assertThat(kinds(LocalDate.of(2026, 11, 1))).containsExactly(Notice.Kind.ANNEX_DUE, Notice.Kind.UNSIGNED);
        assertThat(kinds(LocalDate.of(2027, 9, 5))).contains(Notice.Kind.EXPIRING);
        assertThat(kinds(LAST.plusDays(1))).contains(Notice.Kind.EXPIRED).doesNotContain(Notice.Kind.EXPIRING);
        run(() -> agreements.end(waiting, version(waiting), "Blev inte av.", coordinator));
        run(() -> agreements.evaluate(id, version(id), "Bra.", "Styrgruppen", coordinator));
        in(() -> agreements.renew(id, UUID.randomUUID(), coordinator));
        assertThat(kinds(LAST.plusDays(1))).as("it is being renewed").isEmpty();
    }

    @Test
    void twoPeopleAtOnceLoseNothingAndOthersSeeWhatIsSpreadToThem() {
        UUID key = UUID.randomUUID();
        long id = in(() -> agreements.draft(SampleTerms.complete(FIRST, LAST), Spread.AUTHORITIES, key, coordinator));
        assertThat(in(() -> agreements.draft(SampleTerms.complete(FIRST, LAST), Spread.AUTHORITIES, key, coordinator))).isEqualTo(id);
        assertThat(in(() -> agreements.change(id, 1, SampleTerms.complete(FIRST, LAST.plusYears(1)), Spread.AUTHORITIES, coordinator))).isTrue();
        assertThat(in(() -> agreements.change(id, 1, SampleTerms.complete(FIRST, LAST), Spread.INTERNAL, coordinator))).isFalse();
        refused("stale", () -> agreements.negotiate(id, 1, coordinator));
        assertThat(TestDatabase.inScope(new Scope(CODE, 2L, Spread.AUTHORITIES), () -> agreements.get(id)).number()).isEqualTo(1);
        Scope company = new Scope(CODE, 77L, Spread.PARTNERS);
        assertThatThrownBy(() -> TestDatabase.inScope(company, () -> agreements.get(id))).isInstanceOf(Missing.class);
        assertThat(TestDatabase.inScope(company, () -> agreements.notices(TODAY))).isEmpty();
        assertThat(Agreements.writes(WorkingRooms.visitor(scope, 6, 2, OrganisationKind.OTHER_AUTHORITY, Role.COORDINATOR))).isFalse();
    }

    private List<Notice.Kind> kinds(LocalDate day) {
        return in(() -> agreements.notices(day)).stream().map(Notice::kind).toList();
    }

    private static NewAnnex annex(String source, Long annexId, String title) {
        return new NewAnnex(source, annexId, title, "Texten.", null, FIRST, LocalDate.of(2026, 12, 31));
    }

    private static NewSignature signature(int party) {
        return new NewSignature(party, TODAY, "Funktion " + party, Signature.Form.PAPER, null);
    }

    private long signed() {
        long id = negotiated();
        run(() -> agreements.sign(id, signature(0), coordinator));
        run(() -> agreements.sign(id, signature(1), coordinator));
        return id;
    }

    private long negotiated(Long... problems) {
        long id = in(() -> agreements.draft(SampleTerms.complete(FIRST, LAST, problems), Spread.AUTHORITIES, UUID.randomUUID(), coordinator));
        run(() -> agreements.negotiate(id, 1, coordinator));
        return id;
    }

    private long prioritised() {
        Problems problems = rooms.door(Problems.class);
        Statement statement = new Statement("Stölder", "Det stjäls.", null, Statement.Where.EVERYWHERE, null, "", "", "");
        long id = in(() -> problems.state(statement, Spread.INTERNAL, UUID.randomUUID(), coordinator));
        run(() -> problems.decide(id, 1, Problem.Deed.PRIORITISE, "Vanligt.", "", coordinator));
        return id;
    }

    private int version(long id) {
        return in(() -> agreements.get(id)).version();
    }

    private void refused(String code, Runnable work) {
        assertThatThrownBy(() -> run(work)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return TestDatabase.inScope(scope, work);
    }

    private void run(Runnable work) {
        TestDatabase.runInScope(scope, work);
    }
}
