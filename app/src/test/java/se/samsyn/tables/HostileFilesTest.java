package se.samsyn.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.kernel.Refusal;
import se.samsyn.shell.Texts;

/** Files that are meant to hurt, or have been hurt: each is refused with its reason, in bounded memory, and nothing is left. */
class HostileFilesTest {
    private static final Texts TEXTS = new Texts();
    private static final int MANY = 300_000_000;

    @TempDir
    Path folder;

    @Test
    void bombsAreGivenUpEarly() throws IOException {
        Path gzip = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip), 1 << 16)) {
            zeros(out);
        }
        assertRefused("table-bomb", gzip);
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            zeros(out);
        }
        assertRefused("table-bomb", zip);
        assertRefused("table-bomb", sheet("bomb.xlsx", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>" + " ".repeat(MANY / 4) + "</sheetData>"));
    }

    @Test
    void aBombInsideABombIsNotUnpacked() throws IOException {
        byte[] inner;
        try (var bytes = new java.io.ByteArrayOutputStream(); var out = new GZIPOutputStream(bytes)) {
            out.write("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
            out.finish();
            inner = bytes.toByteArray();
        }
        Path outer = folder.resolve("twice.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(outer))) {
            out.write(inner);
        }
        assertRefused("table-packed", outer);
        Path two = folder.resolve("two.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(two))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.putNextEntry(new ZipEntry("b.csv"));
        }
        assertRefused("table-several-files", two);
    }

    @Test
    void foreignEntitiesAreNeverFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
        assertRefused("table-broken", sheetXml("xxe.xlsx", entity + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&s;</t></is></c></row></sheetData></worksheet>"));
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        assertRefused("table-broken", sheetXml("laugh.xlsx", laughs + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"));
    }

    @Test
    void tenThousandColumnsAreRefused() throws IOException {
        assertRefused("table-wide", Files.writeString(folder.resolve("wide.csv"), "a;".repeat(10_000) + "\n"));
        Object[] cells = new Object[10_000];
        java.util.Arrays.fill(cells, "x");
        assertRefused("table-wide", Sheets.named("wide.xlsx", "B").row(1, 0, cells).save(folder.resolve("wide.xlsx")));
    }

    @Test
    void aCellWithoutEndIsRefused() throws IOException {
        assertRefused("table-broken", Files.writeString(folder.resolve("quote.csv"), "a;b\n1;\"" + "text ".repeat(200_000)));
        assertRefused("table-cell", Files.writeString(folder.resolve("long.csv"), "a;b\n1;" + "x".repeat(150_000) + "\n"));
        assertRefused("table-cell", sheet("long.xlsx", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "åx1".repeat(200_000) + "</t></is></c></row></sheetData>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"locked.xlsx", "locked.xls"})
    void aLockedWorkbookIsRefused(String name) throws Exception {
        Path file = folder.resolve(name);
        if (name.endsWith(".xls")) {
            Biff8EncryptionKey.setCurrentUserPassword("hemligt");
            try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
                book.createSheet().createRow(0).createCell(0).setCellValue("x");
                book.write(out);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        } else {
            Path plain = Sheets.named("p.xlsx", "B").row(1, 0, "a", "b").save(folder.resolve("p.xlsx"));
            try (POIFSFileSystem locked = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("hemligt");
                try (OutputStream inside = encryptor.getDataStream(locked)) {
                    Files.copy(plain, inside);
                }
                locked.writeFilesystem(out);
            }
        }
        assertRefused("table-encrypted", file);
    }

    @Test
    void rowsThatAllSayTheyAreTheFirstAreCountedToo() throws IOException {
        String row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>";
        Path file = sheet("first.xlsx", "<sheetData>" + row.repeat(1_000) + "</sheetData>");
        try (TableFile tables = TableFile.open(file)) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables.cells(0, 500));
            assertThat(refusal).isNotNull();
            assertThat(refusal.code()).isEqualTo("table-cells");
        }
    }

    @Test
    void singleWordsWithoutEndDoNotAllBecomeNotes() throws IOException {
        Sheets sheet = Sheets.named("notes.xlsx", "B");
        for (int line = 1; line < 2_000; line += 2) {
            sheet.row(line, 0, "a");
        }
        Path file = sheet.row(2_001, 0, "plats", "antal").row(2_002, 0, "Torget", 2).save(folder.resolve("notes.xlsx"));
        try (TableFile tables = TableFile.open(file)) {
            assertThat(tables.tables()).singleElement().satisfies(table -> {
                assertThat(table.headings()).containsExactly("plats", "antal");
                assertThat(table.notes()).hasSize(20);
            });
        }
    }

    @Test
    void macrosAreRefused() throws Exception {
        Path modern = Sheets.named("m.xlsx", "B").row(1, 0, "a", "b").save(folder.resolve("m.xlsm"));
        add(modern, "xl/vbaProject.bin", "makro");
        assertRefused("table-macros", modern);
        Path old = Sheets.named("m.xls", "B").row(1, 0, "a", "b").save(folder.resolve("m.xls"));
        try (POIFSFileSystem file = new POIFSFileSystem(old.toFile(), false)) {
            file.createDirectory("_VBA_PROJECT_CUR").createDocument("dir", new ByteArrayInputStream(new byte[] {1}));
            file.writeFilesystem();
        }
        assertRefused("table-macros", old);
    }

    @Test
    void whatIsNoTableIsSaidSo() throws IOException {
        assertRefused("table-web-page", Files.writeString(folder.resolve("rapport.xls"), "<html><table><tr><td>1</td></tr></table></html>"));
        assertRefused("table-web-page", Files.writeString(folder.resolve("gammal.xls"), "\ufeff<?xml version=\"1.0\"?><Workbook/>"));
        assertRefused("table-kind", Files.writeString(folder.resolve("a.csv"), "%PDF-1.7 x"));
        assertRefused("table-empty", Files.writeString(folder.resolve("tom.csv"), ""));
        Path calc = folder.resolve("a.ods");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(calc))) {
            ZipEntry entry = new ZipEntry("mimetype");
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(type);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(type);
        }
        assertRefused("table-kind", calc);
    }

    @Test
    void bytesThatAreNoLettersAreRefusedWithTheirLine() throws IOException {
        byte[] damaged = "ålder;plats;år\nå;ä;ö\nx;?;z\n".getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 4] = (byte) 0xC3;
        Refusal refusal = refused(Files.write(folder.resolve("skadad.csv"), damaged));
        assertThat(refusal.code()).isEqualTo("table-bytes");
        assertThat(refusal.facts()).containsExactly(3L);
        assertRefused("table-bytes", Files.write(folder.resolve("nollor.csv"), new byte[] {'a', ';', 0, 'b', '\n', 'c', ';', 'd'}));
        assertRefused("table-bytes", Files.write(folder.resolve("udda.csv"), new byte[] {'a', ';', (byte) 0xE5, '\n', 'b', ';', (byte) 0x81, '\n'}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.xlsx", "cut.xls", "cut.csv.gz", "cut.zip"})
    void aFileThatWasCutOffIsRefused(String name) throws IOException {
        Path whole = folder.resolve("whole-" + name);
        if (name.endsWith(".gz")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
                out.write("a;b\n1;2\n".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
        } else if (name.endsWith(".zip")) {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
                out.putNextEntry(new ZipEntry("a.csv"));
                out.write("a;b\n1;2\n".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
        } else {
            Sheets.named(name, "B").row(1, 0, "a", "b").row(2, 0, 1, 2).save(whole);
        }
        byte[] bytes = Files.readAllBytes(whole);
        Refusal refusal = refused(Files.write(folder.resolve(name), java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3)));
        assertThat(refusal.code()).isIn("table-broken", "table-packed");
    }

    private void assertRefused(String code, Path file) {
        Refusal refusal = refused(file);
        assertThat(refusal.code()).as(file.getFileName().toString()).isEqualTo(code);
        Texts.LANGUAGES.forEach(language ->
                assertThat(TEXTS.say(language, "refusal." + refusal.code(), refusal.facts().toArray())).doesNotContain("{"));
    }

    private static Refusal refused(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
            try (TableFile tables = TableFile.open(file)) {
                for (FoundTable table : tables.tables()) {
                    try (TableRows rows = tables.rows(table)) {
                        rows.forEachRemaining(row -> row.text(0));
                    }
                }
            }
        });
        assertThat(refusal).as(file.getFileName() + " is refused").isNotNull();
        return refusal;
    }

    private Path sheet(String name, String content) throws IOException {
        return sheetXml(name, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + content + "</worksheet>");
    }

    /** A workbook whose only sheet is replaced. */
    private Path sheetXml(String name, String xml) throws IOException {
        Path file = Sheets.named(name, "B").row(1, 0, "a", "b").save(folder.resolve(name));
        add(file, "xl/worksheets/sheet1.xml", xml);
        return file;
    }

    private static void add(Path zip, String entry, String content) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Files.writeString(inside.getPath(entry), content);
        }
    }

    private static void zeros(OutputStream out) throws IOException {
        byte[] some = new byte[1 << 16];
        for (int written = 0; written < MANY; written += some.length) {
            out.write(some);
        }
    }
}
