package se.samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.weeding.WeedingStore;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Situation;

/** Exactly what the municipality has decided goes, on the right day, once; and the log says how much. */
class WeedingTest {
    private static final String TOWN = "9974";
    private static final String OTHER_TOWN = "9975";
    private static WorkingRooms rooms;

    private Scope scope;
    private Weeding weeding;
    private Retention retention;

    @BeforeAll
    static void open() {
        rooms = new WorkingRooms("2028-02-29T01:20:00Z");
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @BeforeEach
    void emptyTown() {
        rooms.clock.move(Duration.between(rooms.clock.instant(), Instant.parse("2028-02-29T01:20:00Z")));
        scope = TestDatabase.fresh(TOWN);
        TestDatabase.fresh(OTHER_TOWN);
        weeding = rooms.door(Weeding.class);
        retention = rooms.door(Retention.class);
    }

    @Test
    void nothingGoesWithoutADecision() {
        event("gammal", "2019-03-01T10:00:00Z", "Fritext");
        assertThat(weed()).isEmpty();
        assertThat(count("observation where text is not null")).isEqualTo(1);
        Weeding.Coming coming = coming(DocumentClass.RAW_TEXT);
        assertThat(coming.held().documents()).isEqualTo(1);
        assertThat(coming.before()).isNull();
        assertThat(coming.tonight().documents()).isZero();
    }

    @Test
    void whatIsDecidedToBePreservedStays() {
        event("gammal", "2019-03-01T10:00:00Z", "Fritext");
        Scope.run(scope, () -> retention.decide(
                new RetentionDecision(DocumentClass.RAW_TEXT, Optional.empty(), "KS § 1", LocalDate.of(2028, 1, 1), 0), 1));
        assertThat(weed()).isEmpty();
    }

    @Test
    void theTextGoesAndTheCountedRowStays() {
        event("gammal", "2026-01-01T10:00:00Z", "Fritext");
        event("ny", "2028-01-01T10:00:00Z", "Fritext");
        decide(DocumentClass.RAW_TEXT, 12);
        assertThat(weed()).singleElement().satisfies(line -> {
            assertThat(line.documents()).isEqualTo(1);
            assertThat(line.oldest()).isEqualTo("2026-01-01");
            assertThat(line.reference()).isEqualTo("KS § 12, dnr 2028/00017");
        });
        assertThat(count("observation")).isEqualTo(2);
        assertThat(count("observation where text is null and text_weeded_on = '2028-02-29'")).isEqualTo(1);
        assertThat(Scope.call(scope, () -> rooms.door(Observations.class).textWeededOn(number("gammal"))))
                .contains(LocalDate.of(2028, 2, 29));
    }

    /** 29 February less twelve months is 28 February: what is dated that day stays until the first of March. */
    @Test
    void aLeapDayTakesNothingTooEarly() {
        event("sista februari", "2027-02-28T12:00:00Z", "Fritext");
        event("dagen före", "2027-02-27T12:00:00Z", "Fritext");
        decide(DocumentClass.RAW_TEXT, 12);
        assertThat(weed()).singleElement().satisfies(line -> assertThat(line.documents()).isEqualTo(1));
        assertThat(textOf("sista februari")).isNotNull();
        nextNight();
        assertThat(weed()).singleElement().satisfies(line -> assertThat(line.before()).isEqualTo("2027-03-01"));
        assertThat(textOf("sista februari")).isNull();
    }

    /** What is dated on a leap day is kept for the whole of its term in a year that has none. */
    @Test
    void whatIsDatedOnALeapDayIsKeptTheWholeTerm() {
        event("skottdag", "2028-02-29T00:30:00Z", "Fritext");
        decide(DocumentClass.RAW_TEXT, 12);
        rooms.clock.move(Duration.between(rooms.clock.instant(), Instant.parse("2029-02-28T22:30:00Z")));
        assertThat(weed()).isEmpty();
        rooms.clock.move(Duration.ofHours(1));
        assertThat(weed()).singleElement();
    }

    /** A day begins and ends in the municipality's own zone, summer and winter. */
    @Test
    void theDayIsTheMunicipalitys() {
        // 23:30 UTC on 31 July is 1 August in Sweden; 22:30 UTC on 31 December is still that day.
        event("augusti", "2026-07-31T23:30:00Z", "Fritext");
        event("december", "2026-12-31T22:30:00Z", "Fritext");
        decide(DocumentClass.RAW_TEXT, 12);
        rooms.clock.move(Duration.between(rooms.clock.instant(), Instant.parse("2027-08-01T01:00:00Z")));
        assertThat(weed()).isEmpty();
        nextNight();
        assertThat(weed()).singleElement().satisfies(line -> assertThat(line.newest()).isEqualTo("2026-08-01"));
        rooms.clock.move(Duration.between(rooms.clock.instant(), Instant.parse("2027-12-31T23:30:00Z")));
        assertThat(weed()).singleElement().satisfies(line -> assertThat(line.newest()).isEqualTo("2026-12-31"));
    }

    @Test
    void elsewhereTheDayEndsAtAnotherHour() {
        Scope.run(scope, () -> rooms.door(Municipalities.class)
                .save(new Municipality(TOWN, "Prov", ZoneId.of("Pacific/Auckland"), false)));
        // Noon UTC is already the next day there.
        event("i morgon", "2027-02-27T12:00:00Z", "Fritext");
        decide(DocumentClass.RAW_TEXT, 12);
        assertThat(weed()).isEmpty();
        nextNight();
        assertThat(weed()).singleElement().satisfies(line -> assertThat(line.newest()).isEqualTo("2027-02-28"));
    }

    @Test
    void theRowWaitsForItsPartsAndLeavesItsNumber() {
        event("gammal", "2026-01-01T10:00:00Z", "Fritext");
        decide(DocumentClass.REVIEWED_OBSERVATION, 12);
        assertThat(weed()).isEmpty();
        assertThat(coming(DocumentClass.REVIEWED_OBSERVATION).held().documents()).isEqualTo(1);
        assertThat(coming(DocumentClass.REVIEWED_OBSERVATION).tonight().documents()).isZero();
        long number = number("gammal");
        decide(DocumentClass.RAW_TEXT, 12);
        assertThat(weed()).extracting(Weeding.Line::documentClass)
                .containsExactly(DocumentClass.RAW_TEXT, DocumentClass.REVIEWED_OBSERVATION);
        assertThat(count("observation")).isZero();
        assertThat(Scope.call(scope, () -> rooms.door(Observations.class).weededOn(number))).contains(LocalDate.of(2028, 2, 29));
        Visitor police = WorkingRooms.visitor(scope, 3, 8, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        assertThat(WorkingRooms.as(police, () -> rooms.door(Observations.class).weededOn(number))).isEmpty();
    }

    @Test
    void theColumnsInMemoryForgetIt() {
        event("gammal", "2026-01-01T10:00:00Z", null);
        Visitor reader = coordinator();
        assertThat(columns(reader)).isEqualTo(1);
        decide(DocumentClass.REVIEWED_OBSERVATION, 12);
        weed();
        assertThat(columns(reader)).isZero();
    }

    @Test
    void aLockedPictureKeepsItsCountsAndSaysWhenItsBasisWent() {
        event("en", "2026-01-05T10:00:00Z", "Fritext");
        event("två", "2026-01-06T10:00:00Z", null);
        Situation situation = rooms.door(Situation.class);
        Visitor writer = coordinator();
        Period period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 14));
        long id = WorkingRooms.as(writer, () -> {
            long made = situation.start(new NewPicture(UUID.randomUUID(), period, null, null, "Läget", Spread.INTERNAL), writer);
            situation.lock(made, 1, writer);
            return made;
        });
        String frozen = WorkingRooms.as(writer, () -> situation.frozenText(id, writer));
        decide(DocumentClass.REVIEWED_OBSERVATION, 12);
        weed();
        assertThat(WorkingRooms.as(writer, () -> situation.frozenText(id, writer))).isEqualTo(frozen);
        assertThat(WorkingRooms.as(writer, () -> situation.intact(id, writer))).isTrue();
        assertThat(WorkingRooms.as(writer, () -> rooms.door(Observations.class).basis(id)))
                .isEqualTo(new Observations.Basis(2, 1, LocalDate.of(2028, 2, 29)));
    }

