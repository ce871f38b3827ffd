package se.samsyn.situation.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import se.samsyn.situation.Decision;
import se.samsyn.situation.links.Side;
import se.samsyn.situation.printing.JointPrint;
import se.samsyn.situation.printing.JointPrinter;

/** The joint picture on paper: for the archive and for every reader. */
class JointPrinterTest {
    private static byte[] fixed;

    @BeforeAll
    static void print() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        String long_ = "Inbrotten i villor har ökat under november, framför allt på vardagar mellan 15 och 19, i de östra delarna. ".repeat(4).strip();
        JointPicture draft = JointRulesTest.picture(
                new JointText("Vi ser samma ökning av villainbrott. Om A-traktorerna är vi inte ense.", List.of(
                        new Theme("Villainbrott", long_, long_, Verdict.AGREE, "Grannsamverkan prioriteras."),
                        new Theme("A-traktorer", "Störande varje helg.", "Få anmälningar.", Verdict.DIFFER, "Vi mäter en månad till."),
                        new Theme("Bedrägerier mot äldre", "", "Elva anmälda.", Verdict.LACKING_OWN, ""))), 3);
        JointPicture picture = new JointPicture(
                draft.id(), draft.familyId(), 1, 4, JointState.FIXED, draft.title(), draft.period(), draft.own(), draft.partner(),
                draft.partnerOrganisationId(), draft.partnerName(), draft.text(), draft.ownerOrganisationId(), draft.spread(),
                new JointPicture.Fixing(
                        new Decision("Styrgruppen", LocalDate.parse("2026-11-20"), "§ 14", "KS 2026/301"), Instant.parse("2026-11-21T08:00:00Z"),
                        "Prov Samordnare", "c0de".repeat(16)));
        List<Stand> stands = List.of(
                JointRulesTest.stand(3, Side.MUNICIPALITY, "Säkerhetssamordnare", Stand.Kind.CONSENT),
                JointRulesTest.stand(3, Side.PARTNER, "Kommunpolis", Stand.Kind.DISSENT));
        fixed = new JointPrinter(new PdfPaper()).print(new JointPrint(frame(), picture, stands, "Björkhamns kommun"));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "gemensam-lagesbild.pdf"), fixed);
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_3_U", "PDFUA_1"})
    void theDocumentKeepsBothStandards(PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(fixed), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void itSaysBothPicturesTheStandsAndTheDecision() throws Exception {
        try (PDDocument document = Loader.loadPDF(fixed)) {
            // A line may break within a number.
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("Sammabild", "Olikabild", "Saknashoskommunen", "Elvaanmälda.", "Kommunpolis", "Avvikandebedömning",
                    "Styrgruppen", "§14", "KS2026/301", "5f1c".repeat(16), "77aa".repeat(16), "c0de".repeat(16));
            assertThat(text).doesNotContain("Utkast.");
        }
    }

    private static Frame frame() {
        Visitor visitor = new Visitor(7, "Prov Samordnare", "9999", "Björkhamns kommun", ZoneId.of("Europe/Stockholm"), 2,
                "Kommunledningskontoret", OrganisationKind.OWN_BOARD, Set.of(Role.COORDINATOR), false);
        try (var context = new AnnotationConfigApplicationContext(Texts.class, Frames.class)) {
            return context.getBean(Frames.class).frame(
                    Texts.LANGUAGES.getFirst(), visitor, "/", "/", "_csrf", () -> "", false, (who, address) -> false, path -> path);
        }
    }
}
