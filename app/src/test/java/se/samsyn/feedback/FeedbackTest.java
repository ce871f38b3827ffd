package se.samsyn.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.GroundRooms;
import se.samsyn.MovableClock;
import se.samsyn.PageTest;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.NewAccount;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Review;
import se.samsyn.observations.effort.Activity;
import se.samsyn.observations.effort.Effort;
import se.samsyn.post.Post;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Tasks;

/** Coverage, reminders, receipts and weekly letters in the running program's rooms, with a clock that is moved. */
class FeedbackTest extends PageTest {
    /** A town for each test: the columns in memory remember one that is emptied behind their back. */
    private static final AtomicInteger TOWNS = new AtomicInteger(9836);

    private final String town = Integer.toString(TOWNS.getAndIncrement());
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static GroundRooms mailing;

    private final MovableClock clock = new MovableClock(door(Clock.class).instant().toString());
    private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    private Scope scope;
    private long board;
    private long school;
    private long library;
    private Visitor coordinator;
    private Reporting reporting;
    private Receipts receipts;
    private WeeklyLetters letters;

    @BeforeAll
    static void rooms() {
        mailing = new GroundRooms("samsyn.smtp.host", "127.0.0.1", "samsyn.smtp.from", "samsyn@kommun.example");
    }

    @AfterAll
    static void close() {
        mailing.close();
    }

    @BeforeEach
    void emptyTown() {
        scope = TestDatabase.fresh(town);
        board = organisation("Kommunstyrelsen");
        school = organisation("Skolan");
        library = organisation("Biblioteket");
        coordinator = visitor(1, board, Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR);
        FeedbackStore store = new FeedbackStore(TestDatabase.jdbc());
        Post post = mailing.door(Post.class);
        receipts = new Receipts(
                door(Observations.class), door(Effort.class), door(Situation.class), door(Tasks.class), store, clock, events::add);
        reporting = new Reporting(
                door(Effort.class), door(Actors.class), store, post, new Texts(), "https://samsyn.example/", clock, events::add);
        letters = new WeeklyLetters(
                store, receipts, door(Accounts.class), door(Actors.class), post, new Texts(), "https://samsyn.example", clock);
    }

    @Test
    void aUnitIsShownWithThreePeopleAndOthersTogether() {
        for (int person = 0; person < 3; person++) {
            report(visitor(10 + person, school, Role.REPORTER), 2, "Skolgården");
        }
        report(visitor(20, library, Role.REPORTER), 2, "Entrén");
        Coverage coverage = in(() -> reporting.coverage(coordinator));
        // The library alone is one person: the school joins it, or its number would be what is left.
        assertThat(coverage.rows()).singleElement().satisfies(row -> {
            assertThat(row.names()).containsExactly("Biblioteket", "Skolan");
            assertThat(row.reports()).isEqualTo(4);
            assertThat(row.people()).isEqualTo(4);
        });
        List<Activity.Week> weeks = in(() -> door(Effort.class).weeks(monday().minusWeeks(3), monday(), ZONE));
        assertThat(weeks).extracting(Activity.Week::reports).containsExactly(0, 4, 0);
    }

