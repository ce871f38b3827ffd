package se.samsyn.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.PageTest;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;
import se.samsyn.publishing.FrozenText;
import se.samsyn.publishing.PublicReading;
import se.samsyn.publishing.Publication;
import se.samsyn.observations.Observations;
import se.samsyn.situation.keeping.FrozenPicture;
import se.samsyn.situation.rerun.Rerun;
import se.samsyn.situation.rerun.Reruns;

/** The whole chain of a picture at the door, in the running program's own rooms and database. */
class SituationTest extends PageTest {
    private static final String TOWN = "9821";
    private static Situation situation;
    private static Tasks tasks;
    private static LocalDate today;

    private Scope scope;

    @BeforeAll
    static void doors() {
        situation = door(Situation.class);
        tasks = door(Tasks.class);
        today = LocalDate.now(door(Clock.class));
    }

    @BeforeEach
    void emptyTown() {
        scope = TestDatabase.fresh(TOWN);
    }

    @Test
    void theSameFormTwiceMakesOnePicture() {
        NewPicture fresh = fresh(period());
        long first = run(() -> situation.start(fresh, writer()));
        assertThat(run(() -> situation.start(fresh, writer()))).isEqualTo(first);
        assertThat(run(() -> situation.list(writer()))).hasSize(1);
    }

    @Test
    void aDraftSaysWhatIsThereAndWhatIsNot() {
        Picture picture = get(run(() -> situation.start(fresh(period()), writer())));
        assertThat(picture.state()).isEqualTo(PictureState.DRAFT);
        for (SectionKind section : picture.kind().sections()) {
            assertThat(picture.drafted(section)).as(section.name()).isNotEmpty();
        }
        assertThat(picture.drafted(SectionKind.IN_SHORT).getFirst()).isEqualTo("Inga granskade händelser i perioden.");
    }

