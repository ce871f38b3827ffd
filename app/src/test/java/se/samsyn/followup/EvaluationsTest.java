package se.samsyn.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.followup.Evaluation.Conclusion;
import se.samsyn.followup.Evaluation.Likely;
import se.samsyn.followup.Evaluation.Rival;
import se.samsyn.followup.Evaluation.RivalAnswer;
import se.samsyn.followup.Evaluation.State;
import se.samsyn.insight.monthly.Where;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;
import se.samsyn.places.NewPlace;
import se.samsyn.places.Place;
import se.samsyn.places.Places;
import se.samsyn.places.Position;
import se.samsyn.plans.DecidedMeasures;
import se.samsyn.plans.measures.Measures;
import se.samsyn.plans.measures.Work;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a locked plan to an answer and a conclusion, on counts that are known. */
class EvaluationsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String SOURCE = "Anmälda brott";
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);
    private static final YearMonth BASELINE = YearMonth.of(2024, 2);
    private static final YearMonth AFTER = YearMonth.of(2025, 2);

    private WorkingRooms rooms;
    private Visitor coordinator;
    private int told;
    private int places;

    @BeforeEach
    void aTown() {
        rooms = new WorkingRooms("2025-01-20T08:00:00Z");
        Scope town = TestDatabase.fresh("9948");
        long organisation = Scope.call(town, () -> rooms.door(Actors.class)
                .addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
        coordinator = WorkingRooms.visitor(town, 1, organisation, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        // The source has told of something since the month before.
        tell(place("Annat"), BASELINE.minusMonths(1), even(12));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    /** The figures of the reference cases, through the door; even months give a dispersion of 1, so Poisson's intervals must come out. */
    @Test
    void theFiguresAreThoseOfTheReferenceCases() throws IOException {
        JsonNode cases = oracle("before_after_control.json").get("odds");
        List<Long> locked = new ArrayList<>();
        List<Long> at = new ArrayList<>();
        for (JsonNode one : cases) {
            long here = place("Här " + one.get("name").asString());
            long there = place("Där " + one.get("name").asString());
            tell(here, BASELINE, even(one.get("treated_before").asLong()));
            tell(there, BASELINE, even(one.get("control_before").asLong()));
            at.add(here);
            at.add(there);
        }
        for (int i = 0; i < cases.size(); i++) {
            locked.add(lock(measure(), design(at.get(2 * i), at.get(2 * i + 1))));
        }
        rooms.clock.move(Duration.ofDays(400));
        for (int i = 0; i < cases.size(); i++) {
            tell(at.get(2 * i), AFTER, even(cases.get(i).get("treated_after").asLong()));
            tell(at.get(2 * i + 1), AFTER, even(cases.get(i).get("control_after").asLong()));
        }
        for (int i = 0; i < cases.size(); i++) {
            long id = locked.get(i);
            run(() -> evaluations().answer(id, coordinator));
            Answer answer = in(() -> evaluations().get(id)).answer();
            JsonNode one = cases.get(i);
            JsonNode plain = one.get("plain");
            assertThat(answer.dispersion()).isEqualTo(1);
            assertThat(answer.change()).isCloseTo(one.get("percent_change").asDouble() / 100, within(1e-9));
            assertThat(answer.low()).isCloseTo(1 / plain.get("hi95").asDouble() - 1, within(1e-9));
            assertThat(answer.high()).isCloseTo(1 / plain.get("lo95").asDouble() - 1, within(1e-9));
            double expected = one.get("treated_before").asDouble() * one.get("control_after").asDouble() / one.get("control_before").asDouble();
            assertThat(answer.difference().value()).as("held to the comparison's way, whatever its size")
                    .isCloseTo(one.get("treated_after").asDouble() - expected, within(1e-9));
        }
        Answer first = in(() -> evaluations().get(locked.getFirst())).answer();
        assertThat(first.verdict()).isEqualTo(Answer.Verdict.FEWER);
        assertThat(in(() -> evaluations().get(locked.get(1))).answer()).returns(true, Answer::tooFew).returns(Answer.Verdict.CANNOT_TELL, Answer::verdict);
    }

    @Test
    void theSmallestEffectIsThatOfTheReferenceCases() throws IOException {
        for (JsonNode one : oracle("minimal_detectable_effect.json").get("cases")) {
            assertThat(EffectRules.smallestFall(
                            one.get("treated_before").asLong(), one.get("control_each_period").asLong(), one.get("overdispersion").asDouble()))
                    .isEqualTo((int) Math.round(one.get("as_percent_fall").asDouble()));
        }
        assertThat(EffectRules.smallestFall(3, 9, 2)).as("too few for anything to be seen").isNull();
        long here = place("Här");
        long there = place("Där");
        tell(here, BASELINE, even(50));
        tell(there, BASELINE, even(150));
        Outlook outlook = in(() -> evaluations().outlook(design(here, there), coordinator));
        // The month that has not ended is not counted: the same months a year earlier stand in for it.
        assertThat(outlook.smallestFall()).isBetween(52, 57);
    }

    @Test
    void aLockedPlanIsNeverChangedAndRunsByItselfOnItsDate() {
        long here = place("Här");
        long there = place("Där");
        tell(here, BASELINE.minusMonths(1), even(130));
        tell(there, BASELINE.minusMonths(1), even(300));
        long measure = measure();
        Design design = design(here, there);
        UUID key = UUID.randomUUID();
        long id = in(() -> evaluations().lock(measure, design, null, "", key, coordinator));
        assertThat(in(() -> evaluations().lock(measure, design, null, "", key, coordinator))).isEqualTo(id);
        refused("followup.already", () -> evaluations().lock(measure, design, null, "", UUID.randomUUID(), coordinator));
        refused("followup.notDue", () -> evaluations().answer(id, coordinator));
        for (String change : List.of(
                "update evaluation set locked = locked || ' '", "update evaluation set due_day = due_day - 1", "update evaluation set checksum = 'x'",
                "update evaluation set locked_at = locked_at - interval '1 year'", "update evaluation set answer = '{}', answer_checksum = 'x'",
                "update evaluation set spread = 'PUBLIC'", "delete from evaluation")) {
            unchanged(change);
        }
        assertThat(in(() -> evaluations().intact(id))).isTrue();

        EvaluationSchedule schedule = new EvaluationSchedule(evaluations(), rooms.door(Municipalities.class));
        schedule.answer();
        assertThat(in(() -> evaluations().get(id)).state()).isEqualTo(State.LOCKED);
        rooms.clock.move(Duration.ofDays(400));
        schedule.answer();
        assertThat(in(() -> evaluations().get(id)).state()).as("a source that fell silent is no fall").isEqualTo(State.LOCKED);
        refused("followup.sourceSilent", () -> evaluations().answer(id, coordinator));
        tell(here, AFTER, even(40));
        tell(there, AFTER, even(300));
        schedule.answer();
        Evaluation answered = in(() -> evaluations().get(id));
        assertThat(answered.state()).isEqualTo(State.ANSWERED);
        assertThat(answered.beforeStart(ZONE)).isTrue();
        assertThat(answered.answer().verdict()).isEqualTo(Answer.Verdict.FEWER);
        assertThat(answered.answer().dose().notes()).isZero();
        unchanged("update evaluation set answer = '{}'");
        unchanged("update evaluation set state = 'LOCKED'");
        refused("followup.deed", () -> evaluations().answer(id, coordinator));

        refused("followup.rivals", () -> evaluations().conclude(id, answered.version(), Conclusion.CHANGE, "Byt plats.", coordinator));
        for (Rival rival : Rival.values()) {
            run(() -> evaluations().explain(id, new RivalAnswer(rival, Likely.UNKNOWN, ""), coordinator));
        }
        refused("followup.unfit", () -> evaluations().conclude(id, answered.version(), Conclusion.CHANGE, " ", coordinator));
        refused("followup.unfit", () -> evaluations().explain(id, new RivalAnswer(Rival.WEATHER, Likely.NO, "Ring 070-123 45 67"), coordinator));
        run(() -> evaluations().conclude(id, answered.version(), Conclusion.CHANGE, "Byt plats.", coordinator));
        assertThat(in(() -> evaluations().get(id))).returns(Conclusion.CHANGE, Evaluation::conclusion).returns("Byt plats.", Evaluation::conclusionReason);
        refused("followup.deed", () -> evaluations().explain(id, new RivalAnswer(Rival.WEATHER, Likely.NO, ""), coordinator));
        unchanged("update evaluation set conclusion = 'STOP'");
        unchanged("update evaluation_rival set likely = 'NO'");
        assertThat(in(() -> evaluations().intact(id))).isTrue();
    }

    /** Invariant 20: two instruments are never compared, and a plan locked after the start says so. */
    @Test
    void invariant20_twoInstrumentsAreRefusedAndALatePlanSaysSo() {
        long here = place("Här");
        long there = place("Där");
        tell(here, BASELINE, even(60));
        tell(there, BASELINE, even(60));
        long measure = measure();
        Design good = design(here, there);
        Design mixed = new Design(
                SOURCE, "HOST", null, null, good.where(), good.comparison(), 0, 1, FIRST, 12, 30);
        refused("followup.instruments", () -> evaluations().lock(measure, mixed, null, "", UUID.randomUUID(), coordinator));
        Design early = new Design(SOURCE, SOURCE, null, null, good.where(), good.comparison(), 0, 3, FIRST, 12, 30);
        refused("followup.sourceBegan", () -> evaluations().lock(measure, early, null, "", UUID.randomUUID(), coordinator));
        Design same = new Design(SOURCE, SOURCE, null, null, good.where(), good.where(), 0, 1, FIRST, 12, 30);
        refused("followup.unfit", () -> evaluations().lock(measure, same, null, "", UUID.randomUUID(), coordinator));
        long begun = measure();
        run(() -> rooms.door(Measures.class)
                .note(begun, new Work(LocalDate.of(2025, 1, 10), BigDecimal.ONE, null, ""), UUID.randomUUID(), coordinator));
        assertThat(in(() -> evaluations().get(lock(begun, good)))).as("what was done counts, not the day that was written")
                .returns(false, one -> one.beforeStart(ZONE));
        long id = lock(measure, good);
        rooms.clock.move(Duration.ofDays(30));
        refused("followup.unfit", () -> evaluations().lock(measure, good, id, "", UUID.randomUUID(), coordinator));
        refused("stale", () -> evaluations().lock(measure, good, id + 99, "Fel ring.", UUID.randomUUID(), coordinator));
        long next = in(() -> evaluations().lock(measure, good, id, "Ringen var för liten.", UUID.randomUUID(), coordinator));
        assertThat(in(() -> evaluations().get(id))).returns(State.REPLACED, Evaluation::state).returns(true, one -> one.beforeStart(ZONE));
        assertThat(in(() -> evaluations().get(next))).returns("Ringen var för liten.", Evaluation::changeReason).returns(false, one -> one.beforeStart(ZONE));
        Visitor reader = WorkingRooms.visitor(Scope.ofMunicipality("9948"), 2, coordinator.organisationId() + 7, OrganisationKind.PRIVATE, Role.MEMBER);
        assertThatThrownBy(() -> WorkingRooms.as(reader, () -> evaluations().lock(measure, good, next, "x", UUID.randomUUID(), reader)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("plans.notYours"));
    }

    private long measure() {
        return DecidedMeasures.of(rooms, coordinator, FIRST);
    }

    private long lock(long measure, Design design) {
        return in(() -> evaluations().lock(measure, design, null, "", UUID.randomUUID(), coordinator));
    }

    private static Design design(long here, long there) {
        return new Design(
                SOURCE, SOURCE, null, null, List.of(new Design.Named(new Where(Where.Kind.PLACE, here), "Här")),
                List.of(new Design.Named(new Where(Where.Kind.PLACE, there), "Där")), 0, 1, FIRST, 12, 30);
    }

    private long place(String name) {
        return in(() -> rooms.door(Places.class)
                .add(new NewPlace(name, "torg", "", Optional.empty(), new Position(600_000 + places++ * 900, 6_500_000), 75, Place.Precision.SPOT), 0));
    }

    /** Twelve months of events, from a month on. */
    private void tell(long place, YearMonth from, long[] counts) {
        List<ImportedObservations.Row> rows = new ArrayList<>();
        for (int month = 0; month < counts.length; month++) {
            for (int i = 0; i < counts[month]; i++) {
                rows.add(new ImportedObservations.Row(
                        "rad " + told++, new Observation.Category(CategoryGroup.TIL, null),
                        Observation.When.exactly(from.plusMonths(month).atDay(10).atTime(12, 0).atZone(ZONE).toInstant().plusSeconds(i)),
                        new Observation.Where(null, null, Observation.PositionClass.NONE, place, null, null), Observation.Circumstances.NOT_TOLD, null));
            }
        }
        ImportedObservations.Batch batch = new ImportedObservations.Batch(
                0, Observation.Source.POLICE, SOURCE, coordinator.organisationId(), Spread.AUTHORITIES, true);
        run(() -> new TransactionTemplate(TestDatabase.transactions())
                .executeWithoutResult(status -> rooms.door(ImportedObservations.class).append(batch, rows.iterator())));
    }

    private static long[] even(long total) {
        long[] months = new long[12];
        for (int month = 0; month < 12; month++) {
            months[month] = (month + 1) * total / 12 - month * total / 12;
        }
        return months;
    }

    private static JsonNode oracle(String name) throws IOException {
        Path file = Path.of(System.getProperty("samsyn.shared", "../shared"), "oracles/evaluation", name);
        assumeTrue(Files.exists(file), "the reference cases are not here: " + file);
        return new JsonMapper().readTree(Files.readString(file));
    }

    private void unchanged(String sql) {
        assertThatThrownBy(() -> run(() -> new TransactionTemplate(TestDatabase.transactions())
                        .executeWithoutResult(status -> assertThat(TestDatabase.jdbc().sql(sql).update()).as("rows of " + sql).isPositive())))
                .hasMessageContaining("never changed");
    }

    private void refused(String code, Runnable work) {
        assertThatThrownBy(() -> run(work)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Evaluations evaluations() {
        return rooms.door(Evaluations.class);
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
