package se.samsyn.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.kernel.Refusal;

/** Tables as offices hand them over, in text and in Excel. */
class TableFileTest {
    private static final String TEXT = "Datum;Händelse;Antal\r\n2025-03-03;Skadegörelse på skola;1 234,5\r\n2025-03-04;\"Stöld; snatteri\";2\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void lettersAreReadHoweverTheyAreWritten(String charset) throws IOException {
        assertThat(read(bytes("t.csv", TEXT.getBytes(Charset.forName(charset)))))
                .containsExactly("2: 2025-03-03|Skadegörelse på skola|1 234,5", "3: 2025-03-04|Stöld; snatteri|2");
        assertThat(read(bytes("t.csv", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorsAreGuessed(String separator) throws IOException {
        String text = String.join(separator, "datum", "plats", "text") + "\n" + String.join(separator, "2025-03-03", "Torget", "\"Med \"\"citat\"\" och\nradbrytning\"") + "\n"
                + String.join(separator, "2025-03-04", "Hamnen", "") + "\n";
        assertThat(read(bytes("t.csv", text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("2: 2025-03-03|Torget|Med \"citat\" och\nradbrytning", "4: 2025-03-04|Hamnen|");
    }

    @Test
    void decimalCommasDoNotTurnASemicolonTableIntoCommas() throws IOException {
        assertThat(read(text("a;b\n1,5;2,5\n3,5;4,5\n"))).containsExactly("2: 1,5|2,5", "3: 3,5|4,5");
        assertThat(read(text("sep=,\na,b\n1;2,2\n"))).containsExactly("3: 1;2|2");
        assertThat(read(text("a;b\n'x; y';'z'\n'å';'ä'\n"))).containsExactly("2: x; y|z", "3: å|ä");
        assertThat(read(text("a;b\n'=1+1;2\n'=2+2;3\n"))).containsExactly("2: '=1+1|2", "3: '=2+2|3");
    }

    @Test
    void aLongFileIsGuessedAtFromItsBeginningAndNotFromNothing() throws IOException {
        Path file = text("a;b;c\n" + "x, y;2,5;z\n".repeat(20_000));
        assertThat(read(file)).hasSize(20_000).contains("2: x, y|2,5|z");
    }

    @Test
    void aSheetIsReadCellByCellWithItsEmptyRowsUpToALimit() throws IOException {
        Path file = text(";jan;\n;A;B\n\nStöld;1;2\n");
        try (TableFile tables = TableFile.open(file)) {
            assertThat(tables.cells(0, 100)).hasSize(4);
            assertThat(tables.cells(0, 100).get(1)).containsExactly(null, "A", "B");
            assertThat(tables.cells(0, 100).get(2)).isEmpty();
            assertThatThrownBy(() -> tables.cells(0, 9)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("table-cells"));
        }
    }

    @Test
    void aTableIsFoundBelowItsTitleAndAboveItsRemark() throws IOException {
        Path file = text("Anmälda brott i Björkhamn;;\nUttag 2025-04-01;;\n;;\nOmråde;Brott;Antal\nCentrum;Klotter;12\nNorr;Snatteri;3\nSumma;;15\n;;\nKälla: Polisen;;\n");
        try (TableFile tables = TableFile.open(file)) {
            FoundTable table = tables.tables().getFirst();
            assertThat(tables.tables()).hasSize(1);
            assertThat(table.headings()).containsExactly("Område", "Brott", "Antal");
            assertThat(table.headingLine()).isEqualTo(4);
            assertThat(table.notes()).containsExactly("Anmälda brott i Björkhamn", "Uttag 2025-04-01");
            List<TableRow.Kind> kinds = new ArrayList<>();
            try (TableRows rows = tables.rows(table)) {
                rows.forEachRemaining(row -> kinds.add(row.kind()));
            }
            assertThat(kinds).containsExactly(TableRow.Kind.CONTENT, TableRow.Kind.CONTENT, TableRow.Kind.TOTAL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bok.xlsx", "bok.xls"})
    void excelKeepsItsTypesAndMergedCellsAreFilled(String name) throws IOException {
        Path file = Sheets.named(name, "Händelser")
                .row(1, 0, "Skador 2025").merge(1, 1, 0, 3)
                .row(4, 0, "Datum", "Plats", "Antal", "Summa")
                .row(5, 0, LocalDate.of(2025, 3, 3), "Torget", 2.5, "=C5*2")
                .row(6, 1, "Hamnen", 3).merge(5, 6, 0, 0)
                .row(8, 0, LocalDateTime.of(2025, 3, 4, 9, 5), "Skolan", "1 234,5")
                .save(folder.resolve(name));
        assertThat(read(file)).containsExactly("5: 2025-03-03|Torget|2.5|5", "6: 2025-03-03|Hamnen|3|", "8: 2025-03-04 09:05|Skolan|1 234,5|");
        try (TableFile tables = TableFile.open(file)) {
            FoundTable table = tables.tables().getFirst();
            assertThat(tables.tables()).extracting(FoundTable::sheetName).containsOnly("Händelser");
            assertThat(table.notes()).containsExactly("Skador 2025");
            try (TableRows rows = tables.rows(table)) {
                TableRow first = rows.next();
                assertThat(first.isDate(0)).isTrue();
                assertThat(first.isNumber(2)).isTrue();
                assertThat(first.number(2)).hasValue(2.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bok.xlsx", "bok.xls"})
    void mergedCellsAreFilledAlsoWhenTheSheetIsReadAnew(String name) throws IOException {
        Path file = Sheets.named(name, "Blad1")
                .row(1, 0, "Datum", "Plats")
                .row(2, 0, "2025-03-03", "Torget")
                .row(3, 1, "Hamnen").merge(2, 3, 0, 0)
                .save(folder.resolve(name));
        try (TableFile tables = TableFile.open(file)) {
            FoundTable table = tables.tables().getFirst();
            try (TableRows left = tables.rows(table)) {
                assertThat(left.next().text(1)).isEqualTo("Torget");
            }
            try (TableRows rows = tables.rows(table)) {
                rows.next();
                assertThat(rows.next().text(0)).isEqualTo("2025-03-03");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bok.xlsx", "bok.xls"})
    void severalTablesInOneSheetAreApart(String name) throws IOException {
        Path file = Sheets.named(name, "Blad1")
                .row(2, 1, "Plats", "Antal").row(2, 4, "Månad", "2024", "2025")
                .row(3, 1, "Torget", 4).row(3, 4, "jan", 1, 2)
                .row(4, 1, "Hamnen", 5).row(4, 4, "feb", 3, 4)
                .row(5, 4, "mar", 5, 6)
                .row(8, 1, "Skola", "Brott", "Datum")
                .row(9, 1, "Havsskolan", "Klotter", LocalDate.of(2025, 3, 3))
                .sheet("Tomt").sheet("Mer").row(1, 0, "a", "b").row(2, 0, 1, 2)
                .save(folder.resolve(name));
        try (TableFile tables = TableFile.open(file)) {
            assertThat(tables.tables().stream().map(FoundTable::headings))
                    .containsExactly(List.of("Plats", "Antal"), List.of("Månad", "2024", "2025"), List.of("Skola", "Brott", "Datum"), List.of("a", "b"));
            assertThat(tables.tables().stream().map(FoundTable::rows)).containsExactly(2L, 3L, 1L, 1L);
            assertThat(tables.tables().getLast().sheetName()).isEqualTo("Mer");
            assertThat(rows(tables, 1)).containsExactly("3: jan|1|2", "4: feb|3|4", "5: mar|5|6");
        }
    }

    @Test
    void groupedHeadingsAreJoinedAndEqualOnesToldApart() throws IOException {
        Path file = Sheets.named("h.xlsx", "B")
                .row(1, 0, "Område", "2024", null, "2025").merge(1, 1, 1, 2).merge(1, 1, 3, 4)
                .row(2, 1, "antal", "andel", "antal", "andel")
                .row(3, 0, "Norr", 1, 2, 3, 4)
                .save(folder.resolve("h.xlsx"));
        try (TableFile tables = TableFile.open(file)) {
            assertThat(tables.tables().getFirst().headings()).containsExactly("Område", "2024 antal", "2024 andel", "2025 antal", "2025 andel");
        }
        try (TableFile tables = TableFile.open(text("plats;antal;Antal;\nx;1;2;3\n"))) {
            assertThat(tables.tables().getFirst().headings()).containsExactly("plats", "antal", "Antal (2)", "D");
        }
    }

    @Test
    void aColumnWithoutAWordForItsNameDoesNotHideTheHeadings() throws IOException {
        try (TableFile tables = TableFile.open(text("\"\",\"...1\",\"month\",\"place\"\n\"1\",56,\"2019-05\",\"Torget\"\n"))) {
            assertThat(tables.tables().getFirst().headings()).containsExactly("A", "...1", "month", "place");
        }
    }

    @Test
    void anEmptyRowInsideATableIsOnlyAir() throws IOException {
        assertThat(read(text("datum;plats;antal\n\n2025-03-03;Torget;1\n\n\n2025-03-04;Hamnen;2\n"))).hasSize(2);
        assertThat(read(text("namn;plats\na;Torget\n\nb;Hamnen\n"))).containsExactly("2: a|Torget", "4: b|Hamnen");
    }

    @Test
    void aTableWithoutHeadingsKeepsItsFirstRow() throws IOException {
        try (TableFile tables = TableFile.open(text("2025-03-03;Torget;1\n2025-03-04;Hamnen;2\n"))) {
            assertThat(tables.tables().getFirst().headings()).containsExactly("A", "B", "C");
            assertThat(rows(tables, 0)).hasSize(2);
        }
    }

    @Test
    void theLayoutIsTheSameForTheSameHeadings() throws IOException {
        try (TableFile one = TableFile.open(text("Datum;Plats\n2025-01-01;a\n"))) {
            String layout = one.tables().getFirst().layout();
            try (TableFile other = TableFile.open(Sheets.named("x.xlsx", "B").row(3, 2, "datum ", "PLATS").row(4, 2, 1, 2).save(folder.resolve("x.xlsx")))) {
                assertThat(other.tables().getFirst().layout()).isEqualTo(layout);
            }
            try (TableFile turned = TableFile.open(text("Plats;Datum\na;2025-01-01\n"))) {
                assertThat(turned.tables().getFirst().layout()).isNotEqualTo(layout);
            }
        }
    }

    @Test
    void onePackedFileIsUnpackedAndTheTemporaryFileGoes() throws IOException {
        long before = temporary();
        Path gzip = folder.resolve("t.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(gzip)).hasSize(2);
        Path zip = folder.resolve("t.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../t.csv"));
            out.write(TEXT.getBytes(Charset.forName("windows-1252")));
        }
        assertThat(read(zip)).hasSize(2);
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("samsyn-table")).count();
        }
    }

    private Path text(String text) throws IOException {
        return bytes("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** The rows of the first table. */
    private static List<String> read(Path file) {
        try (TableFile tables = TableFile.open(file)) {
            return rows(tables, 0);
        }
    }

    private static List<String> rows(TableFile tables, int number) {
        List<String> written = new ArrayList<>();
        try (TableRows rows = tables.rows(tables.tables().get(number))) {
            rows.forEachRemaining(row -> {
                StringJoiner cells = new StringJoiner("|", row.line() + ": ", "");
                for (int column = 0; column < row.width(); column++) {
                    cells.add(row.text(column));
                }
                written.add(cells.toString());
            });
        }
        return written;
    }
}
