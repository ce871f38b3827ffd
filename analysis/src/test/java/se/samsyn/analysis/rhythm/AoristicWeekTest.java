package se.samsyn.analysis.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;

class AoristicWeekTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Duration DAY = Duration.ofHours(24);

    /** Tuesday 13.30 to 15.00: a third before 14, two thirds after. */
    @Test
    void byHand() {
        AoristicWeek week = new AoristicWeek(STOCKHOLM, DAY);
        assertThat(add(week, "2024-05-14T13:30", "2024-05-14T15:00")).isTrue();
        WeekRhythm rhythm = week.rhythm();
        assertThat(rhythm.hours()[1][13]).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(rhythm.hours()[1][14]).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(sum(rhythm)).isCloseTo(1, within(1e-15));
        assertThat(rhythm.unknownShare()).isZero();
    }

    @Test
    void clocksAreMoved() {
        // In the skipped hour the time moves forward; in the hour that comes twice the first is meant.
        assertThat(moment("2024-03-31T02:30")).isEqualTo(moment("2024-03-31T03:30"));
        assertThat(moment("2024-10-27T03:00") - moment("2024-10-27T02:00")).isEqualTo(2 * 3_600_000);
        AoristicWeek spring = new AoristicWeek(STOCKHOLM, DAY);
        add(spring, "2024-03-31T01:00", "2024-03-31T04:00");
        assertThat(spring.rhythm().hours()[6]).startsWith(0, 0.5, 0, 0.5, 0);
        AoristicWeek autumn = new AoristicWeek(STOCKHOLM, DAY);
        add(autumn, "2024-10-27T01:00", "2024-10-27T04:00");
        assertThat(autumn.rhythm().hours()[6]).startsWith(0, 0.25, 0.5, 0.25, 0);
    }

    @Test
    void zonesWithHalfHoursWork() {
        AoristicWeek week = new AoristicWeek(ZoneId.of("Australia/Lord_Howe"), DAY);
        long midnight = AoristicWeek.epochMilli(LocalDateTime.parse("2024-04-07T00:00"), ZoneId.of("Australia/Lord_Howe"));
        week.add(midnight, midnight + 4 * 3_600_000); // at 02.00 the clocks go back half an hour
        assertThat(week.rhythm().hours()[6]).startsWith(0.25, 0.375, 0.25, 0.125, 0);
    }

    @Test
    void theUnusableIsCountedAndTheLongIsSaid() {
        AoristicWeek week = new AoristicWeek(STOCKHOLM, DAY);
        assertThat(add(week, "2024-05-14T13:30", "2024-05-14T13:29")).isFalse();
        assertThat(add(week, "2024-05-14T13:30", "2024-05-15T13:31")).isFalse();
        week.exclude();
        add(week, "2024-05-14T13:30", "2024-05-15T13:30"); // exactly the longest
        add(week, "2024-05-14T08:00", "2024-05-14T16:00"); // exactly eight hours are not over eight hours
        add(week, "2024-05-14T13:30", "2024-05-14T13:30");
        add(week, "2024-05-14T13:30", "2024-05-14T13:30");
        WeekRhythm rhythm = week.rhythm();
        assertThat(rhythm.excluded()).isEqualTo(3);
        assertThat(rhythm.counted()).isEqualTo(4);
        assertThat(rhythm.unknownShare()).isEqualTo(0.25);
        assertThat(sum(rhythm)).isCloseTo(4, within(1e-12));
    }

    @Test
    void nothingGivesNothing() {
        WeekRhythm rhythm = new AoristicWeek(STOCKHOLM, DAY).rhythm();
        assertThat(sum(rhythm)).isZero();
        assertThat(rhythm.unknownShare()).isNaN();
        assertThatThrownBy(() -> new AoristicWeek(STOCKHOLM, Duration.ofHours(-1))).hasMessageContaining("longest");
    }

    @Test
    @SuppressWarnings("unchecked")
    void agreesWithTheOracle() {
        Map<String, Object> oracle = (Map<String, Object>) Oracles.json("aoristic/aoristic_cases.json");
        List<Map<String, Object>> cases = (List<Map<String, Object>>) oracle.get("cases");
        assertThat(cases).hasSize(14);
        for (Map<String, Object> one : cases) {
            AoristicWeek week = new AoristicWeek(STOCKHOLM, Duration.ofDays(30));
            add(week, one.get("local_from").toString().replace(' ', 'T'), one.get("local_to").toString().replace(' ', 'T'));
            double[][] hours = week.rhythm().hours();
            Map<String, Double> weights = (Map<String, Double>) one.get("weights");
            for (int hour = 0; hour < 168; hour++) {
                double expected = weights.getOrDefault(String.valueOf(hour), 0.0);
                assertThat(hours[hour / 24][hour % 24]).as("%s, hour %d", one.get("name"), hour)
                        .isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Property(tries = 300)
    void theWeightOfEachIsOneWheneverItIs(
            @ForAll @LongRange(min = 0, max = 2_000_000_000_000L) long start,
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long length) {
        AoristicWeek week = new AoristicWeek(STOCKHOLM, Duration.ofDays(30));
        week.add(start, start + length);
        assertThat(sum(week.rhythm())).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 100)
    void aWeekLaterIsTheSameWhereClocksStandStill(
            @ForAll @LongRange(min = 0, max = 600_000_000_000L) long start,
            @ForAll @LongRange(min = 0, max = 86_400_000L) long length) {
        double[][] now = only(ZoneId.of("UTC"), start, length);
        double[][] later = only(ZoneId.of("UTC"), start + Duration.ofDays(7).toMillis(), length);
        assertThat(later).isDeepEqualTo(now);
    }

    @Property(tries = 100)
    void orderDoesNotMatter(@ForAll @LongRange(min = 0, max = 1_700_000_000_000L) long[] starts) {
        AoristicWeek forwards = new AoristicWeek(STOCKHOLM, DAY);
        AoristicWeek backwards = new AoristicWeek(STOCKHOLM, DAY);
        for (int i = 0; i < starts.length; i++) {
            forwards.add(starts[i], starts[i] + 7_777_777);
            backwards.add(starts[starts.length - 1 - i], starts[starts.length - 1 - i] + 7_777_777);
        }
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                assertThat(backwards.rhythm().hours()[day][hour])
                        .isCloseTo(forwards.rhythm().hours()[day][hour], within(1e-9));
            }
        }
    }

    private static double[][] only(ZoneId zone, long start, long length) {
        AoristicWeek week = new AoristicWeek(zone, DAY);
        week.add(start, start + length);
        return week.rhythm().hours();
    }

    private static boolean add(AoristicWeek week, String from, String to) {
        return week.add(moment(from), moment(to));
    }

    private static long moment(String local) {
        return AoristicWeek.epochMilli(LocalDateTime.parse(local), STOCKHOLM);
    }

    private static double sum(WeekRhythm rhythm) {
        return Arrays.stream(rhythm.hours()).flatMapToDouble(Arrays::stream).sum();
    }
}
