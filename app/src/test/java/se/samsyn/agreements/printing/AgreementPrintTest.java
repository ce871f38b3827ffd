package se.samsyn.agreements.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreement.State;
import se.samsyn.agreements.Annex;
import se.samsyn.agreements.FrozenAgreement;
import se.samsyn.agreements.SampleTerms;
import se.samsyn.agreements.Signature;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.PdfPaper;
import se.samsyn.shell.Texts;

class AgreementPrintTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"DRAFT", "NEGOTIATED", "SIGNED"})
    void theDocumentKeepsBothStandardsAndSaysWhatItIs(State state) throws Exception {
        byte[] document = print(state);
        Files.write(Path.of("target", "overenskommelse-" + state + ".pdf"), document);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).isCompliant()).as(state + " " + flavour).isTrue();
            }
        }
        try (PDDocument pages = Loader.loadPDF(document)) {
            String text = new PDFTextStripper().getText(pages);
            assertThat(text).contains("Björkhamns kommun", "Samverkan i hamnen", "Stölderna ska minska.", "1. Mörkt", "Bilaga 1",
                    "Samsyn antecknar underskrifter och är ingen underskrift");
            assertThat(text.contains("Utkast. Texten är inte förhandlad.")).isEqualTo(state == State.DRAFT);
            assertThat(text.contains("namnförtydligande")).isEqualTo(state == State.NEGOTIATED);
            assertThat(text.contains("5f1c".repeat(16))).isEqualTo(state == State.SIGNED);
            assertThat(pages.getDocumentInformation().getAuthor()).isEqualTo("Björkhamns kommun");
        }
    }

    private static byte[] print(State state) {
        boolean signed = state == State.SIGNED;
        List<Signature> signatures = signed
                ? List.of(new Signature(0, FIRST, "Kommunstyrelsens ordförande", Signature.Form.PAPER, List.of()),
                        new Signature(1, FIRST, "Chefen för lokalpolisområdet", Signature.Form.ELECTRONIC, List.of()))
                : List.of();
        Agreement agreement = new Agreement(
                1, 3, 2, 1, state, SampleTerms.complete(FIRST, FIRST.plusYears(2)), signed ? "5f1c".repeat(16) : null, signatures, null, null, 1,
                Spread.AUTHORITIES);
        Annex annex = new Annex(1, 1, "", List.of(new Annex.Version(1, "Kontaktvägar", "Text", null, "0", FIRST, null)));
        return new AgreementPrint(
                        frame(), "Björkhamns kommun", agreement, List.of(new FrozenAgreement.FrozenProblem(1, "Stölder", List.of("1. Mörkt"))),
                        List.of(annex))
                .on(new PdfPaper());
    }

    private static Frame frame() {
        Visitor visitor = new Visitor(
                1, "Prov", "9999", "Björkhamns kommun", ZoneId.of("Europe/Stockholm"), 1, "Prov", OrganisationKind.OWN_BOARD,
                Set.of(Role.COORDINATOR), false);
        try (var context = new AnnotationConfigApplicationContext(Texts.class, Frames.class)) {
            return context.getBean(Frames.class).frame(
                    Texts.LANGUAGES.getFirst(), visitor, "/", "/", "_csrf", () -> "", false, (who, address) -> false, path -> path);
        }
    }
}
