package se.samsyn.statistics.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.statistics.SeriesPeriod;

/** Periods, numbers and units as Swedes write them. */
class WrittenTextsTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025", "Helår 2025, 2025", "2025 totalt, 2025", "2025M01, 2025-01", "2025-01, 2025-01", "202501, 2025-01", "jan 2025, 2025-01",
        "Januari 2025, 2025-01", "jan-25, 2025-01", "maj 25, 2025-05", "2025 okt, 2025-10", "sept. 2025, 2025-09", "December 2025, 2025-12",
        "juni 2025, 2025-06", "juli-25, 2025-07", "augusti 2025, 2025-08", "2025-11-01, 2025-11", "2025 kv 1, 2025-Q1", "Kvartal 2 2025, 2025-Q2",
        "2025K3, 2025-Q3", "2025Q4, 2025-Q4", "T1 2025, 2025-T1", "Tertial 2 2025, 2025-T2", "2025T3, 2025-T3", "v 3 2025, 2025-W03",
        "2025-W53, ''", "2026v53, 2026-W53", "vecka 3 2025, 2025-W03", "2025M10 (prel), 2025-10", "okt 2025*, 2025-10", "01/2025, 2025-01",
        "2025M13, ''", "T4 2025, ''", "2025 kv 5, ''", "2025-02-30, ''", "13, ''", "i våras, ''", "2025 0, ''", "1899, ''", "'', ''", "20250, ''"
    })
    void periods(String written, String code) {
        assertThat(PeriodText.of(written).map(SeriesPeriod::code).orElse("")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 234,5 | 1234.5", "1\u00a0234 | 1234", "12 345 678 | 12345678", "-3 | -3", "−3 | -3", "0,5 | 0.5", "0.5 | 0.5", "12,5 % | 12.5", "1234 | 1234",
        "123* | 123", "123 p | 123", "45 (prel) | 45", "1.234.567 | 1234567", "0.123 | 0.123", "12.3456 | 12.3456"
    })
    void numbers(String written, double value) {
        NumberText number = NumberText.of(written);
        assertThat(number.kind()).isEqualTo(NumberText.Kind.NUMBER);
        assertThat(number.value()).isEqualTo(value);
        assertThat(number.preliminary()).isEqualTo(written.matches(".*(\\*|p|prel\\))\\s*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "-", "–", "…", "x", "Uppgift saknas"})
    void whatIsSaidToBeMissing(String written) {
        assertThat(NumberText.of(written).kind()).isEqualTo(NumberText.Kind.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<5", "1-4", "1–4", "färre än 5", "≤ 3"})
    void whatIsTooSmallToBeTold(String written) {
        assertThat(NumberText.of(written).kind()).isEqualTo(NumberText.Kind.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hej", "1 23", "1 2345", "12:30", "=1+1", "NaN", "Infinity", "0x1F", "1,2,3", "--1", "99999999999999999999999999999999999999999"})
    void whatIsNoNumber(String written) {
        assertThat(NumberText.of(written).kind()).isEqualTo(NumberText.Kind.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "total_per100k | 100000 | total", "Antal per 100 000 invånare | 100000 | Antal per 100 000 invånare", "Stöld per 1000 inv. | 1000 | Stöld",
        "Andel (%) | 100 | Andel (%)", "Oro, andel % | 100 | Oro", "Stöld | 0 | Stöld", "Personrån | 0 | Personrån", "Stöld /100 000 | 100000 | Stöld"
    })
    void units(String heading, int per, String rest) {
        assertThat(UnitText.of(heading)).isEqualTo(new UnitText(per, rest));
    }
}
