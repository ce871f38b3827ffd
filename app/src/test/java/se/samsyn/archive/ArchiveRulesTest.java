package se.samsyn.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.archive.sheets.CountRules;

class ArchiveRulesTest {
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 25, 3, 10);

    @Test
    void theLastOfEachDayIsKeptForSoManyDays() {
        List<LocalDateTime> kept = List.of(NIGHT, NIGHT.minusHours(1), NIGHT.minusDays(1), NIGHT.minusDays(2), NIGHT.minusDays(5));
        assertThat(ArchiveRules.gone(kept, 3, null)).containsExactlyInAnyOrder(NIGHT.minusHours(1), NIGHT.minusDays(5));
        assertThat(ArchiveRules.gone(kept, 1, null)).doesNotContain(NIGHT).hasSize(4);
        assertThat(ArchiveRules.gone(List.of(), 3, null)).isEmpty();
    }

    @Test
    void whatWasWeededLivesOnInNoOlderArchive() {
        List<LocalDateTime> kept = List.of(NIGHT, NIGHT.minusDays(1), NIGHT.minusDays(2));
        LocalDate yesterday = NIGHT.toLocalDate().minusDays(1);
        assertThat(ArchiveRules.gone(kept, 14, yesterday)).containsExactlyInAnyOrder(NIGHT.minusDays(1), NIGHT.minusDays(2));
        assertThat(ArchiveRules.gone(kept, 14, yesterday.minusDays(1))).containsExactly(NIGHT.minusDays(2));
        assertThat(ArchiveRules.gone(kept, 14, NIGHT.toLocalDate())).doesNotContain(NIGHT);
    }

    @Test
    void aFoldersNameSaysWhenAndNothingElseIsOurs() {
        assertThat(ArchiveRules.made(ArchiveRules.name(NIGHT))).contains(NIGHT);
        for (String other : List.of("senaste", ".2026-11-25-031000.new", "2026-11-25", "anteckningar")) {
            assertThat(ArchiveRules.made(other)).isEmpty();
        }
    }

    @Test
    void smallCountsAreToldAsASpanAndSilentMonthsToo() {
        assertThat(CountRules.told(0)).isEqualTo("0");
        assertThat(CountRules.told(1)).isEqualTo(CountRules.told(4)).isEqualTo("1–4");
        assertThat(CountRules.told(5)).isEqualTo("5");
        assertThat(CountRules.months(Map.of(YearMonth.of(2026, 1), new long[9], YearMonth.of(2026, 3), new long[9])))
                .extracting(Map.Entry::getKey).containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 2), YearMonth.of(2026, 1));
    }
}
