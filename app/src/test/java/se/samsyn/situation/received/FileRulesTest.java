package se.samsyn.situation.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsyn.kernel.Refusal;

/** What a file is shows in its content; the name must agree with it. */
class FileRulesTest {
    @TempDir
    private Path folder;

    @Test
    void theFourKindsAreKnownOldAndNew() throws IOException {
        assertThat(said(OfficeFiles.pdf(), "Läget.PDF")).isEqualTo("PDF");
        assertThat(said(OfficeFiles.word(), "läget.docx")).isEqualTo("WORD");
        assertThat(said(OfficeFiles.packed("[Content_Types].xml", "xl/workbook.xml"), "a.xlsx")).isEqualTo("EXCEL");
        assertThat(said(OfficeFiles.packed("[Content_Types].xml", "ppt/presentation.xml"), "a.pptx")).isEqualTo("POWERPOINT");
        assertThat(said(OfficeFiles.old("WordDocument", "1Table"), "a.doc")).isEqualTo("WORD");
        assertThat(said(OfficeFiles.old("Workbook"), "a.xls")).isEqualTo("EXCEL");
        assertThat(said(OfficeFiles.old("PowerPoint Document"), "a.ppt")).isEqualTo("POWERPOINT");
    }

    @Test
    void everythingElseIsRefusedWithItsReason() throws IOException {
        assertThat(said(new byte[0], "a.pdf")).isEqualTo("empty");
        assertThat(said("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "a.pdf")).isEqualTo("kind");
        assertThat(said(OfficeFiles.packed("readme.txt"), "a.docx")).isEqualTo("kind");
        assertThat(said(OfficeFiles.packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx")).isEqualTo("macros");
        assertThat(said(OfficeFiles.old("WordDocument", "Macros"), "a.doc")).isEqualTo("macros");
        assertThat(said(OfficeFiles.old("EncryptedPackage", "EncryptionInfo"), "a.docx")).isEqualTo("encrypted");
        assertThat(said(OfficeFiles.pdf(), "a.docx")).isEqualTo("ending");
        assertThat(said(OfficeFiles.pdf(), "a.pdf.exe")).isEqualTo("ending");
        assertThat(said(OfficeFiles.pdf(), "pdf")).isEqualTo("PDF");
        byte[] cut = java.util.Arrays.copyOf(OfficeFiles.word(), 60);
        assertThat(said(cut, "a.docx")).isEqualTo("broken");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadAtAll() throws IOException {
        Path large = folder.resolve("large.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(FileRules.LARGEST_BYTES + 1);
        }
        assertThat(said(large, "large.pdf")).isEqualTo("large");
    }

    private String said(byte[] content, String name) throws IOException {
        return said(Files.write(folder.resolve("file"), content), name);
    }

    private static String said(Path file, String name) {
        try {
            return FileRules.format(file, name).name();
        } catch (Refusal no) {
            return no.code().replace("situation.file.", "");
        }
    }
}
