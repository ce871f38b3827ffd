package se.samsyn.observations.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.ObservationRoom;
import se.samsyn.observations.Reports;
import se.samsyn.observations.Review;
import se.samsyn.observations.settings.Question;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.GuardMotive;
import se.samsyn.privacy.Weeder;

/** What a reporter writes in answer to a question is looked at as the text is. */
class AnswersInReviewTest {
    private ObservationRoom room;
    private FormSettings settings;
    private Visitor reviewer;
    private Visitor reporter;
    private long question;

    @BeforeEach
    void aQuestion() {
        room = new ObservationRoom("9846");
        settings = room.door(FormSettings.class);
        reviewer = room.reviewer();
        reporter = room.reporter(20);
        Visitor admin = room.visitor(3, 1, OrganisationKind.OWN_BOARD, Role.ADMINISTRATOR);
        question = room.as(admin, () -> {
            settings.ask(0, 0, new Question(0, Question.Kind.TEXT, "Vem ringdes?", List.of()), admin);
            return settings.formOf(reporter.organisationId()).questions().getLast().id();
        });
    }

    @Test
    void aPersonInAnAnswerIsFlaggedAndNotAcceptedUnseen() {
        long id = answered("Jour: Anna Svensson");
        long clean = answered("Jouren");
        assertThat(flags(id)).contains(Review.Flag.POSSIBLE_PERSON);
        assertThat(flags(clean)).doesNotContain(Review.Flag.POSSIBLE_PERSON);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.run(reviewer, () -> room.review.accept(id, 1, null, Spread.INTERNAL, reviewer)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("observation.person"));
        room.run(reviewer, () -> room.review.accept(clean, 1, null, Spread.INTERNAL, reviewer));
    }

    @Test
    void whatIsStruckOutOfAnAnswerIsSealedWithTheText() {
        long id = answered("Jour: Anna Svensson");
        room.run(reviewer, () -> room.review.mask(id, 1, List.of("Anna Svensson"), reviewer));
        Review.Table table = room.as(reviewer, () -> room.review.open(id));
        assertThat(table.details().answers()).singleElement().satisfies(one -> assertThat(one.answer()).isEqualTo("Jour: [maskerat]"));
        assertThat(table.observation().version()).isEqualTo(2);
        assertThat(table.observation().sealed()).isTrue();
        assertThat(room.as(reviewer, () -> room.review.original(id, reviewer))).hasValue("Vem ringdes? Jour: Anna Svensson");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.run(reviewer, () -> room.review.mask(id, 1, List.of("Jour"), reviewer)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("stale"));
        assertThat(room.as(reviewer, () -> room.review.open(id)).details().answers().getFirst().answer()).startsWith("Jour");
        room.run(reviewer, () -> room.review.mask(id, 2, List.of("trasig"), reviewer));
        assertThat(room.as(reviewer, () -> room.review.original(id, reviewer)).orElseThrow()).contains("Jour: Anna Svensson");
        room.run(reviewer, () -> room.review.accept(id, 3, null, Spread.INTERNAL, reviewer));
    }

    /** Given back for a name in an answer, sent anew without: nothing of it is left. A repeated sending brings nothing back. */
    @Test
    void anAnswerThatTheReporterTakesAwayIsGone() {
        Reports reports = room.door(Reports.class);
        var told = ObservationRoom.report("trasig lampa");
        Reports.Event event = new Reports.Event(told, List.of(), Map.of(question, "Anna Svensson"));
        long id = room.as(reporter, () -> GuardMotive.call(GuardMotive.OFFICE, () -> reports.send(List.of(event), "a", null, reporter).getFirst()));
        room.run(reviewer, () -> room.review.mask(id, 1, List.of("Svensson"), reviewer));
        room.as(reporter, () -> GuardMotive.call(GuardMotive.OFFICE, () -> reports.send(List.of(event), "a", null, reporter)));
        assertThat(answers(id)).containsExactly("Anna [maskerat]");
        room.run(reviewer, () -> room.review.giveBack(id, 2, "Skriv inga namn.", reviewer));
        assertThat(room.as(reporter, () -> reports.answers(id, reporter))).containsEntry(question, "Anna [maskerat]");
        room.run(reporter, () -> reports.resend(id, 3, new Reports.Event(told, List.of(), Map.of()), told.key(), reporter));
        assertThat(answers(id)).isEmpty();
    }

    private List<String> answers(long id) {
        return room.as(reviewer, () -> room.review.open(id)).details().answers().stream().map(one -> one.answer()).toList();
    }

    @Test
    void aWrittenAnswerGoesWithTheText() {
        long id = answered("Jouren");
        room.run(reviewer, () -> room.review.accept(id, 1, null, Spread.INTERNAL, reviewer));
        LocalDate today = LocalDate.ofInstant(ObservationRoom.NOW, ZoneOffset.UTC);
        Weeder texts = room.doors(Weeder.class).stream().filter(one -> one.documentClass() == DocumentClass.RAW_TEXT).findFirst().orElseThrow();
        Weeder.Limit limit = new Weeder.Limit(today.plusDays(2), today, ZoneOffset.UTC);
        TestDatabase.owner().sql("update observation set text = null where municipality_id = '9846'").update();
        assertThat(in(() -> texts.pile(limit)).documents()).isEqualTo(1);
        assertThat(in(() -> texts.weed(limit, 100)).documents()).isEqualTo(1);
        assertThat(in(() -> texts.weed(limit, 100)).documents()).isZero();
        assertThat(room.as(reviewer, () -> room.review.open(id)).details().answers()).isEmpty();
    }

    private static <T> T in(java.util.concurrent.Callable<T> work) {
        Object[] result = new Object[1];
        TestDatabase.runInScope(Scope.ofMunicipality("9846"), () -> {
            try {
                result[0] = work.call();
            } catch (Exception trouble) {
                throw new IllegalStateException(trouble);
            }
        });
        @SuppressWarnings("unchecked")
        T answer = (T) result[0];
        return answer;
    }

    private java.util.Set<Review.Flag> flags(long id) {
        return room.as(reviewer, () -> room.review.waiting(10)).stream()
                .filter(waiting -> waiting.observation().id() == id)
                .findFirst()
                .orElseThrow()
                .flags();
    }

    private long answered(String answer) {
        return room.as(reporter, () -> GuardMotive.call(GuardMotive.OFFICE, () -> {
            long id = room.report(reporter, "lampan är trasig " + UUID.randomUUID().toString().substring(0, 3).replaceAll("\\d", "x"));
            settings.answer(id, Map.of(question, answer), reporter);
            return id;
        }));
    }
}
