package se.samsyn.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.GroundRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;

class PostTest {
    private final TinyMailServer server = new TinyMailServer();
    private final GroundRooms rooms = new GroundRooms(
            "samsyn.smtp.host", "127.0.0.1",
            "samsyn.smtp.port", Integer.toString(server.port()),
            "samsyn.smtp.starttls", "false",
            "samsyn.smtp.from", "samsyn@kommun.example");
    private final Post post = rooms.door(Post.class);
    private Scope municipality;

    @BeforeEach
    void oneLetter() {
        municipality = TestDatabase.fresh("9873");
        Scope.run(municipality, () -> post.send(
                new Letter("rapportör@skola.example".replace("ö", "o"), "Inbjudan", "Öppna https://samsyn.example/valkommen?token=abc")));
    }

    @AfterEach
    void close() {
        rooms.close();
        server.close();
    }

    @Test
    void aLetterLeavesOnceAndItsTextIsForgotten() {
        assertThat(post.delivers()).isTrue();
        assertThat(deliver()).isTrue();
        assertThat(deliver()).isFalse();
        assertThat(server.letters).singleElement().asString().contains("To: rapportor@skola.example", "Subject: Inbjudan", "valkommen?token");
        assertThat(row("state || ':' || body")).isEqualTo("SENT:");
    }

    /** What goes with a letter is kept until it is sent, and not a minute longer. */
    @Test
    void aLetterCarriesFiles() {
        deliver();
        byte[] pdf = {37, 80, 68, 70, 0, -1, 10, 13};
        long id = Scope.call(municipality, () -> post.send(new Letter(
                "registrator@kommun.example", "Lägesbild 3", "Bifogat.",
                List.of(new Attachment("lagesbild-3-1.pdf", "application/pdf", pdf),
                        new Attachment("lagesbild-3-1.xml", "application/xml", "<handling/>".getBytes(StandardCharsets.UTF_8))))));
        server.refusing = true;
        deliver();
        assertThat(attachments()).isEqualTo(2);
        assertThat(Scope.call(municipality, () -> post.sentAt(id))).isEmpty();
        server.refusing = false;
        rooms.clock.move(Duration.ofMinutes(1));
        assertThat(deliver()).isTrue();
        assertThat(server.letters.getLast())
                .contains("filename=lagesbild-3-1.pdf", Base64.getEncoder().encodeToString(pdf), "filename=lagesbild-3-1.xml");
        assertThat(attachments()).isZero();
        assertThat(Scope.call(municipality, () -> post.sentAt(id))).contains(rooms.clock.instant());
    }

    @Test
    void aLetterThatIsRefusedWaitsLongerEachTimeAndIsNotLost() {
        server.refusing = true;
        Duration[] waits = {
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(6)
        };
        for (Duration wait : waits) {
            assertThat(deliver()).isTrue();
            rooms.clock.move(wait.minusSeconds(1));
            assertThat(deliver()).as("too early after " + wait).isFalse();
            rooms.clock.move(Duration.ofSeconds(1));
        }
        assertThat(Scope.call(municipality, post::countWaiting)).isEqualTo(1);
        server.refusing = false;
        deliver();
        assertThat(server.letters).hasSize(1);
        assertThat(Scope.call(municipality, post::countWaiting)).isZero();
    }

    @Test
    void aLetterWaitsWhileTheServerIsAway() throws IOException {
        // A port that is held and not listened to: a closed server's could be taken by somebody who answers.
        try (var held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (var away = new GroundRooms(
                    "samsyn.smtp.host", "127.0.0.1", "samsyn.smtp.port", Integer.toString(held.getLocalPort()), "samsyn.smtp.starttls", "false",
                    "samsyn.smtp.from", "samsyn@kommun.example")) {
                assertThat(Scope.call(municipality, away.door(Post.class)::deliverNext)).isTrue();
            }
        }
        assertThat(row("state || ':' || attempts")).isEqualTo("WAITING:1");
    }

    @Test
    void nobodyAddsHeadersThroughATitle() {
        assertThatThrownBy(() -> new Letter("a@b.example", "Hej\r\nBcc: c@d.example", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAServerNothingIsDelivered() {
        try (GroundRooms plain = new GroundRooms()) {
            assertThat(plain.door(Post.class).delivers()).isFalse();
        }
    }

    private static long attachments() {
        return TestDatabase.owner().sql("select count(*) from mail_attachment where municipality_id = '9873'").query(Long.class).single();
    }

    private boolean deliver() {
        return Scope.call(municipality, post::deliverNext);
    }

    private String row(String what) {
        return TestDatabase.owner()
                .sql("select " + what + " from mail where municipality_id = '9873'")
                .query(String.class)
                .single();
    }
}
