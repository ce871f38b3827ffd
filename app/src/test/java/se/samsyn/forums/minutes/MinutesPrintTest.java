package se.samsyn.forums.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.samsyn.PageTest;
import se.samsyn.database.Scope;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.forums.web.minutes.MinutesPrint;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.PdfPaper;
import se.samsyn.shell.Texts;

/** Björkhamn's adjusted minutes on paper: kept to both standards, and saying what was frozen. */
class MinutesPrintTest extends PageTest {
    @Test
    void adjustedMinutesKeepBothStandardsAndSayWhatIsFrozen() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] document = print();
        Files.write(Path.of("target", "protokoll.pdf"), document);
        for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1}) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
        try (PDDocument pdf = Loader.loadPDF(document)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Protokoll, Lokala brå").contains("Närvarande").contains("Kontrollsumma").doesNotContain("Utkast.");
            assertThat(text).contains("Gruppen informerar och bereder");
        }
    }

    private static byte[] print() {
        Visitor reader = new Visitor(
                0, "Prov", "9999", "Björkhamn", java.time.ZoneId.of("Europe/Stockholm"), 0, "Prov", OrganisationKind.OWN_BOARD,
                java.util.Set.of(Role.READER), false);
        return Scope.call(Scope.ofMunicipality("9999"), () -> {
            Meeting meeting = door(Meetings.class).list().stream()
                    .filter(one -> one.state() == Meeting.State.ANNOUNCED)
                    .findFirst()
                    .orElseThrow();
            assertThat(door(Meetings.class).intact(meeting.id())).isTrue();
            Frame frame = door(Frames.class).frame(
                    Texts.LANGUAGES.getFirst(), reader, "/", "/", "_csrf", () -> "", true, (who, address) -> false, path -> path);
            return door(PdfPaper.class).print(
                    "forums/minutesPrint.jte",
                    java.util.Map.of("print", new MinutesPrint(frame, door(Meetings.class).minutes(meeting.id(), reader), meeting.lock().checksum())));
        });
    }
}
