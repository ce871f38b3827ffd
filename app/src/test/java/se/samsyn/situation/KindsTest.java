package se.samsyn.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import se.samsyn.PageTest;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.insight.Selection;
import se.samsyn.insight.figures.Asking;
import se.samsyn.insight.figures.Topic;
import se.samsyn.insight.kept.Studies;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Criterion;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.Statement;
import se.samsyn.situation.groups.PeriodRules;
import se.samsyn.situation.keeping.FrozenPicture;
import se.samsyn.statistics.Deliveries;
import se.samsyn.statistics.NewDelivery;
import se.samsyn.statistics.SeriesSource;
import se.samsyn.statistics.Statistics;
import se.samsyn.publishing.FrozenText;

/** Kinds of picture: what each asks for before it can be locked or fixed, and what is frozen with it. */
class KindsTest extends PageTest {
    private static final String TOWN = "9822";
    private static final Period TERTIAL = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 8, 31));
    private static final Period YEAR = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));
    private static Situation situation;
    private static LocalDate today;
    private Scope scope;

    @BeforeAll
    static void doors() {
        situation = door(Situation.class);
        today = LocalDate.now(door(Clock.class));
    }

    @BeforeEach
    void emptyTown() {
        scope = TestDatabase.fresh(TOWN);
    }

    @ParameterizedTest
    @EnumSource(value = SectionKind.class, names = {"MAPPING", "EXTENT", "CONSEQUENCES", "OTHER_INFORMATION", "ANALYSIS"})
    void theStatutoryPictureIsRefusedForEachPartThatIsMissing(SectionKind missing) {
        long id = statutory();
        Map<SectionKind, String> texts = allParts();
        texts.remove(missing);
        save(id, new Judgement(texts, List.of(), List.of(), List.of(), List.of(series())));
        assertThat(lacks(id)).containsExactly("text-" + missing);
        assertRefused("situation.lacks", () -> fix(id));
        texts.put(missing, "   ");
        save(id, new Judgement(texts, List.of(), List.of(), List.of(), List.of(series())));
        assertRefused("situation.lacks", () -> fix(id));
        texts.put(missing, "Nu är det skrivet.");
        save(id, new Judgement(texts, List.of(), List.of(), List.of(), List.of(series())));
        fix(id);
        assertThat(get(id).state()).isEqualTo(PictureState.LOCKED);
    }

    @Test
    void theStatutoryPictureIsRefusedWithoutASeriesOfCrime() {
        long id = statutory();
        save(id, new Judgement(allParts(), List.of(), List.of(), List.of(), List.of()));
        assertThat(lacks(id)).containsExactly("series");
        assertRefused("situation.lacks", () -> fix(id));
        long gone = series() + 4000;
        save(id, new Judgement(allParts(), List.of(), List.of(), List.of(), List.of(gone)));
        assertRefused("situation.lacks", () -> fix(id));
    }

    @Test
    void aFixedPictureKeepsTheDecisionTheSeriesAndTheWeighing() {
        long problem = problem("Stölder vid stationen", Spread.AUTHORITIES);
        long id = statutory();
        save(id, new Judgement(allParts(), List.of(), List.of(), List.of(problem), List.of(series())));
        fix(id);
        Picture fixed = get(id);
        assertThat(fixed.lock().decision()).isEqualTo(decision());
        assertThat(run(() -> situation.diaryNumbers())).containsEntry(id, "KS 2026/00412");
        assertThat(fixed.attached().series().getFirst().reading().now()).isEqualTo(12 * 10);
        assertThat(fixed.attached().series().getFirst().reading().before()).isEqualTo(12 * 8.0);
        assertThat(fixed.attached().problems().getFirst().criteria()).containsEntry(Criterion.INCREASING, Criterion.Answer.YES);
        assertThat(run(() -> door(Problems.class).sightings(problem))).hasSize(1);

        String frozen = run(() -> situation.frozenText(id, writer()));
        assertThat(FrozenText.read(frozen, FrozenPicture.class).decision()).isEqualTo(decision());
        assertThat(FrozenPicture.of(fixed, fixed.attached(), decision(), fixed.lock().at(), fixed.lock().byName()).freeze().text())
                .isEqualTo(frozen);
        // What was weighed stays as it was when the problem is weighed anew.
        run(() -> door(Problems.class).weigh(
                problem, run(() -> door(Problems.class).get(problem)).version(), Map.of(Criterion.INCREASING, Criterion.Answer.NO), writer()));
        assertThat(run(() -> situation.attached(get(id))).problems().getFirst().criteria())
                .containsEntry(Criterion.INCREASING, Criterion.Answer.YES);
        for (String change : List.of(
                "update picture set decision_body = 'Någon annan'", "update picture set attached = '{}'", "update picture set kind = 'YEARLY'")) {
            assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> TestDatabase.jdbc().sql(change).update()))
                    .as(change).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("never changed");
        }
    }

    @Test
    void aCorrectionReplacesTheFixedPictureAndBothCanBeRead() {
        long old = statutory();
        save(old, new Judgement(allParts(), List.of(), List.of(), List.of(), List.of(series())));
        fix(old);
        long next = run(() -> situation.revise(old, UUID.randomUUID(), writer()));
        assertThat(get(next).kind()).isEqualTo(PictureKind.STATUTORY);
        assertThat(get(next).judgement().series()).hasSize(1);
        assertThat(get(old).state()).isEqualTo(PictureState.LOCKED);
        fix(next);
        assertThat(get(old).state()).isEqualTo(PictureState.REPLACED);
        assertThat(get(old).judgement().text(SectionKind.ANALYSIS)).isEqualTo("Text om ANALYSIS");
        assertThat(run(() -> situation.editions(get(old), writer()))).extracting(Picture::edition).containsExactly(2, 1);
    }

    @Test
    void whatABodyFixesIsNotLockedAndTheReverse() {
        long statutory = statutory();
        assertRefused("situation.mustBeFixed", () -> situation.lock(statutory, get(statutory).version(), writer()));
        long tertial = start(PictureKind.TERTIAL, TERTIAL, null);
        assertRefused("situation.notFixed", () -> situation.fix(tertial, 1, decision(), writer()));
        Decision without = new Decision("Kommunstyrelsen", decision().on(), "", "KS 1");
        save(statutory, new Judgement(allParts(), List.of(), List.of(), List.of(), List.of(series())));
        assertRefused("situation.unfit", () -> situation.fix(statutory, get(statutory).version(), without, writer()));
    }

    @Test
    void onlyTheCoordinatorLocksATertialAndAnEditorLocksAGroupsPeriod() {
        Visitor editor = visitor(Role.PICTURE_EDITOR);
        long tertial = start(PictureKind.TERTIAL, TERTIAL, null);
        assertRefused("situation.notYours", () -> situation.lock(tertial, 1, editor));
        run(() -> situation.lock(tertial, 1, writer()));
        long period = start(PictureKind.EST_PERIOD, SamplePicture.PERIOD, null);
        run(() -> situation.lock(period, 1, editor));
        assertThat(get(period).state()).isEqualTo(PictureState.LOCKED);
    }

    @Test
    void aNarrowerProblemDoesNotTravelWithAWiderPicture() {
        long inner = problem("Bara för oss", Spread.INTERNAL);
        long id = start(PictureKind.TERTIAL, TERTIAL, null);
        save(id, new Judgement(Map.of(), List.of(), List.of(), List.of(inner), List.of()));
        assertRefused("situation.narrower", () -> situation.lock(id, get(id).version(), writer()));
        assertThat(String.join(" ", get(id).drafted(SectionKind.TASKS_BEFORE))).doesNotContain("Bara för oss");
        run(() -> situation.save(id, get(id).version(), "Läget", Spread.INTERNAL, get(id).judgement(), writer()));
        run(() -> situation.lock(id, get(id).version(), writer()));
        assertThat(get(id).attached().problems()).hasSize(1);
    }

    @Test
    void aStudyIsFrozenWithThePictureThatShowsItAndTravelsNoFurther() {
        long study = run(() -> door(Studies.class)
                .keep(Asking.of(Topic.CHANGE, Selection.of(TERTIAL)), Spread.INTERNAL, UUID.randomUUID(), writer()));
        long id = start(PictureKind.EST_PERIOD, SamplePicture.PERIOD, null);
        save(id, new Judgement(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(study)));
        assertRefused("situation.narrower", () -> situation.lock(id, get(id).version(), writer()));
        run(() -> situation.save(id, get(id).version(), "Läget", Spread.INTERNAL, get(id).judgement(), writer()));
        run(() -> situation.lock(id, get(id).version(), writer()));
        String checksum = run(() -> door(Studies.class).get(study)).checksum();
        assertThat(get(id).attached().studies()).singleElement().satisfies(shown -> {
            assertThat(shown.checksum()).isEqualTo(checksum);
            assertThat(shown.figures()).isNotEmpty();
        });
        assertThat(run(() -> situation.frozenText(id, writer()))).contains(checksum);
    }

    @Test
    void draftsTellOfStandsAndOfWhatComes() {
        problem("Buskörning vid badet", Spread.AUTHORITIES);
        Period last = new Period(today.minusDays(14), today.minusDays(1));
        run(() -> {
            door(ComingEvents.class).add(UUID.randomUUID(), today.plusDays(9), null, "Julmarknad", "Stortorget", writer());
            door(ComingEvents.class).add(UUID.randomUUID(), today.plusDays(90), null, "Vårmarknad", "", writer());
        });
        Picture draft = get(start(PictureKind.EST_PERIOD, last, null));
        assertThat(String.join(" ", draft.drafted(SectionKind.TASKS_BEFORE)))
                .contains("Problemet Buskörning vid badet: prioriterat").contains("Därför att det ökar.");
        assertThat(String.join(" ", draft.drafted(SectionKind.COMING))).contains("Julmarknad, Stortorget").doesNotContain("Vårmarknad");
    }

    @Test
    void eachGroupHasItsOwnRhythm() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        assertThat(propose(PictureGroups.Rhythm.WEEKLY, null, wednesday)).isEqualTo(days("2026-11-16", "2026-11-22"));
        assertThat(propose(PictureGroups.Rhythm.WEEKLY, "2026-11-08", wednesday)).isEqualTo(days("2026-11-09", "2026-11-15"));
        assertThat(propose(PictureGroups.Rhythm.FORTNIGHTLY, null, wednesday)).isEqualTo(days("2026-11-09", "2026-11-22"));
        assertThat(propose(PictureGroups.Rhythm.MONTHLY, "2026-09-30", wednesday)).isEqualTo(days("2026-10-01", "2026-10-31"));
        assertThat(propose(PictureGroups.Rhythm.PER_MEETING, "2026-11-21", wednesday)).isEqualTo(days("2026-11-22", "2026-11-24"));
        assertThat(PeriodRules.propose(PictureKind.TERTIAL, null, Optional.empty(), wednesday)).isEqualTo(days("2026-05-01", "2026-08-31"));
        assertThat(PeriodRules.propose(PictureKind.TERTIAL, null, Optional.empty(), LocalDate.of(2027, 1, 2)))
                .isEqualTo(days("2026-09-01", "2026-12-31"));

        UUID key = UUID.randomUUID();
        run(() -> {
            door(PictureGroups.class).add(key, "Centrumgruppen", PictureGroups.Rhythm.WEEKLY, null, null, writer());
            door(PictureGroups.class).add(key, "Centrumgruppen", PictureGroups.Rhythm.WEEKLY, null, null, writer());
        });
        PictureGroups.Group group = run(() -> door(PictureGroups.class).list()).getFirst();
        assertThat(run(() -> door(PictureGroups.class).list())).hasSize(1);
        Period week = days("2026-10-05", "2026-10-11");
        long id = start(PictureKind.EST_PERIOD, week, new Picture.Group(group.id(), group.name()));
        assertThat(get(id).group().name()).isEqualTo("Centrumgruppen");
        assertThat(run(() -> situation.proposePeriod(PictureKind.EST_PERIOD, group, writer())).first()).isEqualTo(LocalDate.of(2026, 10, 12));
    }

    @Test
    void aPeriodThatDoesNotFitItsKindIsAMistake() {
        assertThat(mistakes(PictureKind.TERTIAL, days("2026-05-01", "2026-08-30"), null)).containsExactly("to");
        assertThat(mistakes(PictureKind.TERTIAL, days("2026-02-01", "2026-05-31"), null)).containsExactly("to");
        assertThat(mistakes(PictureKind.YEARLY, days("2025-01-02", "2025-12-31"), null)).containsExactly("to");
        assertThat(mistakes(PictureKind.YEARLY, days("2025-01-01", "2025-12-31"), null)).isEmpty();
        assertThat(mistakes(PictureKind.STATUTORY, YEAR, 7L)).containsExactly("area");
    }

    private Set<String> mistakes(PictureKind kind, Period period, Long area) {
        return new NewPicture(UUID.randomUUID(), kind, null, period, area, "Hamnen", "Läget", Spread.AUTHORITIES).mistakes(today).byField().keySet();
    }

    private static Period propose(PictureGroups.Rhythm rhythm, String last, LocalDate today) {
        return PeriodRules.propose(PictureKind.EST_PERIOD, rhythm, Optional.ofNullable(last).map(LocalDate::parse), today);
    }

    private static Period days(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Map<SectionKind, String> allParts() {
        Map<SectionKind, String> texts = new EnumMap<>(SectionKind.class);
        PictureKind.STATUTORY.demanded().forEach(part -> texts.put(part, "Text om " + part));
        return texts;
    }

    private long statutory() {
        return start(PictureKind.STATUTORY, YEAR, null);
    }

    private long start(PictureKind kind, Period period, Picture.Group group) {
        return run(() -> situation.start(
                new NewPicture(UUID.randomUUID(), kind, group, period, null, null, "Läget", Spread.AUTHORITIES), writer()));
    }

    private void save(long id, Judgement judgement) {
        assertThat(run(() -> situation.save(id, get(id).version(), "Läget", Spread.AUTHORITIES, judgement, writer()))).isTrue();
    }

    private void fix(long id) {
        run(() -> situation.fix(id, get(id).version(), decision(), writer()));
    }

    private static Decision decision() {
        return new Decision("Kommunstyrelsen", LocalDate.of(2026, 10, 12), "§ 184", "KS 2026/00412");
    }

    private List<String> lacks(long id) {
        return run(() -> situation.lacks(get(id))).stream().map(lack -> lack.field()).toList();
    }

    /** Two years of months: 8 each in the first, 10 each in the second. */
    private long series() {
        return run(() -> {
            List<se.samsyn.statistics.Series> known = door(Statistics.class).listSeries();
            if (known.isEmpty()) {
                long source = door(Statistics.class)
                        .addSource(new SeriesSource.Terms("Polisen", "Anmälda brott", "månad", "", "", "", false), Spread.PUBLIC, 2, 0);
                StringBuilder csv = new StringBuilder("Område;Brott;Period;Antal\n");
                for (int i = 0; i < 24; i++) {
                    csv.append("Provkommun;Stöld;").append(java.time.YearMonth.of(2024, 9).plusMonths(i)).append(';').append(i < 12 ? 8 : 10).append('\n');
                }
                deliver(source, csv.toString());
            }
            return door(Statistics.class).listSeries().getFirst().id();
        });
    }

    private void deliver(long source, String csv) {
        long id = door(Deliveries.class).read(NewDelivery.pasted("serie", source, csv, LocalDate.of(2026, 9, 20)), 0);
        Deliveries.Preview preview = door(Deliveries.class).preview(id);
        door(Deliveries.class).accept(id, preview.delivery().version(), preview.accepted(), false, 0);
    }

    private long problem(String title, Spread spread) {
        return run(() -> {
            Problems problems = door(Problems.class);
            long id = problems.state(
                    new Statement(title, "Det händer ofta.", null, Statement.Where.EVERYWHERE, null, "", "", ""), spread, UUID.randomUUID(), writer());
            problems.weigh(id, problems.get(id).version(), Map.of(Criterion.INCREASING, Criterion.Answer.YES), writer());
            problems.decide(id, problems.get(id).version(), Problem.Deed.PRIORITISE, "Därför att det ökar.", "", writer());
            return id;
        });
    }

    private void assertRefused(String code, Runnable work) {
        assertThatThrownBy(() -> run(work)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Picture get(long id) {
        return run(() -> situation.get(id, writer()));
    }

    private static Visitor writer() {
        return visitor(Role.COORDINATOR);
    }

    private static Visitor visitor(Role role) {
        return new Visitor(11, "Prov Person", TOWN, "Provkommun", ZoneId.of("Europe/Stockholm"), 2, "Enhet", OrganisationKind.OWN_BOARD,
                Set.of(role), false);
    }

    private <T> T run(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(scope, work);
    }

    private void run(Runnable work) {
        Scope.run(scope, work);
    }
}
