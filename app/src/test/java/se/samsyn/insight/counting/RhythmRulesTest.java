package se.samsyn.insight.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samsyn.insight.Rhythm;

class RhythmRulesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static Rhythm rhythm(Rows rows) {
        Incidents all = rows.incidents();
        return RhythmRules.rhythm(all, IntStream.range(0, all.size()).toArray(), Rows.ZONE);
    }

    private static Rows even(int count, Random random) {
        Rows rows = new Rows();
        for (int i = 0; i < count; i++) {
            LocalDateTime at = MONDAY.atStartOfDay().plusMinutes(random.nextInt(13 * 7 * 24 * 60));
            rows.add(1, at, at);
        }
        return rows;
    }

    @Test
    void nightsBeforeSaturdayAndSundayAreTold() {
        Rows rows = even(40, new Random(5));
        for (int week = 0; week < 10; week++) {
            LocalDate friday = MONDAY.plusDays(4 + 7L * week);
            rows.add(2, friday.atTime(23, 0), friday.atTime(23, 30));
            rows.add(2, friday.plusDays(2).atTime(2, 0), friday.plusDays(2).atTime(2, 0));
        }
        assertThat(rhythm(rows).peaks())
                .extracting(Rhythm.Peak::day, Rhythm.Peak::part)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(DayOfWeek.FRIDAY, Rhythm.Part.NIGHT),
                        org.assertj.core.groups.Tuple.tuple(DayOfWeek.SATURDAY, Rhythm.Part.NIGHT));
    }

    @Test
    void anEvenSpreadSeldomHasATime() {
        long told = IntStream.range(0, 40).filter(seed -> !rhythm(even(120, new Random(seed))).peaks().isEmpty()).count();
        assertThat(told).isLessThanOrEqualTo(3);
    }

    @Test
    void vagueTimesAreHatchedAndTooVagueOnesLeftOut() {
        Rows rows = new Rows()
                .add(30, MONDAY.atTime(20, 0), MONDAY.plusDays(1).atTime(8, 0))
                .add(30, MONDAY.plusDays(2).atTime(14, 0), MONDAY.plusDays(2).atTime(14, 30))
                .add(5, MONDAY.atTime(0, 0), MONDAY.plusDays(3).atTime(0, 0));
        Rhythm rhythm = rhythm(rows);
        assertThat(rhythm.counted()).isEqualTo(60);
        assertThat(rhythm.excluded()).isEqualTo(5);
        assertThat(rhythm.knownToTheHour()).isEqualTo(30);
        assertThat(rhythm.uncertain()[0][23]).isTrue();
        assertThat(rhythm.uncertain()[2][14]).isFalse();
        assertThat(rhythm.uncertain()[4][4]).isFalse();
        assertThat(rhythm.hours()[0][20]).isCloseTo(2.5, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void twentyNineSayNothing() {
        assertThat(rhythm(new Rows().add(29, MONDAY)).enough()).isFalse();
        assertThat(rhythm(new Rows().add(29, MONDAY)).peaks()).isEmpty();
    }
}
