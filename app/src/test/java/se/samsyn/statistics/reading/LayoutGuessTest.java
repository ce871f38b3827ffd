package se.samsyn.statistics.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same numbers, written down in the ways that municipalities get them. */
class LayoutGuessTest {
    private static final Set<String> AREAS = Set.of("Centrum", "Hamnen", "Byholm");
    private static final List<String> SAME = List.of(
            "Skadegörelse, Centrum, 2025-01: 3.0", "Skadegörelse, Centrum, 2025-02: 1204.0 prel", "Skadegörelse, Hamnen, 2025-01: 5.0",
            "Stöld, Centrum, 2025-01: 7.0", "Stöld, Centrum, 2025-02: 9.0 prel", "Stöld, Hamnen, 2025-02: 4.0 prel");

    @Test
    void aLongTable() {
        assertThat(read("""
                Brott;Område;Period;Antal;Status
                Skadegörelse;Centrum;2025M01;3;slutlig
                Skadegörelse;Centrum;2025M02;1 204;preliminär
                Skadegörelse;Hamnen;2025M01;5;slutlig
                Skadegörelse;Hamnen;2025M02;..;preliminär
                Stöld;Centrum;2025M01;7;slutlig
                Stöld;Centrum;2025M02;9;preliminär
                Stöld;Hamnen;2025M01;-;slutlig
                Stöld;Hamnen;2025M02;4;preliminär
                """)).isEqualTo(SAME);
    }

    @Test
    void aLongTableWithYearAndMonthApart() {
        assertThat(read("""
                År;Månad;Kommundel;Anmälda
                2025;1;Centrum;7
                2025;2;Centrum;9
                2025;1;Hamnen;4
                """)).containsExactly("Anmälda, Centrum, 2025-01: 7.0", "Anmälda, Centrum, 2025-02: 9.0", "Anmälda, Hamnen, 2025-01: 4.0");
    }

    @Test
    void aWideTableUnderATitle() {
        assertThat(read("""
                Anmälda brott i Provkommun
                Hämtad från polisen
                Brottstyp;Område;jan 2025;feb 2025 (prel)
                Skadegörelse;Centrum;3;1 204
                ;Hamnen;5;–
                Stöld;Centrum;7;9
                ;Hamnen;..;4
                """)).isEqualTo(SAME);
    }

    @Test
    void aCrosstabWithTwoRowsOfHeadings() {
        assertThat(read("""
                ;jan 2025;;feb 2025*;
                ;Centrum;Hamnen;Centrum;Hamnen
                Skadegörelse;3;5;1204;..
                Stöld;7;–;9;4
                """)).isEqualTo(SAME);
    }

    @Test
    void aCrosstabWithYearsAboveMonths() {
        assertThat(read("""
                Anmälda stölder
                ;2024;;2025;
                Stadsdel;nov;dec;jan;feb
                Centrum;1;2;3;4
                """)).containsExactly(
                        "Anmälda stölder, Centrum, 2024-11: 1.0", "Anmälda stölder, Centrum, 2024-12: 2.0",
                        "Anmälda stölder, Centrum, 2025-01: 3.0", "Anmälda stölder, Centrum, 2025-02: 4.0");
    }

    @Test
    void aCrosstabOfOnePeriodThatItsTitleNames() {
        assertThat(read("""
                Anmälda brott, oktober 2025
                Brott;Centrum;Hamnen
                Skadegörelse;3;5
                """)).containsExactly("Skadegörelse, Centrum, 2025-10: 3.0", "Skadegörelse, Hamnen, 2025-10: 5.0");
    }

    @Test
    void categoriesAcrossWithARateAmongThem() {
        assertThat(read("""
                kommun,year,theft,total,total_per100k
                0763,1996,560,929,6509
                0763,1997,533,846,6023,5
                """.replace(",", ";").replace("6023;5", "6023,5"))).containsExactly(
                        "theft, 0763, 1996: 560.0", "theft, 0763, 1997: 533.0", "total, 0763, 1996: 6509.0 per 100000", "total, 0763, 1996: 929.0",
                        "total, 0763, 1997: 6023.5 per 100000", "total, 0763, 1997: 846.0");
    }

