package se.samsyn.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Duty;
import se.samsyn.duties.DutyState;
import se.samsyn.followup.board.BoardReport;
import se.samsyn.followup.board.BoardReport.Deed;
import se.samsyn.followup.board.BoardReport.State;
import se.samsyn.followup.board.BoardReports;
import se.samsyn.followup.board.BoardRules;
import se.samsyn.followup.board.Passage;
import se.samsyn.followup.thread.RedThread;
import se.samsyn.followup.thread.Threads;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Knot.At;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.plans.DecidedMeasures;

/** The report to the board: drafted, corrected, locked at two pages, handed over, delivered. */
class BoardReportsTest {
    private static final Period YEAR = new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2025, 1, 20));

    private WorkingRooms rooms;
    private Visitor coordinator;

    @BeforeEach
    void aTown() {
        rooms = new WorkingRooms("2025-01-20T08:00:00Z");
        Scope town = TestDatabase.fresh("9945");
        long organisation = Scope.call(town, () -> rooms.door(Actors.class)
                .addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
        coordinator = WorkingRooms.visitor(town, 1, organisation, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void reportsGoOneWay() {
        for (State state : State.values()) {
            for (Deed deed : Deed.values()) {
                State expected = switch (deed) {
                    case CHANGE -> state == State.DRAFT ? State.DRAFT : null;
                    case LOCK -> state == State.DRAFT ? State.LOCKED : null;
                    case HAND_OVER -> state == State.LOCKED ? State.HANDED_OVER : null;
                    case DELIVER -> state == State.HANDED_OVER ? State.DELIVERED : null;
                };
                assertThat(BoardRules.next(state, deed).orElse(null)).as(state + " " + deed).isEqualTo(expected);
            }
        }
    }

    @Test
    void aReportIsDraftedFromWhatIsThereAndEachSentenceLeadsToItsThread() {
        long measure = DecidedMeasures.of(rooms, coordinator, LocalDate.of(2025, 1, 1));
        UUID key = UUID.randomUUID();
        long id = in(() -> reports().draft(YEAR, key, coordinator));
        assertThat(in(() -> reports().draft(YEAR, key, coordinator))).isEqualTo(id);
        BoardReport report = in(() -> reports().get(id));
        assertThat(report.passages()).extracting(Passage::part).containsSubsequence(Passage.Part.values());
        BoardReport.Numbered plan = report.of(Passage.Part.MEASURES).getFirst();
        assertThat(plan.passage().text()).isEqualTo("Planen (Kommunstyrelsen 20 januari 2025): 1 åtgärd, ingen utförd, ingen pågår, ingen försenad.");
        RedThread thread = in(() -> rooms.door(Threads.class).through(new At(Kind.SENTENCE, id * 1000 + plan.number()), coordinator, page -> true));
        assertThat(thread.hung()).extracting(one -> one.at().kind()).contains(Kind.PICTURE, Kind.PLAN, Kind.SENTENCE, Kind.REPORT);
        RedThread ahead = in(() -> rooms.door(Threads.class).through(new At(Kind.MEASURE, measure), coordinator, page -> true));
        assertThat(ahead.hung()).extracting(one -> one.at().kind()).contains(Kind.REPORT).doesNotContain(Kind.SENTENCE);
        Visitor partner = WorkingRooms.visitor(
                Scope.ofMunicipality("9945"), 2, coordinator.organisationId() + 5, OrganisationKind.PRIVATE, Role.MEMBER);
        assertThat(WorkingRooms.as(partner, () -> reports().list())).isEmpty();
    }

    @Test
    void itIsCorrectedLockedHandedOverAndShownAsProof() {
        long id = in(() -> reports().draft(YEAR, UUID.randomUUID(), coordinator));
        BoardReport drafted = in(() -> reports().get(id));
        List<String> texts = new ArrayList<>(drafted.passages().stream().map(Passage::text).toList());
        texts.set(0, "Läget är lugnt.");
        texts.set(1, "");
        refused("followup.unfit", () -> reports().change(id, 1, texts, "Ring 070-123 45 67", coordinator));
        assertThat(in(() -> reports().change(id, 1, texts, "Att avsätta 80 000 kronor.", coordinator))).isTrue();
        assertThat(in(() -> reports().change(id, 1, texts.subList(0, texts.size()), "", coordinator))).as("somebody else has saved").isFalse();
        BoardReport changed = in(() -> reports().get(id));
        assertThat(changed.passages()).hasSize(texts.size());
        assertThat(changed.passages().getFirst()).returns("Läget är lugnt.", Passage::text).returns(true, Passage::own);
        refused("stale", () -> reports().lock(id, 1, coordinator));
        run(() -> reports().lock(id, 2, coordinator));
        assertThat(in(() -> reports().intact(id))).isTrue();
        refused("followup.board.deed", () -> reports().change(id, 3, texts, "", coordinator));
        assertThatThrownBy(() -> TestDatabase.runInScope(new Scope("9945", coordinator.organisationId(), coordinator.clearance()),
                        () -> TestDatabase.jdbc().sql("update board_report set body = '{}'").update()))
                .hasMessageContaining("never changed");
        LocalDate today = LocalDate.of(2025, 1, 20);
        refused("followup.unfit", () -> reports().handOver(id, 3, new BoardReport.Handed("Kommunstyrelsen", today.plusDays(1), "§ 4", "KS 1"), coordinator));
        run(() -> reports().handOver(id, 3, new BoardReport.Handed("Kommunstyrelsen", today, "§ 4", "KS 2025/1"), coordinator));
        assertThat(in(() -> rooms.door(Duties.class).get(Duty.REPORT, coordinator)).state()).isNotEqualTo(DutyState.FULFILLED);
        rooms.clock.move(Duration.ofDays(30));
        refused("followup.unfit", () -> reports().deliver(id, 4, new BoardReport.Council(today.minusDays(1), "§ 9"), coordinator));
        run(() -> reports().deliver(id, 4, new BoardReport.Council(today.plusDays(20), "§ 9"), coordinator));
        var duty = in(() -> rooms.door(Duties.class).get(Duty.REPORT, coordinator));
        assertThat(duty.state()).isEqualTo(DutyState.FULFILLED);
        assertThat(duty.proof().getFirst().address()).isEqualTo("/rapport-till-styrelsen/" + id);
        assertThat(in(() -> reports().proposed(coordinator)).first()).isEqualTo(YEAR.last().plusDays(1));
    }

    /** Two pages means two pages. */
    @Test
    void theMainPartIsTwoPagesAtMostAndTheAppendixFollows() throws IOException {
        DecidedMeasures.of(rooms, coordinator, LocalDate.of(2025, 1, 1));
        long id = in(() -> reports().draft(YEAR, UUID.randomUUID(), coordinator));
        BoardReport report = in(() -> reports().get(id));
        assertThat(in(() -> reports().pages(report, coordinator))).isBetween(1, 2);
        byte[] pdf = in(() -> reports().pdf(report, coordinator));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(in(() -> reports().pages(report, coordinator)));
            assertThat(new PDFTextStripper().getText(document)).contains("Bilaga: vad varje mening bygger på").contains("Åtgärdsplan Planen, § 12, dnr 2026/1");
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(in(() -> reports().word(report, coordinator))))) {
            List<String> words = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(words).contains("Vad det gav", "Bilaga: vad varje mening bygger på").anyMatch(text -> text.endsWith("Åtgärdsplan Planen, § 12, dnr 2026/1"));
        }
        List<String> long_ = report.passages().stream().map(passage -> "ord ".repeat(99).strip()).toList();
        int version = report.version();
        List<String> texts = long_;
        for (int i = 0; i < 30; i++) {
            List<String> now = texts;
            int at = version;
            run(() -> reports().change(id, at, now, "mer ".repeat(99).strip(), coordinator));
            version++;
            texts = in(() -> reports().get(id)).passages().stream().map(Passage::text).toList();
        }
        int last = version;
        refused("followup.board.long", () -> reports().lock(id, last, coordinator));
    }

    @Test
    void thePrintedReportIsAnArchivalAndReadableDocument() throws Exception {
        DecidedMeasures.of(rooms, coordinator, LocalDate.of(2025, 1, 1));
        long id = in(() -> reports().draft(YEAR, UUID.randomUUID(), coordinator));
        run(() -> reports().lock(id, 1, coordinator));
        byte[] document = in(() -> reports().pdf(reports().get(id), coordinator));
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1}) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    private void refused(String code, Runnable work) {
        assertThatThrownBy(() -> run(work)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private BoardReports reports() {
        return rooms.door(BoardReports.class);
    }

    private <T> T in(Supplier<T> work) {
        return WorkingRooms.as(coordinator, work::get);
    }

    private void run(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }
}
