package se.samsyn.forums.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

class AskingTest {
    private static final String CODE = "9964";

    private WorkingRooms rooms;
    private Asking asking;
    private LinkAnswers answers;
    private Visitor coordinator;
    private long set;
    private long round;

    @BeforeEach
    void asked() {
        rooms = new WorkingRooms("2026-03-02T07:00:00Z");
        asking = rooms.door(Asking.class);
        answers = rooms.door(LinkAnswers.class);
        Scope scope = TestDatabase.fresh(CODE);
        coordinator = WorkingRooms.visitor(scope, 0, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        set = in(() -> {
            Actors actors = rooms.door(Actors.class);
            long organisation = actors.addOrganisation(new NewOrganisation("Skolan", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0);
            long function = actors.addFunction("Rektor", organisation, UUID.randomUUID(), 0);
            return asking.add(new QuestionSet(0, null, "Tre rader", "Inför rådet", 14, List.of("Läget?", "Oro?", "Behov?"), Set.of(function)),
                    UUID.randomUUID(), coordinator);
        });
        UUID key = UUID.randomUUID();
        round = in(() -> asking.ask(set, null, key, coordinator));
        assertThat(in(() -> asking.ask(set, null, key, coordinator))).isEqualTo(round);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theWordIsKeptAsAHashAloneAndOpensItsOwnQuestions() {
        String token = link();
        assertThat(TestDatabase.owner().sql("select count(*) from question_link where municipality_id = ? and token_hash is not null")
                .param(CODE).query(Long.class).single()).isEqualTo(1);
        assertThat(TestDatabase.owner().sql("select encode(token_hash, 'escape') from question_link where municipality_id = ?")
                .param(CODE).query(String.class).single()).doesNotContain(token);
        LinkAnswers.Sheet sheet = answers.open(token).orElseThrow();
        assertThat(sheet.function()).isEqualTo("Rektor");
        assertThat(sheet.set().questions()).hasSize(3);
        assertThat(answers.open("x".repeat(43))).isEmpty();
        answers.answer(token, Map.of(1, "Lugnt.", 3, "Mer vuxna ute."));
        answers.answer(token, Map.of(1, "Lugnare."));
        assertThat(in(() -> asking.round(round)).links().getFirst().answers()).containsEntry(1, "Lugnare.").containsEntry(3, "");
    }

    @Test
    void aLinkEndsWhenItIsReplacedTakenBackClosedOrOld() {
        String first = link();
        String second = link();
        assertThat(answers.open(first)).isEmpty();
        assertThat(answers.open(second)).isPresent();
        long linkId = in(() -> asking.round(round)).links().getFirst().linkId();
        run(() -> asking.withdraw(round, linkId, coordinator));
        assertThat(answers.open(second)).isEmpty();
        String third = link();
        rooms.clock.move(Duration.ofDays(14));
        assertThat(answers.open(third)).isPresent();
        rooms.clock.move(Duration.ofDays(2));
        assertThat(answers.open(third)).isEmpty();
        refused("linkSpent", () -> answers.answer(third, Map.of(1, "För sent.")));
        run(() -> asking.close(round, coordinator));
        refused("forums.roundClosed", this::link);
    }

    /** Invariant 12: nobody who is observed stands in an answer either. */
    @Test
    void invariant12_thePersonGuardStandsAtAnswersWithoutAnAccount() {
        String token = link();
        refused("forums.unfit", () -> answers.answer(token, Map.of(1, "Ring 070-123 45 67")));
        refused("forums.unfit", () -> answers.answer(token, Map.of(1, " ")));
        assertThat(in(() -> asking.round(round)).answered()).isZero();
    }

    private String link() {
        long linkId = in(() -> asking.round(round)).links().getFirst().linkId();
        String address = in(() -> asking.link(round, linkId, coordinator)).address();
        assertThat(address).matches("/svara/[A-Za-z0-9_-]{43}");
        return address.substring("/svara/".length());
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return WorkingRooms.as(coordinator, work);
    }

    private void run(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
