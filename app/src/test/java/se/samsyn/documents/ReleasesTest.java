package se.samsyn.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.samsyn.PageTest;
import se.samsyn.WorkingRooms;
import se.samsyn.audit.Trace;
import se.samsyn.audit.TraceEntry;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.documents.copying.CopySheet;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.Texts;

/** Copies say what was decided and nothing else; originals are as they were; nobody is asked who they are. */
class ReleasesTest extends PageTest {
    /** Another for each test: what is held in memory of a municipality goes by its data version. */
    private static int towns = 9640;
    private static final String TELLING = "Vaktmästaren såg en båt dras bort. Skrik från kajen.";

    private String town;
    private Scope scope;
    private Releases releases;
    private Visitor registrar;
    private LocalDate today;
    private long first;
    private long second;

    @BeforeEach
    void twoEvents() {
        town = String.valueOf(towns++);
        scope = TestDatabase.fresh(town);
        releases = door(Releases.class);
        registrar = WorkingRooms.visitor(scope, 5, 1, OrganisationKind.OWN_BOARD, Role.REGISTRAR);
        today = releases.today(registrar);
        event("ett", TELLING);
        event("två", "Klotter på väggen.");
        first = number("ett");
        second = number("två");
    }

    @Test
    void aCopyOfAReportIsMaskedAndTheOriginalStays() throws Exception {
        long id = enter(Release.Cause.REQUEST, Release.Requester.MEDIA, new Release.Subject(Release.SubjectKind.OBSERVATION, first, null, null));
        Masking masking = new Masking(List.of("vaktmästaren"), Set.of(), Set.of(Masking.Withheld.PLACE, Masking.Withheld.HOUR));
        assertThat(decide(id, ruling(Release.Outcome.PARTLY), masking)).isTrue();
        String pdf = text(copy(id, "kopia.pdf"));
        assertThat(pdf).contains("såg en båt").contains("[maskerat]").contains("21 kap. 1").doesNotContain("Vaktmästaren").doesNotContain("Norra kajen");
        String csv = new String(copy(id, "kopia.csv").content(), StandardCharsets.UTF_8);
        assertThat(csv).contains("såg en båt").doesNotContain("Vaktmästaren").doesNotContain("Norra kajen");
        assertThat(originalText(first)).isEqualTo(TELLING);
        Release.Ruling kept = as(() -> releases.get(id)).ruling();
        assertThat(kept.maskedPlaces()).isEqualTo(1);
        assertThat(kept.documents()).isEqualTo(1);
        assertThat(rowOf(id)).doesNotContainIgnoringCase("vaktmästaren");
    }

