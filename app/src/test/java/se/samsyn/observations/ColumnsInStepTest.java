package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** Columns in memory follow the database whatever changes it, and no reader ever sees half of a change. */
class ColumnsInStepTest {
    private static final int STEPS = 30;

    private ObservationRoom room;
    private Visitor reviewer;
    private long next;

    @BeforeEach
    void emptyRoom() {
        room = new ObservationRoom("9815");
        reviewer = room.reviewer();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anySequenceOfChangesLeavesThemTheSame(long seed) {
        Random random = new Random(seed);
        append(random, 40, true);
        for (int step = 0; step < STEPS; step++) {
            String did = change(random);
            // Not after each step: several versions are then followed at once.
            if (random.nextInt(3) == 0 || step == STEPS - 1) {
                ColumnsSeen.agreeWithTheDatabase(room, "seed " + seed + ", step " + step + " " + did);
            }
        }
    }

    private String change(Random random) {
        switch (random.nextInt(10)) {
            case 0 -> append(random, 1 + random.nextInt(30), true);
            case 1 -> append(random, 1 + random.nextInt(300), false);
            case 2 -> room.as(reviewer, () -> room.imported.accept(1 + random.nextLong(batch), spread(random), 1));
            case 3 -> room.report(room.reporter(7), "kort text");
            case 4 -> room.run(reviewer, () -> room.review.waiting(5).forEach(waiting -> room.review.accept(
                    waiting.observation().id(), waiting.observation().version(), null, spread(random), reviewer)));
            case 5 -> correctOne(random);
            case 6 -> sql("delete from observation where id % 7 = " + random.nextInt(7));
            case 7 -> sql("update observation set spread = '" + spread(random) + "', owner_organisation_id = " + (1 + random.nextInt(4))
                    + " where id % 5 = " + random.nextInt(5));
            case 8 -> sql("update observation set indoors = nullif(id % 3, 0) = 1, semi_public = nullif(id % 4, 0) = 1, "
                    + "reported_to_police = nullif(id % 5, 0) > 2 where id % 6 = " + random.nextInt(6));
            default -> rolledBack(random);
        }
        return "done";
    }

    private void correctOne(Random random) {
        List<Long> ids = room.as(reviewer, () -> TestDatabase.jdbc()
                .sql("select id from observation where state = 'ACCEPTED' order by id")
                .query(Long.class)
                .list());
        if (!ids.isEmpty()) {
            long id = ids.get(random.nextInt(ids.size()));
            Observation kept = room.as(reviewer, () -> room.observations.find(id, reviewer).orElseThrow());
            Instant from = kept.when().from().minusSeconds(random.nextInt(100_000));
            Correction correction = new Correction(
                    new Observation.Category(CategoryGroup.values()[random.nextInt(CategoryGroup.values().length)], null),
                    new Observation.When(from, from.plusSeconds(60), Observation.TimeClass.INTERVAL),
                    kept.where(), kept.circumstances(), kept.text());
            room.run(reviewer, () -> room.review.correct(id, kept.version(), correction, reviewer));
        }
    }

    /** Takes a version that nobody will ever see, and leaves the next change to take it again. */
    private void rolledBack(Random random) {
        Scope.run(Scope.ofMunicipality(room.municipality), () -> new TransactionTemplate(TestDatabase.transactions()).execute(status -> {
            TestDatabase.jdbc().sql("delete from observation where id % 3 = " + random.nextInt(3)).update();
            room.observations.columns(reviewer);
            status.setRollbackOnly();
            return null;
        }));
    }

    @Test
    void aVersionThatNobodyWroteDownIsReadWhole() {
        append(new Random(8), 20, true);
        ColumnsSeen.agreeWithTheDatabase(room, "before");
        sql("update municipality set data_version = data_version + 3 where municipality_id = '" + room.municipality + "'");
        ColumnsSeen.agreeWithTheDatabase(room, "after");
        sql("delete from observation_change");
        append(new Random(9), 20, true);
        sql("update municipality set data_version = 1 where municipality_id = '" + room.municipality + "'");
        ColumnsSeen.agreeWithTheDatabase(room, "an older version than ours");
    }

    @Test
    void whoSeesTheSameSharesOneViewAndACopyIsMadeForNobody() {
        append(new Random(3), 200, true);
        Visitor police = room.visitor(1, 3, se.samsyn.kernel.OrganisationKind.OTHER_AUTHORITY, se.samsyn.kernel.Role.POLICE);
        Visitor other = room.visitor(2, 77, se.samsyn.kernel.OrganisationKind.OTHER_AUTHORITY, se.samsyn.kernel.Role.POLICE);
        Visitor third = room.visitor(3, 78, se.samsyn.kernel.OrganisationKind.OTHER_AUTHORITY, se.samsyn.kernel.Role.READER);
        assertThat(room.observations.columns(police)).isSameAs(room.observations.columns(police));
        assertThat(room.observations.columns(other)).isSameAs(room.observations.columns(third));
    }

    @Test
    void certaintyIsCountedWithWhatIsNotSaid() {
        append(new Random(4), 60, true);
        sql("update observation set certainty = case id % 4 when 0 then 'SEEN' when 1 then 'TOLD' when 2 then 'SUSPECTED' end");
        ObservationColumns columns = room.observations.columns(reviewer);
        List<Long> counted = room.as(reviewer, () -> TestDatabase.jdbc().sql("""
                        select count(*) from observation where state = 'ACCEPTED' and id > 10
                        group by id % 4 order by id % 4""").query(Long.class).list());
        assertThat(columns.countByCertainty(i -> columns.id(i) > 10))
                .containsExactly(counted.stream().mapToInt(Long::intValue).toArray());
    }

    /** Each change moves all rows of a batch from one category to another: a reader that finds two has seen half of one. */
    @Test
    void readersDuringWritersSeeWholeChangesOnly() throws Exception {
        Random random = new Random(5);
        for (int batch = 0; batch < 3; batch++) {
            append(random, 50, true);
        }
        sql("update observation set category_group = 'TIL', subcategory = null");
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> readers = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                readers.add(threads.submit((Callable<Long>) () -> readUntil(writing)));
            }
            for (int change = 0; change < 60; change++) {
                CategoryGroup group = CategoryGroup.values()[change % CategoryGroup.values().length];
                int batch = change % 3;
                sql("update observation set category_group = '" + group + "' where import_id = " + (batch + 1));
            }
            writing.set(false);
            for (Future<Long> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        ColumnsSeen.agreeWithTheDatabase(room, "after the writers");
    }

    private long readUntil(AtomicBoolean writing) {
        long versions = 0;
        long last = -1;
        while (writing.get()) {
            ObservationColumns columns = room.observations.columns(reviewer);
            assertThat(columns.version()).isGreaterThanOrEqualTo(last);
            versions += columns.version() > last ? 1 : 0;
            last = columns.version();
            assertThat(columns.size()).isEqualTo(150);
            long[] groups = new long[CategoryGroup.values().length];
            for (int i = 0; i < columns.size(); i++) {
                groups[columns.group(i)]++;
            }
            for (long of : groups) {
                assertThat(of % 50).isZero();
            }
        }
        return versions;
    }

    private void sql(String sql) {
        TestDatabase.runInScope(Scope.ofMunicipality(room.municipality), () -> TestDatabase.jdbc().sql(sql).update());
    }

    private void append(Random random, int count, boolean accepted) {
        List<ImportedObservations.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(random, ++next + " " + i));
        }
        long organisation = 1 + random.nextInt(4);
        var batch = new ImportedObservations.Batch(
                batches(), Observation.Source.POLICE, "källa " + random.nextInt(3), organisation, spread(random), accepted);
        // As the whole municipality: a spread wider than the writer's own is not the writer's to give otherwise.
        TestDatabase.runInScope(Scope.ofMunicipality(room.municipality), () -> room.imported.append(batch, rows.iterator()));
    }

    private long batch;

    private long batches() {
        return ++batch;
    }

    private static Spread spread(Random random) {
        return Spread.values()[random.nextInt(Spread.values().length)];
    }

    private static ImportedObservations.Row row(Random random, String key) {
        CategoryGroup group = CategoryGroup.values()[random.nextInt(CategoryGroup.values().length)];
        Instant from = Instant.ofEpochSecond(1_790_000_000L + random.nextInt(1_000_000), 1000L * random.nextInt(1_000_000));
        Instant to = from.plusSeconds(random.nextInt(9000));
        boolean point = random.nextInt(4) > 0;
        return new ImportedObservations.Row(
                key,
                new Observation.Category(group, random.nextBoolean() ? Subcategory.of(group).getLast() : null),
                new Observation.When(from, to, Observation.TimeClass.INTERVAL),
                point
                        ? new Observation.Where(
                                600_000 + random.nextDouble(), 6_500_000 + random.nextDouble(),
                                Observation.PositionClass.MUNICIPALITY_CENTRE, random.nextLong(9), null, random.nextLong(9))
                        : Observation.Where.named("här"),
                new Observation.Circumstances(random.nextBoolean() ? Observation.Certainty.TOLD : null, null, null),
                null);
    }
}