    @Test
    void whatNamesNoAreaIsTheMunicipality() {
        assertThat(read("""
                Anmälda brott;2023;2024
                Skadegörelse;12;15
                Stöld;2001;1999
                """)).containsExactly(
                        "Skadegörelse, Provkommun, 2023: 12.0", "Skadegörelse, Provkommun, 2024: 15.0",
                        "Stöld, Provkommun, 2023: 2001.0", "Stöld, Provkommun, 2024: 1999.0");
    }

    @Test
    void theNextMonthsTableHasTheSameFingerprint() {
        Grid october = grid("Brott;sep 2025;okt 2025\nStöld;1;2\n");
        Grid november = grid("Polisen\n\nBrott;sep 2025;okt 2025;nov 2025\nStöld;1;2;3\n");
        Grid other = grid("Fråga;2024;2025\nOro;1;2\n");
        assertThat(print(october)).isEqualTo(print(november)).isNotEqualTo(print(other));
    }

    @Test
    void badCellsAreCountedByCauseAndNamed() {
        Grid grid = grid("""
                Brott;Område;Period;Antal
                Stöld;Centrum;2025M01;hej
                Stöld;Centrum;i våras;4
                Stöld;Centrum;2025M03;-4
                Stöld;Centrum;2025M04;4,5
                Stöld;Centrum;2025M05;1.234
                Stöld;Centrum;2025M06;<5
                Stöld;Centrum;2025M07;..
                Stöld;Centrum;2025M08;8
                Stöld;Centrum;2025M08;9
                Stöld;%s;2025M09;4
                Stöld;Centrum;2025M10;1e9999
                Stöld;Centrum;2025M11;6
                """.formatted("x".repeat(200)));
        TableReading reading = TableReading.of(grid, guess(grid), 0);
        assertThat(reading.values()).extracting(TableReading.Value::value).containsExactly(6.0);
        assertThat(reading.bad()).containsExactly(
                new TableReading.Bad(TableReading.Cause.MISSING, 1, List.of("D8")),
                new TableReading.Bad(TableReading.Cause.WITHHELD, 1, List.of("D7")),
                new TableReading.Bad(TableReading.Cause.PERIOD, 1, List.of("D3")),
                new TableReading.Bad(TableReading.Cause.NAME, 1, List.of("D11")),
                new TableReading.Bad(TableReading.Cause.NUMBER, 2, List.of("D2", "D12")),
                new TableReading.Bad(TableReading.Cause.AMBIGUOUS, 1, List.of("D6")),
                new TableReading.Bad(TableReading.Cause.NEGATIVE, 1, List.of("D4")),
                new TableReading.Bad(TableReading.Cause.FRACTION, 1, List.of("D5")),
                new TableReading.Bad(TableReading.Cause.CONFLICT, 1, List.of("D10")));
    }

    @Test
    void noTableIsTooOddToBeGuessedAt() {
        Random random = new Random(7);
        String[] cells = {"", "..", "2025", "jan", "jan 2025", "Centrum", "12", "1,5", "Antal", "=1+1", "\u0000", "T1 2025", "-", "x".repeat(300)};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int row = random.nextInt(6); row >= 0; row--) {
                for (int column = random.nextInt(6); column >= 0; column--) {
                    text.append(cells[random.nextInt(cells.length)]).append(column == 0 ? '\n' : ';');
                }
            }
            Grid grid = grid(text.toString());
            TableReading.of(grid, guess(grid), 0);
            print(grid);
        }
    }

    private static List<String> read(String text) {
        Grid grid = grid(text);
        TreeSet<String> written = new TreeSet<>();
        for (TableReading.Value value : TableReading.of(grid, guess(grid), 0).values()) {
            written.add("%s, %s, %s: %s%s%s".formatted(
                    value.key().category(), value.key().area(), value.period().code(), value.value(),
                    value.key().per() == 0 ? "" : " per " + value.key().per(), value.preliminary() ? " prel" : ""));
        }
        return List.copyOf(written);
    }

    private static Layout guess(Grid grid) {
        return LayoutGuess.of(grid, AREAS, "Provkommun");
    }

    private static String print(Grid grid) {
        return LayoutGuess.fingerprint(grid, guess(grid));
    }

    static Grid grid(String text) {
        return new Grid(text.lines().map(line -> Arrays.asList(line.split(";", -1))).toList());
    }
}
