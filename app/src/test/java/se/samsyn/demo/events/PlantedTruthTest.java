package se.samsyn.demo.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samsyn.demo.town.Town;
import se.samsyn.demo.town.TownPlace;
import se.samsyn.kernel.CategoryGroup;

/** The planted truths are looked for in what the data say (place, time, kind), never by their labels, unless a test says so. */
class PlantedTruthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TownEvents EVENTS = TownEvents.endingAt(TODAY, 1, 1);
    private static final List<TownEvent> ALL = EVENTS.list();
    /** Ten times the town's own volume, for what chance hides at its own. */
    private static final List<TownEvent> TENFOLD = TownEvents.endingAt(TODAY, 1, 10).list();

    private final PlantedDates dates = EVENTS.dates();

    @Test
    void boatEnginesAreStolenAtTheMarinaOnSummerNightsEverySummer() {
        List<TownEvent> boats = near("bathamnen", 200, ALL, e -> e.sub().equals("TIL_VEHICLE_BOAT"));
        Map<Integer, Long> perSummer = boats.stream()
                .filter(e -> e.from().getMonthValue() == 7 || e.from().getMonthValue() == 8)
                .filter(e -> e.from().getHour() >= 21 || e.from().getHour() < 5)
                .collect(Collectors.groupingBy(e -> e.from().getYear(), Collectors.counting()));
        assertThat(perSummer.keySet()).containsExactlyInAnyOrder(2023, 2024, 2025, 2026);
        assertThat(perSummer.values()).allMatch(n -> n >= 15);
        assertThat(perSummer.values().stream().mapToLong(n -> n).sum()).isGreaterThan(boats.size() * 95L / 100);
    }

    @Test
    void shopTheftsAtTheSquareHappenOnFridays() {
        List<TownEvent> thefts = near("stortorget", 180, ALL, e -> e.sub().equals("TIL_SHOPLIFTING"));
        assertThat(thefts.size()).isGreaterThan(150);
        assertThat(share(thefts, e -> e.from().getDayOfWeek() == DayOfWeek.FRIDAY)).isGreaterThan(.55);
    }

    @Test
    void havsskolanIsDamagedOnWeekends() {
        List<TownEvent> damage = near("havsskolan", 150, ALL, e -> e.group() == CategoryGroup.SKA);
        assertThat(damage.size()).isGreaterThan(60);
        // Nights count to the evening they began.
        assertThat(share(damage, e -> e.from().minusHours(5).getDayOfWeek().getValue() >= 6)).isGreaterThan(.7);
    }

    @Test
    void tractorsGatherAtOneCarParkOnSpringEvenings() {
        List<TownEvent> tractors = ALL.stream().filter(e -> e.sub().equals("TRA_A_TRACTOR")).toList();
        List<TownEvent> here = near("badparkeringen", 200, ALL, e -> e.sub().equals("TRA_A_TRACTOR"));
        assertThat(here.size()).isGreaterThan(60);
        assertThat(here.size()).isGreaterThan(tractors.size() * 8 / 10);
        assertThat(share(here, e -> e.from().getMonthValue() >= 3 && e.from().getMonthValue() <= 5 && e.from().getHour() >= 18))
                .isGreaterThan(.9);
    }

    @Test
    void burglariesInVillastadenFollowEachOtherCloselyOneNovember() {
        YearMonth november = dates.burglaryNovember();
        List<TownEvent> chain = ALL.stream()
                .filter(e -> e.sub().equals("TIL_HOME_BURGLARY") && e.areaKey().equals("villastaden") && !Double.isNaN(e.x()))
                .filter(e -> YearMonth.from(e.from()).equals(november))
                .toList();
        assertThat(chain).hasSizeGreaterThanOrEqualTo(9);
        long closeToTheLast = 0;
        for (TownEvent e : chain) {
            closeToTheLast += chain.stream().anyMatch(o -> o != e
                    && Math.abs(ChronoUnit.HOURS.between(o.from(), e.from())) <= 4 * 24
                    && Math.hypot(o.x() - e.x(), o.y() - e.y()) <= 250) ? 1 : 0;
        }
        assertThat(closeToTheLast).isGreaterThanOrEqualTo(9);
        for (int years = 1; years <= 2; years++) {
            YearMonth other = november.minusYears(years);
            assertThat(ALL.stream().filter(e -> e.sub().equals("TIL_HOME_BURGLARY") && e.areaKey().equals("villastaden")
                    && YearMonth.from(e.from()).equals(other)).count()).isLessThan(5);
        }
    }

    @Test
    void lightingLowersTheParkByAThirdAndMovesNothing() {
        assertThat(yearAfterToYearBefore(TENFOLD, dates.lightingFrom(), e -> e.placeKey().equals("stadsparken"))).isCloseTo(.65, within(.07));
        assertThat(yearAfterToYearBefore(TENFOLD, dates.lightingFrom(), e -> e.placeKey().equals("strandparken") || e.placeKey().equals("norrbacksparken")))
                .isCloseTo(1, within(.15));
        assertThat(yearAfterToYearBefore(TENFOLD, dates.lightingFrom(), e -> e.areaKey().equals("osterstad") && !e.placeKey().equals("stadsparken")
                && e.truth() == null)).isCloseTo(1, within(.12));
        assertThat(yearAfterToYearBefore(ALL, dates.lightingFrom(), e -> e.placeKey().equals("stadsparken"))).isBetween(.4, .9);
    }

    @Test
    void guardHoursAtTheStationChangeNothing() {
        assertThat(yearAfterToYearBefore(TENFOLD, dates.guardHoursFrom(), e -> e.truth() == PlantedTruth.STATION_GUARDS_CHANGE_NOTHING))
                .isCloseTo(1, within(.1));
    }

    @Test
    void theBridgeHasTooFewToJudge() {
        assertThat(ALL.stream().filter(e -> e.placeKey().equals("angbron")).count()).isBetween(4L, 14L);
    }

    @Test
    void lindskolanReportsMoreWhileThePoliceCountTheSame() {
        LocalDate from = dates.lindskolanReportsFrom();
        long months = ChronoUnit.MONTHS.between(from, TODAY);
        Predicate<TownEvent> school = e -> e.placeKey().equals("lindskolan") && e.unit() == ReportingUnit.SCHOOLS;
        Predicate<TownEvent> police = e -> e.placeKey().equals("lindskolan") && e.unit() == ReportingUnit.POLICE;
        assertThat(count(ALL, from, TODAY, school)).isGreaterThanOrEqualTo(8);
        assertThat(count(ALL, from.minusMonths(months), from, school)).isLessThanOrEqualTo(2);
        double ratio = (double) count(TENFOLD, from, TODAY, police) / count(TENFOLD, from.minusYears(1), TODAY.minusYears(1), police);
        assertThat(ratio).isBetween(.7, 1.4);
    }

    @Test
    void everythingAtTheShoppingCentreLiesOnOnePoint() {
        List<TownEvent> centre = ALL.stream().filter(e -> e.placeKey().equals("bjorkcenter")).toList();
        assertThat(centre.size()).isGreaterThan(250);
        assertThat(centre.stream().map(e -> e.x() + " " + e.y()).distinct()).hasSize(1);
        assertThat(centre).allMatch(e -> e.position() == TownEvent.Position.SNAPPED);
    }

    @Test
    void theGuardFileHasRowsAndIsTheSameEachTime() {
        String file = GuardFile.of(EVENTS, dates.fileSentTwice());
        assertThat(file.lines().count()).isGreaterThan(2);
        assertThat(GuardFile.of(TownEvents.endingAt(TODAY, 1, 1), dates.fileSentTwice())).isEqualTo(file);
    }

    @Test
    void theSameVandalismIsToldBySchoolAndPolice() {
        Map<String, TownEvent> byId = ALL.stream().collect(Collectors.toMap(TownEvent::id, e -> e));
        List<TownEvent> twins = ALL.stream().filter(e -> e.sameAs() != null).toList();
        assertThat(twins.size()).isBetween(15, 30);
        for (TownEvent twin : twins) {
            TownEvent first = byId.get(twin.sameAs());
            assertThat(first.unit()).isEqualTo(ReportingUnit.SCHOOLS);
            assertThat(twin.unit()).isEqualTo(ReportingUnit.POLICE);
            assertThat(Math.abs(ChronoUnit.MINUTES.between(first.from(), twin.from()))).isLessThanOrEqualTo(60);
            assertThat(first.placeKey()).isEqualTo("havsskolan");
        }
    }

    @Test
    void ekebyHasThreeEventsAtAnyVolume() {
        assertThat(ALL.stream().filter(e -> e.areaKey().equals("ekeby"))).hasSize(3);
        assertThat(TENFOLD.stream().filter(e -> e.areaKey().equals("ekeby"))).hasSize(3);
    }

    @Test
    void everyPlantedTruthExceptTheFileHasEvents() {
        assertThat(ALL.stream().map(TownEvent::truth).filter(t -> t != null).distinct().sorted(Comparator.naturalOrder()))
                .containsExactlyElementsOf(java.util.Arrays.stream(PlantedTruth.values()).filter(t -> t != PlantedTruth.FILE_SENT_TWICE).toList());
        assertThat(PlantedTruth.values()).allSatisfy(t -> assertThat(Town.bjorkhamn().place(t.placeKey())).isNotNull());
    }

    private static List<TownEvent> near(String placeKey, double metres, List<TownEvent> events, Predicate<TownEvent> which) {
        TownPlace place = Town.bjorkhamn().place(placeKey);
        return events.stream().filter(which).filter(e -> Math.hypot(e.x() - place.x(), e.y() - place.y()) <= metres).toList();
    }

    private static double share(List<TownEvent> events, Predicate<TownEvent> which) {
        return (double) events.stream().filter(which).count() / events.size();
    }

    private static long count(List<TownEvent> events, LocalDate from, LocalDate until, Predicate<TownEvent> which) {
        return events.stream().filter(which)
                .filter(e -> !e.from().toLocalDate().isBefore(from) && e.from().toLocalDate().isBefore(until)).count();
    }

    private static double yearAfterToYearBefore(List<TownEvent> events, LocalDate change, Predicate<TownEvent> which) {
        return (double) count(events, change, change.plusYears(1), which) / count(events, change.minusYears(1), change, which);
    }
}
