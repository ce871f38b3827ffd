package se.samsyn.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46 70", "-2+3", "@SUM(A1)", "\tx", "\rx", "\n=x", " =1+1", "\u00a0=1", "＝1+1", "-", "=", "+a", "=cmd|' /C calc'!A0"})
    void aTextThatASpreadsheetWouldRunIsMadeText(String formula) {
        assertThat(TableWriter.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "+46", "-12,5", "-12.5", "Vid torget = stökigt", "1+1", "a@b", ""})
    void aNumberAndAnOrdinaryTextAreLeftAlone(String text) {
        assertThat(TableWriter.harmless(text)).isEqualTo(text);
    }

    @Test
    void csvOpensInASwedishExcel() {
        byte[] bytes = TableWriter.csv(
                java.util.List.of("Område", "Antal"),
                java.util.List.of(
                        java.util.Arrays.asList("Öster; norr", 1234.5), java.util.Arrays.asList("=1+1", -3),
                        java.util.Arrays.asList(LocalDate.of(2025, 3, 3), true), java.util.Arrays.asList(null, LocalDateTime.of(2025, 3, 3, 9, 5))));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\ufeffOmråde;Antal\r\n\"Öster; norr\";1234,5\r\n'=1+1;-3\r\n2025-03-03;ja\r\n;2025-03-03 09:05\r\n");
    }

    @Test
    void excelKeepsNumbersAndDaysAndRunsNothing() throws IOException {
        Path file = folder.resolve("ut.xlsx");
        try (OutputStream out = Files.newOutputStream(file); TableWriter table = TableWriter.xlsx(out, "Händelser [2025]/*")) {
            table.row("Område", "Antal", "Dag", "Text");
            table.row("Öster", -3, LocalDate.of(2025, 3, 3), "=1+1");
            table.row("Norr", 2.5, LocalDateTime.of(2025, 3, 3, 9, 5), "x".repeat(40_000));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(-3);
            assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue()).isEqualTo("2025-03-03T00:00");
            assertThat(sheet.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).hasSize(32_767).endsWith("…");
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new AssertionError(e);
        }
        try (TableFile read = TableFile.open(file); TableRows rows = read.rows(read.tables().getFirst())) {
            assertThat(rows.next().text(2)).isEqualTo("2025-03-03");
        }
    }

    @Test
    void nothingWrittenIsStillAFileThatOpens() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, "").close();
        Path file = Files.write(folder.resolve("tom.xlsx"), out.toByteArray());
        try (TableFile read = TableFile.open(file)) {
            assertThat(read.tables()).isEmpty();
        }
    }

    @Test
    void fileNamesLeadNobodyAstray() {
        assertThat(SafeFileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(SafeFileName.of("C:\\Users\\x\\brott 2025.xlsx")).isEqualTo("brott 2025.xlsx");
        assertThat(SafeFileName.of("faktura\u202excod.exe")).isEqualTo("fakturaxcod.exe");
        assertThat(SafeFileName.of("a\r\nSet-Cookie: x.csv")).isEqualTo("aSet-Cookie- x.csv");
        assertThat(SafeFileName.of("CON.csv")).isEqualTo("fil-CON.csv");
        assertThat(SafeFileName.of("...")).isEqualTo("fil");
        assertThat(SafeFileName.of(null)).isEqualTo("fil");
        assertThat(SafeFileName.of("å".repeat(300) + ".csv")).hasSize(100).endsWith(".csv");
    }
}
