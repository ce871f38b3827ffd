package se.samsyn.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.PdfPaper;
import se.samsyn.shell.Texts;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.printing.Formalities;
import se.samsyn.situation.printing.PdfPrinter;
import se.samsyn.situation.printing.Print;

class PdfPrinterTest {
    private static byte[] locked;

    @BeforeAll
    static void print() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        locked = new PdfPrinter(new PdfPaper()).print(new Print(frame(), SamplePicture.picture(PictureState.LOCKED), Attached.NONE, "Björkhamns kommun", List.of(), Formalities.NONE));
        Files.write(Path.of("target", "lagesbild.pdf"), locked);
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_3_U", "PDFUA_1"})
    void theDocumentKeepsBothStandards(PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(locked), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void aDocumentThatClaimsLessIsFoundOut() throws Exception {
        String bytes = new String(locked, StandardCharsets.ISO_8859_1);
        byte[] spoilt = bytes.replace("pdfuaid:part", "pdfuaid:parx").getBytes(StandardCharsets.ISO_8859_1);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(spoilt), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).isCompliant()).isFalse();
        }
    }

    @Test
    void twoPagesSayAllThatIsFrozen() throws Exception {
        try (PDDocument document = Loader.loadPDF(locked)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text).contains("Byt armaturerna").contains("Låst av Prov Samordnare").contains("5f1c".repeat(16));
            assertThat(text).doesNotContain("Utkast.");
        }
    }

    @Test
    void aDraftSaysThatItIsOne() throws Exception {
        byte[] draft = new PdfPrinter(new PdfPaper()).print(new Print(frame(), SamplePicture.picture(PictureState.DRAFT), Attached.NONE, "Björkhamns kommun", List.of(), Formalities.NONE));
        try (PDDocument document = Loader.loadPDF(draft)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Utkast.").doesNotContain("Låst av");
        }
    }

    static Frame frame() {
        Visitor visitor = new Visitor(7, "Prov Samordnare", "9999", "Björkhamns kommun", ZoneId.of("Europe/Stockholm"), 2,
                "Kommunledningskontoret", OrganisationKind.OWN_BOARD, Set.of(Role.COORDINATOR), false);
        try (var context = new AnnotationConfigApplicationContext(Texts.class, Frames.class)) {
            return context.getBean(Frames.class).frame(
                    Texts.LANGUAGES.getFirst(), visitor, "/", "/", "_csrf", () -> "", false, (who, address) -> false, path -> path);
        }
    }
}
