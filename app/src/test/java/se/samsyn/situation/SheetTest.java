package se.samsyn.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.samsyn.shell.PdfPaper;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.printing.Formalities;
import se.samsyn.situation.printing.Print;
import se.samsyn.situation.printing.SheetPrinter;

/** Exactly one A4, whatever the picture holds. */
class SheetTest {
    private final SheetPrinter printer = new SheetPrinter(new PdfPaper());

    @Test
    void anOrdinaryPictureFitsWholeOnOneSheet() throws Exception {
        byte[] sheet = printer.print(print(SamplePicture.judgement()));
        Files.write(Path.of("target", "blad.pdf"), sheet);
        assertThat(text(sheet)).contains("Lugnt i stort.").contains("Byt armaturerna").contains("Skyltsöndag")
                .doesNotContain("Allt fick inte plats");
    }

    @Test
    void theFullestPictureIsCutToOneSheetAndSaysSo() throws Exception {
        String long3000 = "Det här är en mening som fyller arket med ord om läget i kommunen. ".repeat(44);
        List<Judgement.PlaceOfTheWeek> places = new ArrayList<>();
        List<Judgement.NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < Judgement.MOST_PLACES; i++) {
            places.add(new Judgement.PlaceOfTheWeek("Plats".repeat(48), "ord ".repeat(60)));
        }
        for (int i = 0; i < Judgement.MOST_TASKS; i++) {
            tasks.add(new Judgement.NewTask("ställe ".repeat(34), "göra ".repeat(48), 1, null, "Tekniska förvaltningen", LocalDate.of(2026, 12, 1)));
        }
        byte[] sheet = printer.print(print(new Judgement(Map.of(SectionKind.IN_SHORT, long3000), places, tasks)));
        Files.write(Path.of("target", "blad-fullt.pdf"), sheet);
        assertThat(text(sheet)).contains("Allt fick inte plats");
        byte[] oneWord = printer.print(print(new Judgement(Map.of(SectionKind.IN_SHORT, "o".repeat(3000)), places, tasks)));
        assertThat(text(oneWord)).contains("Allt fick inte plats");
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_3_U", "PDFUA_1"})
    void theSheetKeepsBothStandards(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] sheet = printer.print(print(SamplePicture.judgement()));
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(sheet), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).as(flavour.toString()).isEmpty();
        }
    }

    private static Print print(Judgement judgement) {
        return new Print(
                PdfPrinterTest.frame(), SamplePicture.picture(PictureState.LOCKED, judgement), Attached.NONE, "Björkhamns kommun", List.of(),
                Formalities.NONE);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(595f, 596f);
            assertThat(page.getHeight()).isBetween(841f, 842.5f);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
