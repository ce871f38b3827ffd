package se.samsyn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random moments while files are read in, reports saved and accepted, pictures locked and published. Every
 * other time the database is killed too. Nothing that was answered is lost and nothing is there by half.
 *
 * <p>Two kills, one of each kind, in every run; {@code make kills} asks for 20. Other moments with {@code -Dsamsyn.seed=7}.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("samsyn.kills", 2);
    private static final long SEED = Long.getLong("samsyn.seed", 1);
    private static final int LATEST_MILLISECONDS = 5000;

    @TempDir
    Path parent;

    @Test
    void aKillLosesNothingAndHalvesNothing() throws Exception {
        Path data = Folders.demo(parent);
        Random random = new Random(SEED);
        Promises promises = Promises.none();
        for (int life = 0; life <= KILLS; life++) {
            try (var program = Program.serve(data, "--demo")) {
                Kept kept = Kept.in(data);
                kept.noFileIsHalfRead();
                kept.noReportIsHalfSaved();
                kept.noPictureIsHalfLocked();
                kept.noPublicationStandsAlone();
                kept.holds(promises);
                if (life < KILLS) {
                    work(program, life, random.nextInt(LATEST_MILLISECONDS), promises);
                }
            }
        }
        System.out.println("Seed " + SEED + ", " + KILLS + " kills: kept " + promises.counted());
        assertThat(promises.reports()).isNotEmpty();
        assertThat(promises.locked()).isNotEmpty();
        assertThat(promises.published()).isNotEmpty();
    }

    private static void work(Program program, int life, int milliseconds, Promises promises) throws Exception {
        Worker reporter = new Worker(program.site(), promises).signedInAs("reporter");
        Worker reviewer = new Worker(program.site(), promises).signedInAs("reviewer");
        Worker reader = new Worker(program.site(), promises).signedInAs("coordinator");
        Worker editor = new Worker(program.site(), promises).signedInAs("coordinator");
        AtomicReference<Throwable> surprise = new AtomicReference<>();
        // Once a report and a picture have come all the way in this life, the moment is random.
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch published = new CountDownLatch(1);
        List<Thread> work = List.of(
                Worker.untilItIsGone("save", surprise, number -> {
                    reviewer.accept(reporter.report(life + "-" + number));
                    reported.countDown();
                }),
                Worker.untilItIsGone("import", surprise, number -> reader.file(1000L * life + number)),
                Worker.untilItIsGone("picture", surprise, number -> {
                    editor.picture(life + "-" + number);
                    published.countDown();
                }));
        boolean warm = reported.await(Program.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                && published.await(Program.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(warm).as("work is done; the workers met %s", surprise).isTrue();
        CompletableFuture.runAsync(
                        () -> {
                            try {
                                if (life % 2 == 1) {
                                    program.killDatabase();
                                }
                                program.kill();
                            } catch (Exception trouble) {
                                surprise.compareAndSet(null, trouble);
                            }
                        },
                        CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS))
                .get(Program.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        for (Thread worker : work) {
            assertThat(worker.join(Program.PATIENCE)).as(worker.getName()).isTrue();
        }
        assertThat(surprise.get()).as("what the workers met before the kill").isNull();
    }
}
