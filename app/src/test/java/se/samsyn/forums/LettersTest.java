package se.samsyn.forums;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.TestDatabase;
import se.samsyn.forums.asking.LinkAnswers;
import se.samsyn.forums.asking.Asking;
import se.samsyn.forums.asking.QuestionSet;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Post;
import se.samsyn.post.TinyMailServer;

/** What leaves the house when a group is called and when functions are asked, at a real mail server. */
class LettersTest {
    private final TinyMailServer server = new TinyMailServer();
    private final WorkingRooms rooms = new WorkingRooms(
            "2026-03-02T07:00:00Z", "samsyn.smtp.host", "127.0.0.1", "samsyn.smtp.port", Integer.toString(server.port()),
            "samsyn.smtp.starttls", "false", "samsyn.smtp.from", "samsyn@kommun.example", "samsyn.address", "https://samsyn.example");
    private final Meetings meetings = rooms.door(Meetings.class);
    private Visitor coordinator;
    private long function;

    @BeforeEach
    void someoneWithAnAddress() {
        coordinator = WorkingRooms.visitor(TestDatabase.fresh("9967"), 0, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        function = WorkingRooms.as(coordinator, () -> {
            Actors actors = rooms.door(Actors.class);
            long organisation = actors.addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0);
            long id = actors.addFunction("Skolchef", organisation, UUID.randomUUID(), 0);
            long person = actors.addPerson("Provperson", "skolchef@kommun.example", organisation, UUID.randomUUID(), 0);
            actors.holdFunction(id, person, LocalDate.of(2026, 1, 1), UUID.randomUUID(), 0);
            return id;
        });
    }

    @AfterEach
    void close() {
        rooms.close();
        server.close();
    }

    @Test
    void aCallIsATitleALinkAndAnAppointment() throws Exception {
        long id = WorkingRooms.as(coordinator, () -> {
            Forums forums = rooms.door(Forums.class);
            long forum = forums.add(
                    new Charter(
                            "Lokala brå", "Syfte.", Charter.Level.COUNCIL, Charter.Mandate.PREPARES, Charter.Concerns.GROUP, Rhythm.MONTHLY,
                            Charter.MinutesForm.NOTES, 14, null, null, "", "", null, null, Spread.INTERNAL),
                    Forum.State.ACTIVE, UUID.randomUUID(), coordinator);
            forums.seat(forum, function, Seat.Kind.CHAIR, false, UUID.randomUUID(), coordinator);
            long meeting = meetings.plan(
                    forum, LocalDate.of(2026, 3, 30), LocalTime.of(13, 0), 90, "Styrsal", 1, UUID.randomUUID(), coordinator);
            rooms.door(Agenda.class).add(
                    meeting, AgendaItem.Kind.DISCUSSION, "Stölderna i hamnen", "", null, UUID.randomUUID(), coordinator);
            assertThat(meetings.call(meeting, 1, coordinator)).isEqualTo(1);
            return meeting;
        });
        MimeMessage letter = delivered();
        assertThat(letter.getSubject()).isEqualTo("Kallelse: Lokala brå 30 mars 2026 13.00");
        Multipart parts = (Multipart) letter.getContent();
        String words = text(parts.getBodyPart(0).getContent());
        assertThat(words).contains("https://samsyn.example/moten/" + id).doesNotContain("Stölderna");
        var appointment = Biweekly.parse(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8)).first();
        assertThat(appointment.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Lokala brå");
            // Summer time has begun: thirteen o'clock is eleven in UTC.
            assertThat(event.getDateStart().getValue().toInstant().toString()).isEqualTo("2026-03-30T11:00:00Z");
        });
    }

    @Test
    void questionsLeaveAsALinkThatOpensThem() throws Exception {
        WorkingRooms.as(coordinator, () -> {
            Asking asking = rooms.door(Asking.class);
            long set = asking.add(
                    new QuestionSet(0, null, "Tre rader", "Inför rådet", 14, List.of("Läget i skolan?"), Set.of(function)), UUID.randomUUID(), coordinator);
            return asking.ask(set, null, UUID.randomUUID(), coordinator);
        });
        String words = text(delivered().getContent());
        assertThat(words).doesNotContain("Läget i skolan?");
        Matcher link = Pattern.compile("https://samsyn\\.example/svara/([A-Za-z0-9_-]{43})").matcher(words);
        assertThat(link.find()).isTrue();
        assertThat(rooms.door(LinkAnswers.class).open(link.group(1)).orElseThrow().function()).isEqualTo("Skolchef");
    }

    private MimeMessage delivered() throws Exception {
        assertThat(WorkingRooms.as(coordinator, () -> rooms.door(Post.class).deliverNext())).isTrue();
        assertThat(server.letters).hasSize(1);
        return new MimeMessage(null, new ByteArrayInputStream(server.letters.getFirst().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Object content) throws Exception {
        return content instanceof Multipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
