package se.samsyn.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Element;
import se.samsyn.GroundRooms;
import se.samsyn.PageTest;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.documents.copying.RegistrarPacket;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Post;
import se.samsyn.post.TinyMailServer;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.publishing.FrozenText;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.Texts;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Situation;

/** A fixed document on its way to the registrar, to where a mail server hands it over. */
class ToRegistrarTest extends PageTest {
    private static int towns = 9695;

    private final TinyMailServer server = new TinyMailServer();
    private final GroundRooms house = new GroundRooms(
            "samsyn.smtp.host", "127.0.0.1",
            "samsyn.smtp.port", Integer.toString(server.port()),
            "samsyn.smtp.starttls", "false",
            "samsyn.smtp.from", "samsyn@kommun.example");
    private final Post post = house.door(Post.class);
    private Scope town;
    private Visitor registrar;
    private FixedDocuments documents;
    private long picture;

    @BeforeEach
    void aLockedPicture() {
        town = TestDatabase.fresh(String.valueOf(towns++));
        registrar = WorkingRooms.visitor(town, 5, 1, OrganisationKind.OWN_BOARD, Role.REGISTRAR, Role.COORDINATOR);
        documents = new FixedDocuments(
                door(RegistrarStore.class), door(Situation.class), door(SecrecyMarks.class), door(RegistrarPacket.class), post, event -> {},
                door(Clock.class));
        LocalDate today = LocalDate.ofInstant(door(Clock.class).instant(), registrar.zone());
        picture = WorkingRooms.as(registrar, () -> {
            Situation situation = door(Situation.class);
            long id = situation.start(
                    new NewPicture(UUID.randomUUID(), new Period(today.minusDays(7), today.minusDays(1)), null, null, "Läget vid hamnen", Spread.INTERNAL),
                    registrar);
            situation.lock(id, 1, registrar);
            situation.enterDiaryNumber(id, "", "KS 2026/7", registrar);
            return id;
        });
    }

    @AfterEach
    void close() {
        house.close();
        server.close();
    }

    @Test
    void theRegistrarIsHandedTheArchivesCopyAndWhatItIs() throws Exception {
        inTurn(() -> documents.enterAddress(new FixedDocuments.Address("registrator@kommun.example", 0), registrar));
        UUID key = UUID.randomUUID();
        inTurn(() -> documents.send(picture, key, frame(), registrar));
        inTurn(() -> documents.send(picture, key, frame(), registrar));
        assertThat(deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.sentAt()).as("not before the server has it").isNull());

        server.refusing = true;
        assertThat(Scope.call(town, post::deliverNext)).isTrue();
        assertThat(server.letters).isEmpty();
        server.refusing = false;
        house.clock.move(Duration.ofDays(400));
        assertThat(Scope.call(town, post::deliverNext)).isTrue();
        assertThat(Scope.call(town, post::deliverNext)).as("the same key sends nothing more").isFalse();

        MimeMessage letter = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(server.letters.getFirst().getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(letter.getAllRecipients()).singleElement().hasToString("registrator@kommun.example");
        assertThat(letter.getSubject()).contains("KS 2026/7");
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(1).getFileName()).matches("lagesbild-\\d+-1\\.pdf");
        byte[] pdf = parts.getBodyPart(1).getInputStream().readAllBytes();
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
        assertThat(parts.getBodyPart(2).getFileName()).matches("lagesbild-\\d+-1\\.xml");
        Element facts = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(parts.getBodyPart(2).getInputStream())
                .getDocumentElement();
        assertThat(fact(facts, "titel")).isEqualTo("Läget vid hamnen");
        assertThat(fact(facts, "diarienummer")).isEqualTo("KS 2026/7");
        assertThat(fact(facts, "kommunkod")).isEqualTo(town.municipalityId());
        assertThat(fact(facts, "kontrollsummaPdf")).isEqualTo(FrozenText.checksum(pdf));
        assertThat(deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.sentAt()).isNotNull());
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        assertThatThrownBy(() -> inTurn(() -> documents.send(picture, UUID.randomUUID(), frame(), registrar)))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("documents.noRegistrar"));
        assertThat(Scope.call(town, post::countWaiting)).isZero();
    }

    private List<FixedDocument.Delivery> deliveries() {
        return WorkingRooms.as(registrar, () -> door(TransactionOperations.class)
                .execute(status -> documents.get(picture, registrar).deliveries()));
    }

    private static String fact(Element facts, String name) {
        return facts.getElementsByTagName(name).item(0).getTextContent();
    }

    private void inTurn(Runnable work) {
        WorkingRooms.as(registrar, () -> {
            door(TransactionOperations.class).executeWithoutResult(status -> work.run());
            return null;
        });
    }

    private Frame frame() {
        return door(Frames.class).frame(
                Texts.LANGUAGES.getFirst(), registrar, "/", "/", "_csrf", () -> "", false, (who, address) -> false, path -> path);
    }
}