    @Test
    void theCopyIsForTheArchive() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        long id = enter(Release.Cause.REQUEST, Release.Requester.INDIVIDUAL, list());
        assertThat(decide(id, ruling(Release.Outcome.RELEASED), Masking.NONE)).isTrue();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(copy(id, "kopia.pdf").content()), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions()).as(flavour.toString()).isEmpty();
            }
        }
    }

    @Test
    void whatIsLeftOutIsNotInTheList() throws Exception {
        long id = enter(Release.Cause.REQUEST, Release.Requester.RESEARCHER, list());
        Masking masking = new Masking(List.of(), Set.of(second), Set.of());
        assertThat(decide(id, ruling(Release.Outcome.PARTLY), masking)).isTrue();
        assertThat(text(copy(id, "kopia.pdf"))).contains("såg en båt").doesNotContain("Klotter");
        assertThat(as(() -> releases.get(id)).ruling().leftOut()).isEqualTo(1);
    }

    @Test
    void theDecisionAgreesWithTheCopy() {
        Release.Subject one = new Release.Subject(Release.SubjectKind.OBSERVATION, first, null, null);
        assertThat(mistakes(one, Release.Outcome.RELEASED, new Masking(List.of("skrik"), Set.of(), Set.of()))).containsKey("outcome");
        assertThat(mistakes(one, Release.Outcome.PARTLY, Masking.NONE)).containsKey("outcome");
        assertThat(mistakes(one, Release.Outcome.PARTLY, new Masking(List.of(), Set.of(first), Set.of()))).containsKey("outcome");
        assertThat(mistakes(one, Release.Outcome.RELEASED, Masking.NONE)).isEmpty();
        NewRuling bare = new NewRuling(Release.Outcome.REFUSED, null, " ", today, "", Set.of(), false);
        assertThat(bare.mistakes(release(one), sheet(one, Masking.NONE), Masking.NONE, today).byField())
                .containsOnlyKeys("provision", "reason", "deciderFunction");
    }

    @Test
    void aRefusalKeepsItsReasonAndHandsOutNothing() {
        long id = enter(Release.Cause.REQUEST, Release.Requester.COMPANY, list());
        assertThat(decide(id, ruling(Release.Outcome.REFUSED), Masking.NONE)).isTrue();
        Release decided = as(() -> releases.get(id));
        assertThat(decided.ruling().reason()).isEqualTo("Uppgift om enskilds förhållanden");
        assertThat(decided.ruling().documents()).isZero();
        assertThat(as(() -> releases.copies(id))).isEmpty();
    }

    @Test
    void thePoliceAreGivenByTheirOwnLawAfterWeighing() {
        Release.Subject one = new Release.Subject(Release.SubjectKind.OBSERVATION, first, null, null);
        assertThat(new NewRelease(UUID.randomUUID(), Release.Cause.POLICE_REQUEST, Release.Requester.MEDIA, one, today).mistakes(today).byField())
                .containsOnlyKeys("requester");
        for (Release.Cause cause : List.of(Release.Cause.POLICE_REQUEST, Release.Cause.OWN_INITIATIVE)) {
            long id = enter(cause, Release.Requester.POLICE, one);
            NewRuling unweighed = new NewRuling(
                    Release.Outcome.RELEASED, null, "", today, "Samordnare", Set.of(Release.Excepted.SOCIAL_SERVICES), false);
            assertThatThrownBy(() -> decide(id, unweighed, Masking.NONE)).isInstanceOf(Refusal.class);
            NewRuling weighed = new NewRuling(
                    Release.Outcome.RELEASED, null, "", today, "Samordnare", Set.of(Release.Excepted.SOCIAL_SERVICES), true);
            assertThat(decide(id, weighed, Masking.NONE)).isTrue();
            assertThat(as(() -> releases.get(id)).ruling().excepted()).containsExactly(Release.Excepted.SOCIAL_SERVICES);
        }
        assertThat(as(releases::list)).extracting(Release::cause)
                .containsExactlyInAnyOrder(Release.Cause.POLICE_REQUEST, Release.Cause.OWN_INITIATIVE);
    }

    @Test
    void twoWhoDecideAtOnceMakeOneDecision() {
        long id = enter(Release.Cause.REQUEST, Release.Requester.MEDIA, list());
        assertThat(decide(id, ruling(Release.Outcome.RELEASED), Masking.NONE)).isTrue();
        assertThat(decide(id, ruling(Release.Outcome.REFUSED), Masking.NONE)).isFalse();
        assertThat(as(() -> releases.get(id)).ruling().outcome()).isEqualTo(Release.Outcome.RELEASED);
    }

    @Test
    void theSameFormTwiceIsOneRequest() {
        NewRelease fresh = new NewRelease(UUID.randomUUID(), Release.Cause.REQUEST, Release.Requester.MEDIA, list(), today);
        long id = as(() -> releases.enter(fresh, registrar));
        assertThat(as(() -> releases.enter(fresh, registrar))).isEqualTo(id);
        assertThat(as(releases::list)).hasSize(1);
    }

    @Test
    void nobodyElseDecidesAndReadingACopyLeavesALine() {
        for (Role role : Role.values()) {
            Visitor other = WorkingRooms.visitor(scope, 8, 1, OrganisationKind.OWN_BOARD, role);
            if (role != Role.REGISTRAR && role != Role.COORDINATOR) {
                NewRelease fresh = new NewRelease(UUID.randomUUID(), Release.Cause.REQUEST, Release.Requester.MEDIA, list(), today);
                assertThatThrownBy(() -> WorkingRooms.as(other, () -> releases.enter(fresh, other))).isInstanceOf(Refusal.class);
            }
        }
        long id = enter(Release.Cause.REQUEST, Release.Requester.MEDIA, list());
        decide(id, ruling(Release.Outcome.RELEASED), Masking.NONE);
        copy(id, "kopia.csv");
        TraceEntry line = Scope.call(scope, () -> door(Trace.class).list(null, Long.MAX_VALUE, 1)).getFirst();
        assertThat(line.deed()).isEqualTo("release.copy-read");
        assertThat(line.objectId()).isEqualTo(id);
    }

    @Test
    void aMarkedDocumentIsPointedOutAndNotDecidedOn() {
        SecrecyMark mark = new SecrecyMark(
                SecrecyMark.Kind.OBSERVATION, first, SecrecyMark.Provision.OSL_26_1, "", today, "Socialnämnden, enhetschef");
        as(() -> {
            door(SecrecyMarks.class).mark(mark, registrar);
            return null;
        });
        Release.Subject one = new Release.Subject(Release.SubjectKind.OBSERVATION, first, null, null);
        assertThat(sheet(one, Masking.NONE).marked()).isTrue();
        long id = enter(Release.Cause.REQUEST, Release.Requester.MEDIA, one);
        assertThat(decide(id, ruling(Release.Outcome.RELEASED), Masking.NONE)).isTrue();
        as(() -> {
            door(SecrecyMarks.class).lift(SecrecyMark.Kind.OBSERVATION, first, registrar);
            return null;
        });
        assertThat(as(() -> door(SecrecyMarks.class).list())).isEmpty();
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from secrecy_mark where municipality_id = '" + town + "' and lifted_on is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private java.util.Map<String, FieldErrors.Mistake> mistakes(Release.Subject subject, Release.Outcome outcome, Masking masking) {
        return ruling(outcome).mistakes(release(subject), sheet(subject, masking), masking, today).byField();
    }

    private Release release(Release.Subject subject) {
        return new Release(1, 1, Release.Cause.REQUEST, Release.Requester.MEDIA, subject, today, Instant.EPOCH, null);
    }

    private CopySheet sheet(Release.Subject subject, Masking masking) {
        return as(() -> releases.preview(release(subject), masking, frame(), registrar));
    }

    private Release.Subject list() {
        return new Release.Subject(Release.SubjectKind.LIST, null, new Period(today.minusDays(30), today), null);
    }

    private NewRuling ruling(Release.Outcome outcome) {
        return new NewRuling(
                outcome, SecrecyMark.Provision.OSL_21_1, "Uppgift om enskilds förhållanden", today, "Registrator", Set.of(), false);
    }

    private long enter(Release.Cause cause, Release.Requester requester, Release.Subject subject) {
        return as(() -> releases.enter(new NewRelease(UUID.randomUUID(), cause, requester, subject, today), registrar));
    }

    private boolean decide(long id, NewRuling ruling, Masking masking) {
        return as(() -> releases.decide(id, 1, ruling, masking, frame(), registrar));
    }

    private Release.Copy copy(long id, String name) {
        return as(() -> releases.copy(id, name, registrar));
    }

    private <T> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        return WorkingRooms.as(registrar, work);
    }

    private Frame frame() {
        return door(Frames.class).frame(
                Texts.LANGUAGES.getFirst(), registrar, "/", "/", "_csrf", () -> "", false, (who, address) -> false, path -> path);
    }

    private static String text(Release.Copy pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void event(String key, String text) {
        Instant at = door(Clock.class).instant().minusSeconds(86_400);
        var row = new ImportedObservations.Row(
                key, new Observation.Category(CategoryGroup.TIL, null), Observation.When.exactly(at),
                Observation.Where.named("Norra kajen"), Observation.Circumstances.NOT_TOLD, text);
        var batch = new ImportedObservations.Batch(0, Observation.Source.IMPORT, "prov", 1, Spread.INTERNAL, true);
        Scope.run(scope, () -> door(TransactionOperations.class)
                .executeWithoutResult(status -> door(ImportedObservations.class).append(batch, List.of(row).iterator())));
    }

    private String originalText(long id) {
        Optional<Observation> found = as(() -> door(Observations.class).find(id, registrar));
        return found.orElseThrow().text();
    }

    private static String rowOf(long id) {
        return TestDatabase.owner()
                .sql("select to_jsonb(r)::text from release r where release_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long number(String key) {
        return TestDatabase.owner()
                .sql("select id from observation where municipality_id = ? and source_key = ?")
                .params(town, key)
                .query(Long.class)
                .single();
    }
}
