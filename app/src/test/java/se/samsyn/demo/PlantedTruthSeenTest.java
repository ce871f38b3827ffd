package se.samsyn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.WorkingRooms;
import se.samsyn.demo.events.TownEvent;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Finding;
import se.samsyn.insight.Findings;
import se.samsyn.insight.HotSpots;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Rhythm;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.insight.Verdict;
import se.samsyn.insight.deeper.Deeper;
import se.samsyn.insight.watch.Watch;
import se.samsyn.insight.counting.Density;
import se.samsyn.insight.figures.Answers;
import se.samsyn.insight.figures.Asking;
import se.samsyn.insight.figures.Figure;
import se.samsyn.insight.figures.Topic;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Subcategory;
import se.samsyn.places.Places;
import se.samsyn.shell.Frames;

/**
 * The planted truths and traps as Karta och siffror tells of them: the town of one day, at its own volume, through the doors that
 * fill it and the door that studies it. What takes ten times the volume to see is looked for in the rows alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTruthSeenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TownEvents MADE = TownEvents.endingAt(TODAY, Bjorkhamn.SEED, 1);
    private static final String STAFF = "STAFF";
    private static final String PUBLIC = "PUBLIC";
    private static final String POLICE = "Polisens anmälda brott";
    private static final Period YEAR = Selection.lastDays(TODAY, 364);

    private WorkingRooms rooms;
    private Visitor visitor;

    @BeforeAll
    void theTownIsFilled() {
        rooms = new WorkingRooms(TODAY + "T08:00:00Z");
        visitor = filled("9979", MADE, event -> true);
    }

    /** A town with the events that are picked, and its coordinator. */
    private Visitor filled(String code, TownEvents made, Predicate<TownEvent> picked) {
        return FilledTown.of(rooms, code, made, picked);
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026})
    void theMarinaStandsOutFirstInSummerAndNotInAutumn(int year) {
        Period summer = new Period(LocalDate.of(year, 7, 1), LocalDate.of(year, 8, 31));
        assertThat(named(study(POLICE, summer, CategoryGroup.TIL))).first().isEqualTo("Båthamnen");
        Period autumn = new Period(LocalDate.of(year, 9, 1), LocalDate.of(year, 11, 20));
        assertThat(named(study(POLICE, autumn, CategoryGroup.TIL))).isNotEmpty().doesNotContain("Båthamnen");
    }

    @Test
    void theSquareStandsOutAndItsDayIsFriday() {
        Study staff = study(STAFF, YEAR, CategoryGroup.TIL);
        assertThat(named(staff)).first().isEqualTo("Stortorget");
        assertThat(staff.rhythm().peaks()).isNotEmpty().allMatch(peak -> peak.day() == DayOfWeek.FRIDAY);
        assertThat(Findings.rhythm(staff).key()).isEqualTo("insight.rhythm.some");
    }

    @Test
    void theSchoolStandsOutAndThePoliceAreNotAddedToIt() {
        Study staff = study(STAFF, YEAR, CategoryGroup.SKA);
        assertThat(named(staff)).first().isEqualTo("Havsskolan");
        assertThat(Findings.places(staff).facts().getFirst()).isEqualTo(List.of("Havsskolan"));
        Study police = study(POLICE, YEAR, CategoryGroup.SKA);
        assertThat(police.count()).isPositive();
        for (Study study : List.of(staff, police)) {
            assertThat(study.groups().whole().count()).isEqualTo(study.count());
            assertThat(sourceCount(study, STAFF)).isEqualTo(staff.count());
            assertThat(sourceCount(study, POLICE)).isEqualTo(police.count());
        }
    }

    @Test
    void theTractorsStandOutOnSpringEveningsEveryYearAlike() {
        Study spring = study(POLICE, new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)), CategoryGroup.TRA);
        assertThat(named(spring)).containsExactly("Badparkeringen");
        assertThat(spring.rhythm().peaks()).isNotEmpty().allMatch(peak -> peak.part() == Rhythm.Part.EVENING);
        Comparison.Row place = place(spring, "Badparkeringen");
        assertThat(place.previous().verdict()).isEqualTo(Verdict.CLEARLY_MORE);
        assertThat(place.lastYear().verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void aPeriodInWhichNothingStandsOutSaysSo() {
        Study weeks = study(POLICE, Selection.lastDays(TODAY, Selection.DEFAULT_DAYS), CategoryGroup.VHR);
        assertThat(weeks.hotSpots().answer()).isEqualTo(HotSpots.Answer.NONE);
        assertThat(Findings.map(weeks).key()).isEqualTo("insight.map.NONE");
    }

    @Test
    void theMapAloneDoesNotShowTheBurglariesThatFollowEachOther() {
        LocalDate november = MADE.dates().burglaryNovember().atDay(1);
        Study autumn = study(POLICE, new Period(november.minusMonths(2), november.plusMonths(1).minusDays(1)), CategoryGroup.TIL);
        assertThat(named(autumn)).isNotEmpty().doesNotContain("Villastaden");
    }

    /** A year at the school is some twenty reports, which say nothing of the week; three years of them do. */
    @ParameterizedTest
    @ValueSource(strings = {STAFF, POLICE})
    void theSchoolsTimeIsTheWeekendOnceThereAreEnoughOfThem(String source) {
        Selection school = Selection.of(YEAR).withSource(source).withGroups(Set.of(CategoryGroup.SKA)).withArea(area("Havsbacken"));
        assertThat(Findings.rhythm(study(school)).key()).isEqualTo("insight.rhythm.tooFew");
        Study years = study(Selection.of(Selection.lastDays(TODAY, 3 * 364))
                .withSource(source)
                .withGroups(Set.of(CategoryGroup.SKA))
                .withArea(area("Havsbacken")));
        assertThat(place(years, "Havsskolan").count()).isGreaterThan(years.count() * 9 / 10);
        assertThat(Findings.rhythm(years).key()).isEqualTo("insight.rhythm.some");
        assertThat(years.rhythm().peaks()).isNotEmpty()
                .allMatch(peak -> peak.day() == DayOfWeek.SATURDAY || peak.day() == DayOfWeek.SUNDAY);
    }

    @Test
    void theLightingIsNotSeenAtTheTownsOwnVolume() {
        Comparison.Row park = place(study(Selection.of(lit()).withSource(POLICE).withArea(area("Österstad"))), "Stadsparken");
        assertThat(park.count()).isLessThan(park.lastYear().count());
        assertThat(park.lastYear().verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    /** Ten times the volume, and only the parks and what lies around the lit one. */
    @Test
    void theLightingIsSeenAtTenTimesItAndNothingHasMoved() {
        Set<String> parks = Set.of("stadsparken", "strandparken", "norrbacksparken");
        Visitor tenfold = filled(
                "9973",
                TownEvents.endingAt(TODAY, Bjorkhamn.SEED, 10),
                event -> parks.contains(event.placeKey()) || event.areaKey().equals("osterstad"));
        Study police = WorkingRooms.as(
                tenfold, () -> rooms.door(Insight.class).study(Selection.of(lit()).withSource(POLICE), tenfold));
        assertThat(place(police, "Stadsparken").lastYear().verdict().fewer()).isTrue();
        for (String untouched : List.of("Strandparken", "Norrbacksparken", "Skateparken")) {
            assertThat(place(police, untouched).lastYear().verdict()).as(untouched).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
        }
        assertThat(police.areas().rows()).isNotEmpty().noneMatch(row -> row.lastYear().verdict().more());
        Study told = WorkingRooms.as(
                tenfold, () -> rooms.door(Insight.class).study(Selection.of(lit()).withSource(PUBLIC), tenfold));
        assertThat(place(told, "Stadsparken").lastYear().verdict().fewer()).isTrue();
    }

    /** The first year with the new lighting; last year is the one without. */
    private static Period lit() {
        LocalDate from = MADE.dates().lightingFrom();
        return new Period(from, from.plusYears(1).minusDays(1));
    }

    @Test
    void moreGuardHoursAreSaidToChangeNothing() {
        LocalDate from = MADE.dates().guardHoursFrom();
        Study after = study(STAFF, new Period(from, from.plusYears(1).minusDays(1)), CategoryGroup.SAM);
        assertThat(Findings.comparison(after).key()).isEqualTo("insight.compare.NO_CLEAR_DIFFERENCE");
        assertThat(place(after, "Resecentrum").previous().verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void theBridgeHasTooFewToSay() {
        Comparison.Row bridge = place(study(PUBLIC, YEAR, CategoryGroup.PLA), "Östra bron");
        assertThat(bridge.lastYear().verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void aSchoolThatStartsToReportIsSaidToBeMoreReportingAndNotMoreCrime() {
        Period since = new Period(MADE.dates().lindskolanReportsFrom(), TODAY);
        Study staff = study(Selection.of(since).withSource(STAFF).withArea(area("Österstad")));
        assertThat(Findings.comparison(staff).key()).isEqualTo("insight.compare.PROBABLY_MORE");
        assertThat(Findings.effort(staff).key()).isEqualTo("insight.effort.newUnits");
        assertThat(staff.effort().fromNewUnits()).isEqualTo(place(staff, "Lindskolan").count());
        Study police = study(Selection.of(since).withSource(POLICE).withArea(area("Österstad")));
        assertThat(place(police, "Lindskolan").lastYear().verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void theShoppingCentreIsCountedAndNeverStandsOut() {
        for (String source : List.of(STAFF, POLICE)) {
            Study study = study(Selection.of(YEAR).withSource(source));
            Comparison.Row centre = place(study, "Björkcenter");
            assertThat(centre.count()).isGreaterThan(20);
            // The caption says that so many have a point that stands for a larger place.
            assertThat(study.coarse()).isEqualTo(centre.count());
            assertThat(named(study)).isNotEmpty().doesNotContain("Björkcenter");
        }
        Study around = study(Selection.of(YEAR).withSource(POLICE).withArea(area("Björkmossen")));
        assertThat(place(around, "Björkcenter").count()).isGreaterThan(around.count() / 2);
        assertThat(named(around)).doesNotContain("Björkcenter");
    }

    @Test
    void theTinyVillageHasTooFewForEverySentence() {
        Study village = study(Selection.of(YEAR).withSource(PUBLIC).withArea(area("Ekeby")));
        assertThat(village.count()).isEqualTo(2);
        assertThat(List.of(Findings.map(village), Findings.comparison(village), Findings.rhythm(village), Findings.places(village)))
                .extracting(Finding::key)
                .containsExactly("insight.map.TOO_FEW", "insight.compare.TOO_FEW", "insight.rhythm.tooFew", "insight.places.few");
    }

    /** Nine burglaries in one quarter in one November: the week says so, and the town as a whole does not hide it. */
    @Test
    void theWeeklyWatchSeesTheBurglaries() {
        LocalDate november = MADE.dates().burglaryNovember().atDay(1);
        List<Watch.Series> out = Stream.iterate(november, day -> day.plusWeeks(1)).limit(6).flatMap(day -> watch(POLICE, day).out().stream()).toList();
        assertThat(out).anyMatch(series -> series.group() == CategoryGroup.TIL && "Villastaden".equals(series.areaName()));
    }

    /** A year of the police's weeks: what stands out is what was planted, and nothing else of 7 800 does. */
    @Test
    void theWeeklyWatchDoesNotCryWolf() {
        int watched = 0;
        List<Watch.Series> out = new ArrayList<>();
        for (int week = 1; week <= 52; week++) {
            Watch watch = watch(POLICE, TODAY.minusWeeks(week));
            assertThat(watch.known()).isTrue();
            watched += watch.series().size();
            out.addAll(watch.out());
        }
        assertThat(watched).isEqualTo(52 * 150);
        assertThat(out).isNotEmpty().allMatch(series -> series.group() == CategoryGroup.TIL && "Villastaden".equals(series.areaName()));
    }

    /** A school that begins to report makes no alarm. */
    @Test
    void theWeeklyWatchIsNotTakenInByOneWhoBeginsToReport() {
        List<Watch> weeks = Stream.iterate(TODAY.minusMonths(11), day -> day.plusWeeks(1)).limit(12).map(day -> watch(STAFF, day)).toList();
        assertThat(weeks).allMatch(watch -> watch.known() && watch.out().isEmpty());
    }

    /** The year that holds the November: nine burglaries in a row make a chain that the map alone does not show. */
    @Test
    void theBurglariesComeBackNearby() {
        LocalDate until = MADE.dates().burglaryNovember().atEndOfMonth();
        Deeper deeper = WorkingRooms.as(visitor, () -> rooms.door(Insight.class)
                .deeper(POLICE, CategoryGroup.TIL, Subcategory.TIL_HOME_BURGLARY, until, visitor));
        assertThat(deeper.repeats().comesBack()).isTrue();
        assertThat(deeper.repeats().longest()).isGreaterThanOrEqualTo(7);
        assertThat(deeper.repeats().where()).isEqualTo("Villastaden");
        assertThat(deeper.funnel().areas()).isNotEmpty();
    }

    /** Shop thefts are where they always are: the map of half a year says where the next come, as does a plain count. */
    @Test
    void theMapOfTheftsHolds() {
        Deeper deeper = WorkingRooms.as(visitor, () -> rooms.door(Insight.class).deeper(POLICE, CategoryGroup.TIL, null, TODAY, visitor));
        assertThat(deeper.held().enough()).isTrue();
        assertThat(deeper.held().map().getLast().value()).isGreaterThan(0.15);
        assertThat(deeper.funnel().fits()).isFalse();
        assertThat(deeper.held().counts().getLast().cells()).isEqualTo(deeper.held().map().getLast().cells());
    }

    private Watch watch(String source, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return WorkingRooms.as(visitor, () -> rooms.door(Insight.class).watch(monday, source, TODAY, visitor));
    }

    @Test
    void theMarinaIsRememberedFromSummerToSummer() {
        Period summer = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31));
        Figure years = figure(Topic.WHEN, Selection.of(summer).withSource(POLICE).withGroups(Set.of(CategoryGroup.TIL)), FigureTable.Kind.YEARS);
        assertThat(years.title()).startsWith("Det brukar hända vid Båthamnen");
        assertThat(years.table().rows()).hasSizeGreaterThan(2);
    }

    @Test
    void moreReportsFromANewSchoolAreLaidBesideThePoliceWhoSeeNoRise() {
        Period since = new Period(MADE.dates().lindskolanReportsFrom(), TODAY);
        Figure effort = figure(Topic.REPORTING, Selection.of(since).withSource(STAFF).withArea(area("Österstad")), FigureTable.Kind.EFFORT);
        assertThat(effort.title()).startsWith("Fler rapporter").contains("mer rapportering");
        assertThat(effort.told()).anyMatch(line -> line.contains("enheter som inte rapporterade samma veckor i fjol"));
    }

    @Test
    void theShoppingCentreMakesNoPeakOfDensity() {
        Selection selection = Selection.of(YEAR).withSource(POLICE).withArea(area("Björkmossen"));
        double[] everywhere = {-1e8, -1e8, 1e8, 1e8};
        Density.Surface surface =
                WorkingRooms.as(visitor, () -> rooms.door(Insight.class).density(selection, 200, 100, everywhere, visitor));
        double[] centre = WorkingRooms.as(visitor, () -> rooms.door(Places.class).listPlaces()).stream()
                .filter(place -> place.name().equals("Björkcenter"))
                .map(place -> new double[] {place.at().x(), place.at().y()})
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < surface.size(); i++) {
            if (Math.hypot(surface.x()[i] - centre[0], surface.y()[i] - centre[1]) < 150) {
                assertThat(surface.perKm2Year()[i]).isLessThan(surface.highest());
            }
        }
    }

    @Test
    void theYearsReportsAreMoreConcentratedThanChanceAndAVillageIsNotSpokenOf() {
        assertThat(figure(Topic.WHERE, Selection.of(YEAR).withSource(POLICE), FigureTable.Kind.CONCENTRATION).title())
                .contains("mer samlat än slumpen ger");
        Selection village = Selection.of(YEAR).withSource(PUBLIC).withArea(area("Ekeby"));
        assertThat(figure(Topic.WHERE, village, FigureTable.Kind.CONCENTRATION).title()).startsWith("För få");
        assertThat(figure(Topic.CHANGE, village, FigureTable.Kind.GROUPS).title()).startsWith("För få");
        assertThat(figure(Topic.CHANGE, village, FigureTable.Kind.PLACES).title()).startsWith("För få");
    }

    @Test
    void whereNobodyLookedIsNamedAndIsNotCalledCalm() {
        Figure coverage = figure(Topic.REPORTING, Selection.of(YEAR).withSource(STAFF), FigureTable.Kind.COVERAGE);
        List<String> silent = coverage.table().rows().stream()
                .filter(row -> row.get(1).plain().equals("0"))
                .map(row -> row.getFirst().text())
                .toList();
        assertThat(silent).isNotEmpty();
        assertThat(coverage.title()).startsWith("Ingen rapporterade från").contains(silent.getFirst());
        assertThat(coverage.limits()).anyMatch(line -> line.contains("inte samma sak som ingen händelse"));
    }

    private Figure figure(Topic topic, Selection selection, FigureTable.Kind kind) {
        return WorkingRooms.as(visitor, () -> rooms.door(Answers.class)
                        .answer(Asking.of(topic, selection), false, visitor, rooms.door(Frames.class).document(visitor)))
                .figures().stream()
                .filter(figure -> figure.table().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Study study(String source, Period period, CategoryGroup group) {
        return study(Selection.of(period).withSource(source).withGroups(Set.of(group)));
    }

    private Study study(Selection selection) {
        return WorkingRooms.as(visitor, () -> rooms.door(Insight.class).study(selection, visitor));
    }

    private long area(String name) {
        return WorkingRooms.as(visitor, () -> rooms.door(Insight.class).choices(visitor)).areas().stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The places that stand out, all of them, those with most events first. */
    private static List<String> named(Study study) {
        return study.hotSpots().spots().stream().map(HotSpots.HotSpot::name).toList();
    }

    private static Comparison.Row place(Study study, String name) {
        return study.places().rows().stream().filter(row -> name.equals(row.name())).findFirst().orElseThrow();
    }

    private static long sourceCount(Study study, String source) {
        return study.sources().stream().filter(count -> count.source().equals(source)).findFirst().orElseThrow().count();
    }
}
