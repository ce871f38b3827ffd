package se.samsyn.observations.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samsyn.demo.events.TownEvent;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observation.State;
import se.samsyn.observations.review.DuplicateRules.Member;
import se.samsyn.observations.review.DuplicateRules.Pair;

class DuplicateRulesTest {
    private static final long HOUR = 3600;

    @Test
    void placeTimeAndKindTogetherSuggestAPair() {
        Told school = told(1, 0, 4 * HOUR, 1000, 1000, "STAFF");
        Told police = told(2, HOUR, HOUR, 1100, 1100, "Polisens anmälda brott");
        assertThat(suggest(school, police)).containsExactly(new Suggestion(1, 2, 141, 0, false));
        assertThat(suggest(school, told(2, HOUR, HOUR, 1107, 1107, "STAFF"))).as("151 m away").isEmpty();
        assertThat(suggest(school, told(2, 5 * HOUR, 5 * HOUR, 1000, 1000, "STAFF")))
                .containsExactly(new Suggestion(1, 2, 0, 60, true));
        assertThat(suggest(school, told(2, 5 * HOUR + 1, 6 * HOUR, 1000, 1000, "STAFF"))).as("61 min later").isEmpty();
        Told another = new Told(2, HOUR, HOUR, 1000, 1000, null, CategoryGroup.TRA, "STAFF", null);
        assertThat(suggest(school, another)).as("another kind").isEmpty();
    }

    @Test
    void pairsAreFoundAcrossTheEdgesOfCells() {
        for (double[] step : new double[][] {{149, 0}, {-149, 0}, {0, 149}, {0, -149}, {100, -100}, {-100, 100}}) {
            assertThat(suggest(told(1, 0, 0, 300, 300, "A"), told(2, 0, 0, 300 + step[0], 300 + step[1], "A")))
                    .as("%s %s", step[0], step[1])
                    .hasSize(1);
        }
    }

    @Test
    void withoutAPointTheRegistersPlaceIsEnough() {
        Told unplaced = new Told(1, 0, 0, Double.NaN, Double.NaN, 7L, CategoryGroup.SKA, "STAFF", null);
        Told placed = new Told(2, 0, 0, 9000, 9000, 7L, CategoryGroup.SKA, "STAFF", null);
        assertThat(suggest(unplaced, placed)).containsExactly(new Suggestion(1, 2, -1, 0, true));
        Told far = new Told(3, 0, 0, 9200, 9000, 7L, CategoryGroup.SKA, "STAFF", null);
        assertThat(suggest(placed, far)).as("two points of one large place").isEmpty();
    }

    @Test
    void aTimeThatIsHardlyKnownSaysNothing() {
        assertThat(suggest(told(1, 0, 40 * HOUR, 0, 0, "A"), told(2, HOUR, HOUR, 0, 0, "A"))).isEmpty();
    }

    @Test
    void settledPairsAreNotSuggestedAgain() {
        List<Told> three = List.of(told(1, 0, 0, 0, 0, "A"), told(2, 0, 0, 0, 0, "A"), told(3, 0, 0, 0, 0, "A"));
        assertThat(DuplicateRules.suggest(three, Set.of(new Pair(1, 2))).suggestions())
                .extracting(pair -> new Pair(pair.first(), pair.second()))
                .containsExactlyInAnyOrder(new Pair(1, 3), new Pair(2, 3));
    }

    /** A report of several events at one place tells of several, not of one several times. */
    @Test
    void eventsOfOneReportAreNotSuggested() {
        Told one = new Told(1, 0, 0, 0, 0, null, CategoryGroup.SKA, "STAFF", 1L);
        assertThat(suggest(one, new Told(2, 0, 0, 0, 0, null, CategoryGroup.SKA, "STAFF", 1L))).isEmpty();
        assertThat(suggest(one, new Told(3, 0, 0, 0, 0, null, CategoryGroup.SKA, "STAFF", 3L))).hasSize(1);
    }

