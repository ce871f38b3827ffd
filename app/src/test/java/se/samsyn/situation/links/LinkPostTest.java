package se.samsyn.situation.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.samsyn.GroundRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.post.Post;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.Texts;

/** A link's letter holds the title and the link, and nothing of what the document says. */
class LinkPostTest {
    private static final String TOWN = "9844";

    @Test
    void theLetterHoldsTitleAndLinkAlone() {
        Scope scope = TestDatabase.fresh(TOWN);
        SignedLinks.Made made = new SignedLinks.Made(1, "/utskick/las?token=ord", Instant.parse("2026-12-24T08:00:00Z"));
        try (GroundRooms rooms = new GroundRooms("samsyn.smtp.host", "127.0.0.1", "samsyn.smtp.from", "samsyn@kommun.example")) {
            LinkPost post = new LinkPost(rooms.door(Post.class), "https://samsyn.example/");
            assertThat(post.byLetter()).isTrue();
            LinkPost.Handed handed = TestDatabase.inScope(scope, () ->
                    post.hand(frame(), "http://forged.example", made, "FOR_COMMENTS", "Läget\r\nBcc: x", "Strateg, Regionen", " strateg@region.example "));
            assertThat(handed).isEqualTo(new LinkPost.Handed("Strateg, Regionen", null, "strateg@region.example"));
            var letter = TestDatabase.owner().sql("select recipient, subject, body from mail where municipality_id = ?").param(TOWN).query().singleRow();
            assertThat(letter.get("recipient")).isEqualTo("strateg@region.example");
            assertThat(letter.get("subject")).isEqualTo("Utkast för synpunkter: Läget  Bcc: x");
            assertThat(letter.get("body").toString()).contains("https://samsyn.example/utskick/las?token=ord").doesNotContain("forged");

            LinkPost unset = new LinkPost(rooms.door(Post.class), "");
            assertThat(unset.byLetter()).as("without an address of its own the site sends no links").isFalse();
            assertThat(unset.hand(frame(), "http://127.0.0.1:1", made, "STAND", "Läget", "Strateg, Regionen", "a@b.example").address())
                    .isEqualTo("http://127.0.0.1:1/utskick/las?token=ord");
        }
    }

    private static Frame frame() {
        try (var context = new AnnotationConfigApplicationContext(Texts.class, Frames.class)) {
            return context.getBean(Frames.class).frame(
                    Texts.LANGUAGES.getFirst(), null, "/", "/", "_csrf", () -> "", false, (who, address) -> false, path -> path);
        }
    }
}