    @Test
    void aSilentUnitIsRemindedKindlyAtMostOnceAFortnight() {
        schoolReportsUntil(7);
        Coverage.Silent silent = in(() -> reporting.coverage(coordinator)).silent().getFirst();
        assertThat(silent.name()).isEqualTo("Skolan");
        assertThat(silent.weeks()).isEqualTo(6);
        assertThat(silent.habit()).isEqualTo(Coverage.Habit.WEEKLY);
        head();

        assertThat(in(() -> reporting.remind(school, coordinator)).letters()).isEqualTo(1);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.get("recipient")).isEqualTo("rektor@" + town + ".example");
            assertThat((String) mail.get("body")).contains("Rektor", "https://samsyn.example/rapportera").doesNotContain("Provperson");
        });
        assertThat(in(() -> reporting.coverage(coordinator)).silent().getFirst().reminded()).isNotNull();
        refused("feedback.reminded", () -> reporting.remind(school, coordinator));
        clock.move(Duration.ofDays(14).minusSeconds(1));
        refused("feedback.reminded", () -> reporting.remind(school, coordinator));
        clock.move(Duration.ofSeconds(1));
        in(() -> reporting.remind(school, coordinator));
        assertThat(mails()).hasSize(2);
        refused("feedback.notSilent", () -> reporting.remind(library, coordinator));
    }

    @Test
    void twoWhoPressTheButtonAtOnceSendOneLetter() {
        schoolReportsUntil(7);
        head();
        AtomicInteger refused = new AtomicInteger();
        List<CompletableFuture<Void>> both = List.of(1, 2, 3).stream()
                .map(i -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                in(() -> reporting.remind(school, coordinator));
                            } catch (Refusal already) {
                                refused.incrementAndGet();
                            }
                        },
                        Thread::startVirtualThread))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(mails()).hasSize(1);
        assertThat(refused).hasValue(2);
    }

    @Test
    void aReporterSeesTheWholeWayAndWhyNothingMoreWasDone() {
        Visitor reporter = visitor(10, school, Role.REPORTER);
        long done = report(reporter, 1, "Havsskolan, gaveln");
        long other = report(reporter, 1, "Busshållplatsen");
        assertThat(stage(reporter, done)).isEqualTo("RECEIVED");
        accept(done);
        accept(other);
        assertThat(stage(reporter, done)).isEqualTo("REVIEWED");

        long picture = lock(new Judgement.NewTask("Havsskolan", "Sanera gaveln", board, null, "Tekniska", monday().plusDays(9)));
        assertThat(stage(reporter, done)).isEqualTo("TASK");
        assertThat(stage(reporter, other)).isEqualTo("INCLUDED");

        in(() -> {
            receipts.answer(picture, 0, "Vi väntar in den nya busskuren.", coordinator);
            return null;
        });
        Receipt told = receipt(reporter, other);
        assertThat(told.pictures().getFirst().tasks()).isEmpty();
        assertThat(told.pictures().getFirst().answer()).isEqualTo("Vi väntar in den nya busskuren.");
        refused("stale", () -> {
            receipts.answer(picture, 0, "en annan hann före", coordinator);
            return null;
        });

        in(() -> {
            var task = door(Tasks.class).ofPicture(picture).getFirst();
            door(Tasks.class).done(task.id(), task.version(), LocalDate.now(clock.withZone(ZONE)), "Sanerad.", coordinator);
            return null;
        });
        assertThat(stage(reporter, done)).isEqualTo("DONE");
    }

    @Test
    void aUnitsHeadSeesWhatItLedToAndNobodysName() {
        for (int person = 0; person < 2; person++) {
            accept(report(visitor(10 + person, school, Role.REPORTER), 2, "Havsskolan"));
        }
        Visitor head = visitor(9, school, Role.READER);
        assertThat(in(() -> receipts.unit(school, "Skolan", head)).reports()).as("two people").isNull();
        accept(report(visitor(12, school, Role.REPORTER), 2, "Torget"));
        long picture = lock(new Judgement.NewTask("Havsskolan", "Sanera gaveln", board, null, "Tekniska", monday().plusDays(9)));

        UnitReceipt receipt = in(() -> receipts.unit(school, "Skolan", head));
        assertThat(receipt.reports().total()).isEqualTo(3);
        assertThat(receipt.pictures()).singleElement().satisfies(in -> {
            assertThat(in.pictureId()).isEqualTo(picture);
            assertThat(in.reports()).isEqualTo(3);
            assertThat(in.tasks()).hasSize(1);
        });
    }

    @Test
    void theWeeklyLetterHoldsALinkAndIsNeverSentTwice() {
        long account = account("rapportor@" + town + ".example", school);
        Visitor reporter = visitor(account, school, Role.REPORTER);
        accept(report(reporter, 1, "Hamnen"));
        Municipality here = new Municipality(town, "Provkommun", ZONE, false);
        toNextMonday();
        assertThat(in(() -> letters.sendDue(here))).as("nobody has chosen it").isZero();
        in(() -> {
            letters.choose(true, reporter);
            return null;
        });
        clock.move(Duration.ofMinutes(-61));
        assertThat(in(() -> letters.sendDue(here))).as("before seven").isZero();
        clock.move(Duration.ofMinutes(61));

        AtomicInteger sent = new AtomicInteger();
        List<CompletableFuture<Void>> copies = List.of(1, 2, 3).stream()
                .map(i -> CompletableFuture.runAsync(() -> sent.addAndGet(in(() -> letters.sendDue(here))), Thread::startVirtualThread))
                .toList();
        copies.forEach(CompletableFuture::join);
        assertThat(sent).hasValue(1);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat((String) mail.get("body")).contains("https://samsyn.example/mina-rapporter/aterkoppling").doesNotContain("Hamnen");
            assertThat((String) mail.get("subject")).doesNotContain("Hamnen");
        });
        clock.move(Duration.ofDays(3));
        assertThat(in(() -> letters.sendDue(here))).as("later the same week").isZero();
        clock.move(Duration.ofDays(4));
        assertThat(in(() -> letters.sendDue(here))).as("nothing happened in the week after").isZero();
        assertThat(mails()).hasSize(1);
    }

    private void schoolReportsUntil(int weeksAgo) {
        for (int week = weeksAgo; week < weeksAgo + 20; week++) {
            report(visitor(10 + week % 3, school, Role.REPORTER), week, "Skolgården");
        }
    }

    private void head() {
        long account = account("rektor@" + town + ".example", school);
        in(() -> {
            long function = door(Actors.class).addFunction("Rektor", school, UUID.randomUUID(), 0);
            door(Actors.class).holdFunction(
                    function, door(Accounts.class).get(account).personId(), LocalDate.now(clock.withZone(ZONE)).minusDays(9), UUID.randomUUID(), 0);
            return null;
        });
    }

    private long account(String email, long organisation) {
        return in(() -> {
            long id = door(Accounts.class).invite(
                    new NewAccount("Provperson", email, organisation, Set.of(Role.REPORTER), null), UUID.randomUUID(), 0);
            door(Accounts.class).choosePassword(id, "sju gula lyktor vid kajen");
            return id;
        });
    }

    private long organisation(String name) {
        return in(() -> door(Actors.class).addOrganisation(
                new NewOrganisation(name, "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
    }

    /** A report of the Wednesday so many weeks before this one. */
    private long report(Visitor reporter, int weeksAgo, String place) {
        Instant moment = monday().minusWeeks(weeksAgo).plusDays(2).atTime(12, 0).atZone(ZONE).toInstant();
        NewObservation report = new NewObservation(
                UUID.randomUUID().toString(), Observation.Source.STAFF, new Observation.Category(CategoryGroup.SKA, null),
                Observation.When.exactly(moment), Observation.Where.named(place), Observation.Circumstances.NOT_TOLD, "rutor");
        return in(() -> door(Observations.class).record(report, reporter));
    }

    private void accept(long id) {
        in(() -> {
            door(Review.class).accept(id, 1, null, Spread.AUTHORITIES, coordinator);
            return null;
        });
    }

    private long lock(Judgement.NewTask task) {
        Period period = new Period(monday().minusWeeks(4), monday().minusDays(1));
        long id = in(() -> door(Situation.class).start(
                new NewPicture(UUID.randomUUID(), period, null, null, "Läget", Spread.AUTHORITIES), coordinator));
        in(() -> {
            door(Situation.class).save(
                    id, 1, "Läget", Spread.AUTHORITIES, new Judgement(Map.of(), List.of(), List.of(task)), coordinator);
            return null;
        });
        in(() -> {
            door(Situation.class).lock(id, door(Situation.class).get(id, coordinator).version(), coordinator);
            return null;
        });
        return id;
    }

    private String stage(Visitor reporter, long id) {
        return receipt(reporter, id).stage();
    }

    private Receipt receipt(Visitor reporter, long id) {
        return in(() -> receipts.mine(reporter, 50)).stream().filter(one -> one.observation().id() == id).findFirst().orElseThrow();
    }

    private void refused(String code, ScopedValue.CallableOp<?, RuntimeException> work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> in(work)).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private List<Map<String, Object>> mails() {
        return TestDatabase.owner()
                .sql("select recipient, subject, body from mail where municipality_id = ?")
                .param(town)
                .query()
                .listOfRows();
    }

    private LocalDate monday() {
        return Reporting.monday(LocalDate.ofInstant(door(Clock.class).instant(), ZONE));
    }

    /** Half past seven on the Monday after now. */
    private void toNextMonday() {
        Instant monday = monday().plusWeeks(1).atTime(7, 30).atZone(ZONE).toInstant();
        clock.move(Duration.between(clock.instant(), monday));
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return TestDatabase.inScope(scope, work);
    }

    private Visitor visitor(long account, long organisation, Role... roles) {
        return new Visitor(
                account, "Prov", town, "Provkommun", ZONE, organisation, "Prov", OrganisationKind.OWN_BOARD, Set.of(roles), false);
    }
}