    @Test
    void aLockedPictureGoesByItsOwnDecisionAlone() {
        Situation situation = rooms.door(Situation.class);
        Visitor writer = coordinator();
        long id = WorkingRooms.as(writer, () -> {
            long made = situation.start(
                    new NewPicture(UUID.randomUUID(), new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 14)), null, null, "Läget", Spread.INTERNAL),
                    writer);
            situation.save(made, 1, "Läget", Spread.INTERNAL, Judgement.EMPTY, writer);
            situation.lock(made, 2, writer);
            return made;
        });
        decide(DocumentClass.FROZEN_PICTURE, 1);
        assertThat(weed()).isEmpty();
        rooms.clock.move(Duration.ofDays(40));
        assertThat(weed()).singleElement();
        assertThat(count("picture")).isZero();
        assertThat(count("weeded_picture where picture_id = " + id)).isEqualTo(1);
    }

    @Test
    void aSecondNightTheSameDayFindsNothingAndTheLogGrowsNoLine() {
        event("gammal", "2026-01-01T10:00:00Z", "Fritext");
        decide(DocumentClass.RAW_TEXT, 12);
        assertThat(weed()).hasSize(1);
        assertThat(weed()).isEmpty();
        assertThat(log()).hasSize(1);
        event("sent", "2026-01-02T10:00:00Z", "Fritext");
        assertThat(weed()).hasSize(1);
        assertThat(log()).singleElement().satisfies(line -> {
            assertThat(line.documents()).isEqualTo(2);
            assertThat(line.oldest()).isEqualTo("2026-01-01");
            assertThat(line.newest()).isEqualTo("2026-01-02");
        });
    }

    /** A night that is cut short has weeded whole parts, each with its line; the next goes on where it stopped. */
    @Test
    void anInterruptedNightGoesOn() {
        List<Integer> left = new ArrayList<>(List.of(5, 5, 5, 2));
        boolean[] cut = {true};
        Weeder room = Weeder.of(DocumentClass.PHOTO, limit -> Weeder.Pile.NONE, (limit, most) -> {
            if (left.isEmpty()) {
                return Weeder.Pile.NONE;
            }
            if (cut[0] && left.size() == 2) {
                throw new IllegalStateException("the power went");
            }
            LocalDate day = limit.before().minusDays(left.size());
            return new Weeder.Pile(left.removeFirst(), day, day);
        });
        Weeding night = new Weeding(
                new WeedingStore(TestDatabase.jdbc()), retention, List.of(room), rooms.door(Municipalities.class),
                rooms.door(org.springframework.transaction.support.TransactionOperations.class), event -> {}, rooms.clock);
        decide(DocumentClass.PHOTO, 12);
        assertThatThrownBy(() -> Scope.call(scope, night::weed)).hasMessage("the power went");
        assertThat(log()).singleElement().satisfies(line -> assertThat(line.documents()).isEqualTo(10));
        cut[0] = false;
        Scope.call(scope, night::weed);
        assertThat(log()).singleElement().satisfies(line -> assertThat(line.documents()).isEqualTo(17));
        assertThat(Scope.call(scope, night::weed)).isEmpty();
    }

    @Test
    void whatFailsInOneRoomDoesNotKeepTheOthersFromTheirs() {
        Weeder broken = Weeder.of(DocumentClass.PHOTO, limit -> Weeder.Pile.NONE, (limit, most) -> {
            throw new IllegalStateException("broken");
        });
        List<LocalDate> asked = new ArrayList<>();
        Weeder well = Weeder.of(DocumentClass.MINUTES, limit -> Weeder.Pile.NONE, (limit, most) -> {
            asked.add(limit.before());
            return Weeder.Pile.NONE;
        });
        Weeding night = new Weeding(
                new WeedingStore(TestDatabase.jdbc()), retention, List.of(broken, well), rooms.door(Municipalities.class),
                rooms.door(org.springframework.transaction.support.TransactionOperations.class), event -> {}, rooms.clock);
        decide(DocumentClass.PHOTO, 12);
        decide(DocumentClass.MINUTES, 24);
        assertThatThrownBy(() -> Scope.call(scope, night::weed)).hasMessage("broken");
        assertThat(asked).containsExactly(LocalDate.of(2026, 2, 28));
    }

    @Test
    void allThatFailsIsTold() {
        List<Weeder> broken = java.util.stream.Stream.of(DocumentClass.PHOTO, DocumentClass.MINUTES)
                .map(of -> Weeder.of(of, limit -> Weeder.Pile.NONE, (limit, most) -> {
                    throw new IllegalStateException("broken " + of);
                }))
                .toList();
        Weeding night = new Weeding(
                new WeedingStore(TestDatabase.jdbc()), retention, broken, rooms.door(Municipalities.class),
                rooms.door(org.springframework.transaction.support.TransactionOperations.class), event -> {}, rooms.clock);
        decide(DocumentClass.PHOTO, 12);
        decide(DocumentClass.MINUTES, 24);
        assertThatThrownBy(() -> Scope.call(scope, night::weed))
                .hasMessage("broken PHOTO")
                .satisfies(trouble -> assertThat(trouble.getSuppressed()).extracting(Throwable::getMessage).containsExactly("broken MINUTES"));
    }

    @Test
    void theNeighbourKeepsItsOwn() {
        Scope other = Scope.ofMunicipality(OTHER_TOWN);
        event("gammal", "2026-01-01T10:00:00Z", "Fritext");
        event(other, "gammal", "2026-01-01T10:00:00Z", "Fritext");
        decide(DocumentClass.RAW_TEXT, 12);
        weed();
        assertThat(Scope.call(other, weeding::weed)).isEmpty();
        assertThat(Scope.call(other, () -> weeding.log(10))).isEmpty();
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from observation where municipality_id = '" + OTHER_TOWN + "' and text is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLogIsNotErased() {
        assertThatThrownBy(() -> TestDatabase.runInScope(
                        scope, () -> TestDatabase.jdbc().sql("delete from weeding_log").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private long columns(Visitor reader) {
        return WorkingRooms.as(reader, () -> rooms.door(Observations.class).columns(reader).size());
    }

    private Visitor coordinator() {
        return WorkingRooms.visitor(scope, 1, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR, Role.REVIEWER);
    }

    private void nextNight() {
        rooms.clock.move(Duration.ofDays(1));
    }

    private List<Weeding.Line> weed() {
        return Scope.call(scope, weeding::weed);
    }

    /** A file that nobody has decided on waits for somebody, however long. */
    @Test
    void onlyFilesThatWereDecidedOnGo() {
        List<String> open = List.of("ASKING", "READING", "STOPPED", "UNREADABLE", "WAITING");
        List<String> states = new ArrayList<>(open);
        states.addAll(List.of("ACCEPTED", "DISCARDED"));
        states.forEach(state -> TestDatabase.owner()
                .sql("""
                        insert into import_batch (municipality_id, state, file_name, sha256, format, source_name, mapping, rows_read,
                            rows_added, rows_known, texts_masked, bad, owner_organisation_id, account_id, created_at)
                        values (?, ?, 'fil.csv', '', 'TABLE', 'Prov', '{}', 0, 0, 0, 0, '[]', 1, 1, '2026-01-01T10:00:00Z')""")
                .params(TOWN, state)
                .update());
        decide(DocumentClass.IMPORTED_FILE, 12);
        assertThat(coming(DocumentClass.IMPORTED_FILE).tonight().documents()).isEqualTo(2);
        assertThat(weed()).singleElement().satisfies(line -> assertThat(line.documents()).isEqualTo(2));
        assertThat(TestDatabase.owner().sql("select state from import_batch where municipality_id = ?").param(TOWN).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(open);
    }

    private List<Weeding.Line> log() {
        return Scope.call(scope, () -> weeding.log(10));
    }

    private Weeding.Coming coming(DocumentClass of) {
        return Scope.call(scope, weeding::coming).stream().filter(one -> one.documentClass() == of).findFirst().orElseThrow();
    }

    private void decide(DocumentClass of, int months) {
        Scope.run(scope, () -> retention.decide(
                new RetentionDecision(of, Optional.of(months), "KS § 12, dnr 2028/00017", LocalDate.of(2028, 1, 1), 0), 1));
    }

    private void event(String key, String at, String text) {
        event(scope, key, at, text);
    }

    private static void event(Scope town, String key, String at, String text) {
        var row = new ImportedObservations.Row(
                key,
                new Observation.Category(CategoryGroup.TIL, null),
                Observation.When.exactly(Instant.parse(at)),
                Observation.Where.named("Hamnen"),
                Observation.Circumstances.NOT_TOLD,
                text);
        var batch = new ImportedObservations.Batch(0, Observation.Source.IMPORT, "prov", 1, Spread.INTERNAL, true);
        TestDatabase.runInScope(town, () -> rooms.door(ImportedObservations.class).append(batch, List.of(row).iterator()));
    }

    private static long number(String key) {
        return TestDatabase.owner()
                .sql("select id from observation where municipality_id = ? and source_key = ?")
                .params(TOWN, key)
                .query(Long.class)
                .single();
    }

    private static String textOf(String key) {
        return TestDatabase.owner()
                .sql("select coalesce(text, '') from observation where municipality_id = ? and source_key = ?")
                .params(TOWN, key)
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static long count(String what) {
        String sql = "select count(*) from " + what + (what.contains(" where ") ? " and" : " where") + " municipality_id = '" + TOWN + "'";
        return TestDatabase.owner().sql(sql).query(Long.class).single();
    }
}