    @Test
    void draftsAreSeenByThoseWhoWriteAlone() {
        long id = run(() -> situation.start(fresh(period()), writer()));
        Visitor reader = visitor(12, 5, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        assertThatThrownBy(() -> run(() -> situation.get(id, reader))).isInstanceOf(Missing.class);
        run(() -> situation.lock(id, 1, writer()));
        assertThat(run(() -> situation.get(id, reader)).number()).isEqualTo(1);
    }

    @Test
    void aPictureReachesThoseItsSpreadReaches() {
        NewPicture inner = new NewPicture(UUID.randomUUID(), period(), null, null, "Läget", Spread.INTERNAL);
        long id = run(() -> situation.start(inner, writer()));
        run(() -> situation.lock(id, 1, writer()));
        Visitor police = visitor(12, 5, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        Scope theirs = new Scope(TOWN, 5, police.clearance());
        assertThatThrownBy(() -> Scope.call(theirs, () -> situation.get(id, police))).isInstanceOf(Missing.class);
        assertThat(Scope.call(theirs, () -> situation.list(police))).isEmpty();
    }

    @Test
    void aStaleSaveChangesNothing() {
        long id = run(() -> situation.start(fresh(period()), writer()));
        assertThat(run(() -> situation.save(id, 1, "Mitt", Spread.INTERNAL, text("min text"), writer()))).isTrue();
        assertThat(run(() -> situation.save(id, 1, "Ditt", Spread.INTERNAL, text("din text"), writer()))).isFalse();
        assertThat(get(id).judgement().text(SectionKind.IN_SHORT)).isEqualTo("min text");
    }

    @Test
    void countingAgainKeepsWhatPeopleWrote() {
        long id = run(() -> situation.start(fresh(period()), writer()));
        run(() -> situation.save(id, 1, "Läget", Spread.INTERNAL, text("min text"), writer()));
        run(() -> situation.recount(id, writer()));
        assertThat(get(id).judgement().text(SectionKind.IN_SHORT)).isEqualTo("min text");
    }

    @Test
    void theChecksumIsThatOfTheFrozenTextAndCanBeCountedAgain() {
        long id = locked(period(), SamplePicture.judgement());
        Picture picture = get(id);
        String frozen = run(() -> situation.frozenText(id, writer()));
        assertThat(FrozenText.checksum(frozen)).isEqualTo(picture.lock().checksum());
        assertThat(FrozenPicture.of(picture, picture.attached(), null, picture.lock().at(), picture.lock().byName()).freeze())
                .isEqualTo(new FrozenText(frozen, picture.lock().checksum()));
        assertThat(FrozenText.read(frozen, FrozenPicture.class).judgement()).isEqualTo(SamplePicture.judgement());
        assertThat(run(() -> situation.intact(id, writer()))).isTrue();
    }

    @Test
    void nobodyCanChangeWhatIsLocked() {
        long id = locked(period(), SamplePicture.judgement());
        assertThatThrownBy(() -> run(() -> situation.save(id, 3, "Nytt", Spread.INTERNAL, Judgement.EMPTY, writer())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("situation.frozen"));
        for (String change : List.of(
                "update picture set title = 'Nytt'",
                "update picture set judgement = '{}'",
                "update picture set frozen = '{}', checksum = repeat('0', 64)",
                "update picture set state = 'DRAFT', frozen = null, checksum = null, locked_at = null",
                "delete from picture")) {
            assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> TestDatabase.jdbc().sql(change).update()))
                    .as(change).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("never changed");
            assertThatThrownBy(() -> TestDatabase.owner().sql(change + " where municipality_id = '" + TOWN + "'").update())
                    .as(change).rootCause().hasMessageContaining("never changed");
        }
    }

    @Test
    void aDraftCanBeThrownAwayAndALockedPictureCannot() {
        long id = run(() -> situation.start(fresh(period()), writer()));
        run(() -> situation.discard(id, writer()));
        assertThatThrownBy(() -> get(id)).isInstanceOf(Missing.class);
        long kept = locked(period(), SamplePicture.judgement());
        assertThatThrownBy(() -> run(() -> situation.discard(kept, writer()))).isInstanceOf(Refusal.class);
    }

    @Test
    void lockingTwiceWithOneFormLocksOnce() {
        long id = run(() -> situation.start(fresh(period()), writer()));
        run(() -> situation.lock(id, 1, writer()));
        run(() -> situation.lock(id, 1, writer()));
        assertThat(get(id).version()).isEqualTo(2);
        long other = run(() -> situation.start(fresh(period()), writer()));
        assertThatThrownBy(() -> run(() -> situation.lock(other, 7, writer())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("stale"));
    }

    @Test
    void whatIsReviewedOfOtherSourcesAndTimesDoesNotHinderTheLock() {
        reviewed("Rapporter", period().last(), 3);
        long id = run(() -> situation.start(fresh(period()), writer()));
        reviewed("En annan fil", period().first().minusYears(6), 40);
        reviewed("Rapporter", period().last().plusDays(2), 2);
        run(() -> situation.lock(id, 1, writer()));
        assertThat(get(id).state()).isEqualTo(PictureState.LOCKED);
    }

    @Test
    void whatIsReviewedOfThePeriodHindersTheLockUntilItIsCounted() {
        reviewed("Rapporter", period().last(), 3);
        for (String source : List.of("Rapporter", "En annan fil")) {
            long id = run(() -> situation.start(fresh(period()), writer()));
            reviewed(source, period().first(), 1);
            assertThatThrownBy(() -> run(() -> situation.lock(id, 1, writer())))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("situation.changed"));
            run(() -> situation.recount(id, writer()));
            run(() -> situation.lock(id, 2, writer()));
        }
    }

    @Test
    void runAgainSaysTheSameUntilSomethingChangesAndThenWhy() {
        Reruns reruns = door(Reruns.class);
        reviewed("Rapporter", period().last(), 3);
        long id = locked(period(), SamplePicture.judgement());
        assertThat(run(() -> reruns.of(get(id), writer())).same()).isTrue();

        reviewed("Rapporter", period().first(), 2);
        Rerun late = run(() -> reruns.of(get(id), writer()));
        assertThat(late.same()).isFalse();
        assertThat(late.countNow()).isEqualTo(5);
        assertThat(late.then().whole().count()).isEqualTo(3);
        assertThat(late.reasons()).containsExactly(java.util.Map.entry(Observations.Since.Why.LATE, 2L));
        assertThat(late.regrouped()).isZero();

        change("update observation set category_group = 'SKA', subcategory = null where id = (select min(id) from observation)");
        change("update observation set from_time = from_time - interval '90 days', to_time = to_time - interval '90 days'"
                + " where id = (select min(id) + 1 from observation)");
        change("update observation set state = 'RETURNED', return_reason = 'Fel' where id = (select min(id) + 2 from observation)");
        Rerun more = run(() -> reruns.of(get(id), writer()));
        assertThat(more.reasons()).containsOnly(
                java.util.Map.entry(Observations.Since.Why.LATE, 2L), java.util.Map.entry(Observations.Since.Why.MOVED_OUT, 1L),
                java.util.Map.entry(Observations.Since.Why.NO_LONGER, 1L));
        assertThat(more.regrouped()).isEqualTo(1);
        assertThat(more.countNow()).isEqualTo(3);
    }

    @Test
    void aDraftIsCountedAgainAndNotRunAgain() {
        long id = run(() -> situation.start(fresh(period()), writer()));
        assertThatThrownBy(() -> run(() -> door(Reruns.class).of(get(id), writer())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("situation.notFrozen"));
    }

    private void change(String sql) {
        TestDatabase.runInScope(scope, () -> TestDatabase.jdbc().sql(sql).update());
    }

    @Test
    void tasksAreGivenAtTheLockAndOpenTheNextPicture() {
        locked(period(), SamplePicture.judgement());
        Visitor hosts = visitor(13, 5, OrganisationKind.OWN_BOARD, Role.HOST);
        List<Task> theirs = run(() -> tasks.list(hosts));
        assertThat(theirs).extracting(Task::what).containsExactly("Rondera fredag till söndag kväll i tre veckor");
        assertThat(run(() -> tasks.list(writer()))).hasSize(3);
        Task task = theirs.getFirst();
        run(() -> tasks.done(task.id(), task.version(), today, "Tolv kvällar av femton", hosts));
        assertThatThrownBy(() -> run(() -> tasks.done(task.id(), task.version(), today, "Igen", hosts)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> run(() -> tasks.get(task.id(), visitor(14, 99, OrganisationKind.PRIVATE, Role.MEMBER))))
                .isInstanceOf(Missing.class);

        Picture next = get(run(() -> situation.start(fresh(new Period(today, today)), writer())));
        String said = String.join("\n", next.drafted(SectionKind.TASKS_BEFORE));
        assertThat(said).contains("Tolv kvällar av femton").contains("Byt armaturerna");
    }

    @Test
    void theNextEditionReplacesTheOldOne() {
        long old = locked(period(), SamplePicture.judgement());
        UUID key = UUID.randomUUID();
        long fresh = run(() -> situation.revise(old, key, writer()));
        assertThat(run(() -> situation.revise(old, key, writer()))).isEqualTo(fresh);
        assertThat(get(fresh).judgement()).isEqualTo(SamplePicture.judgement());
        run(() -> situation.lock(fresh, get(fresh).version(), writer()));
        assertThat(get(old).state()).isEqualTo(PictureState.REPLACED);
        assertThat(get(fresh).edition()).isEqualTo(2);
        assertThat(run(() -> tasks.list(writer()))).hasSize(3);
    }

    @Test
    void whatIsPublishedIsReadWithoutSignInAndReplacedByTheNext() {
        long id = locked(period(), SamplePicture.judgement());
        List<Task> given = run(() -> tasks.ofPicture(id));
        PublicVersion version = new PublicVersion("Lugnt.", "Ett.\n\nTvå.", "", "", Set.of(given.getFirst().id()));
        Publication made = run(() -> situation.publish(id, version, "k1", writer()));
        assertThat(run(() -> situation.publish(id, version, "k1", writer())).number()).isEqualTo(made.number());
        assertThat(get(id).state()).isEqualTo(PictureState.PUBLISHED);

        Publication read = door(PublicReading.class).find(TOWN, made.number()).orElseThrow();
        assertThat(read.picture().paragraphs()).containsExactly("Ett.", "Två.");
        assertThat(read.picture().tasks()).hasSize(1);
        assertThat(FrozenText.of(read.picture()).text()).doesNotContain("<svg").doesNotContain("Krossade rutor");

        Publication again = run(() -> situation.publish(id, version, "k2", writer()));
        assertThat(door(PublicReading.class).find(TOWN, made.number()).orElseThrow().replacedBy()).isEqualTo(again.number());
    }

    @Test
    void aDraftIsNotPublished() {
        long id = run(() -> situation.start(fresh(period()), writer()));
        assertThatThrownBy(() -> run(() -> situation.publish(id, new PublicVersion("x", "", "", "", Set.of()), "k", writer())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("situation.notFrozen"));
    }

    @Test
    void theNextPeriodBeginsWhereTheLastOneEnded() {
        assertThat(run(() -> situation.proposePeriod(writer())).days()).isEqualTo(14);
        Period last = new Period(today.minusDays(40), today.minusDays(20));
        run(() -> situation.start(fresh(last), writer()));
        assertThat(run(() -> situation.proposePeriod(writer()))).isEqualTo(new Period(today.minusDays(19), today.minusDays(1)));
    }

    /** Reviewed thefts of a source, all at noon on one day. */
    private void reviewed(String source, LocalDate day, int events) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        var rows = Stream.generate(() -> new ImportedObservations.Row(
                        UUID.randomUUID().toString(),
                        new Observation.Category(CategoryGroup.TIL, null),
                        new Observation.When(noon, noon, Observation.TimeClass.EXACT),
                        new Observation.Where(674_000.0, 6_580_000.0, Observation.PositionClass.EXACT, null, "Hamnen", null),
                        new Observation.Circumstances(Observation.Certainty.SEEN, null, null),
                        null))
                .limit(events);
        var batch = new ImportedObservations.Batch(0, Observation.Source.POLICE, source, 2, Spread.AUTHORITIES, true);
        run(() -> new TransactionTemplate(door(PlatformTransactionManager.class))
                .executeWithoutResult(work -> door(ImportedObservations.class).append(batch, rows.iterator())));
    }

    private long locked(Period period, Judgement judgement) {
        long id = run(() -> situation.start(fresh(period), writer()));
        Judgement due = new Judgement(judgement.texts(), judgement.places(), judgement.tasks());
        assertThat(run(() -> situation.save(id, 1, "Läget", Spread.AUTHORITIES, due, writer()))).isTrue();
        run(() -> situation.lock(id, 2, writer()));
        return id;
    }

    private Picture get(long id) {
        return run(() -> situation.get(id, writer()));
    }

    private static NewPicture fresh(Period period) {
        return new NewPicture(UUID.randomUUID(), period, null, null, "Läget", Spread.AUTHORITIES);
    }

    private static Judgement text(String text) {
        return new Judgement(Map.of(SectionKind.IN_SHORT, text), List.of(), List.of());
    }

    private static Period period() {
        return SamplePicture.PERIOD;
    }

    private static Visitor writer() {
        return visitor(11, 2, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
    }

    private static Visitor visitor(long account, long organisation, OrganisationKind kind, Role... roles) {
        return new Visitor(account, "Prov Person", TOWN, "Provkommun", java.time.ZoneId.of("Europe/Stockholm"), organisation,
                "Enhet " + organisation, kind, java.util.Arrays.stream(roles).collect(Collectors.toSet()), false);
    }

    private <T> T run(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(scope, work);
    }

    private void run(Runnable work) {
        Scope.run(scope, work);
    }
}