    @Test
    void aLinkedSetCountsOnceInEachSource() {
        assertThat(DuplicateRules.states(List.of(
                        new Member(1, "STAFF", State.RECEIVED, State.RECEIVED),
                        new Member(2, "STAFF", State.ACCEPTED, State.ACCEPTED),
                        new Member(3, "STAFF", State.ACCEPTED, State.ACCEPTED),
                        new Member(4, "Polisen", State.ACCEPTED, State.ACCEPTED))))
                .isEqualTo(Map.of(1L, State.DUPLICATE, 2L, State.ACCEPTED, 3L, State.DUPLICATE, 4L, State.ACCEPTED));
    }

    /** The planted trap: vandalism at Havsskolan, told by the school and by the police. */
    @Test
    void everyEventThatSchoolAndPoliceBothToldIsSuggested() {
        List<TownEvent> events = TownEvents.endingAt(LocalDate.of(2026, 11, 23), 20_260_101, 1).list();
        Set<Pair> planted = events.stream()
                .filter(event -> event.sameAs() != null)
                .map(event -> Pair.of(number(event.id()), number(event.sameAs())))
                .collect(Collectors.toSet());
        Set<Pair> suggested = DuplicateRules.suggest(told(events), Set.of()).suggestions().stream()
                .map(pair -> new Pair(pair.first(), pair.second()))
                .collect(Collectors.toSet());
        Set<Pair> found = new HashSet<>(planted);
        found.retainAll(suggested);
        System.out.printf(
                "duplicates: %d of %d planted pairs suggested; %d other pairs among %d events%n",
                found.size(), planted.size(), suggested.size() - found.size(), events.size());
        // Those told without a point name the same place; what is missed is told with a point by one of the two alone.
        assertThat(planted).hasSizeGreaterThan(20);
        assertThat((double) found.size() / planted.size()).isCloseTo(1, within(0.02));
        assertThat(suggested.size() - found.size()).isLessThan(events.size() / 50);
    }

    @Test
    void theWorkGrowsWithTheNumberAndNotWithItsSquare() {
        double few = comparisonsOfEach(10_000);
        long began = System.nanoTime();
        double many = comparisonsOfEach(100_000);
        System.out.printf(
                "duplicates: 100 000 events, %.1f comparisons for each (10 000: %.1f), %d ms with making the events%n",
                many, few, Duration.ofNanos(System.nanoTime() - began).toMillis());
        // Ten times as many in the same town and years stand ten times as close: what remains is the crowd at a place.
        assertThat(many).isLessThan(60);
    }

    private static double comparisonsOfEach(int count) {
        List<Told> told = told(TownEvents.exactly(count, LocalDate.of(2026, 11, 23), 7).list());
        long began = System.nanoTime();
        DuplicateRules.Found found = DuplicateRules.suggest(told, Set.of());
        System.out.printf(
                "duplicates: %d events, %d suggestions in %d ms%n",
                count, found.suggestions().size(), Duration.ofNanos(System.nanoTime() - began).toMillis());
        return (double) found.comparisons() / count;
    }

    private static List<Told> told(List<TownEvent> events) {
        List<Told> told = new ArrayList<>();
        for (TownEvent event : events) {
            boolean located = event.position() != TownEvent.Position.NONE && event.position() != TownEvent.Position.MUNICIPALITY_CENTRE;
            long place = event.placeKey().isEmpty() ? 0 : event.placeKey().hashCode();
            told.add(new Told(
                    number(event.id()), event.from().toEpochSecond(ZoneOffset.UTC), event.to().toEpochSecond(ZoneOffset.UTC),
                    located ? event.x() : Double.NaN, located ? event.y() : Double.NaN, place == 0 ? null : place, event.group(),
                    event.unit().key(), null));
        }
        return told;
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(3));
    }

    private static List<Suggestion> suggest(Told one, Told other) {
        return DuplicateRules.suggest(List.of(one, other), Set.of()).suggestions();
    }

    private static Told told(long id, long from, long to, double x, double y, String source) {
        return new Told(id, from, to, x, y, null, CategoryGroup.SKA, source, null);
    }
}
