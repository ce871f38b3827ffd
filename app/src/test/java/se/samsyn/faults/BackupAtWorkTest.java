package se.samsyn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy of a program at which people work, put back in an empty folder: the commands of docs/operations.md, as written. */
class BackupAtWorkTest {
    private static final int REPORTS_BEFORE = 3;

    @TempDir
    Path parent;

    @Test
    void theCopyHasTheSameChecksumsAndWhatWasAnsweredBefore() throws Exception {
        Path data = Folders.demo(parent);
        Folders.fresh(parent, "new-folder");
        Promises promises = Promises.none();
        JsonNode taken;
        Set<String> answeredBefore;
        try (var program = Program.serve(data, "--demo")) {
            Worker reporter = new Worker(program.site(), promises).signedInAs("reporter");
            AtomicReference<Throwable> surprise = new AtomicReference<>();
            CountDownLatch some = new CountDownLatch(REPORTS_BEFORE);
            Thread work = Worker.untilItIsGone("save", surprise, number -> {
                reporter.report("under kopiering " + number);
                some.countDown();
            });
            assertThat(some.await(Program.PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("%s", surprise).isTrue();
            answeredBefore = Set.copyOf(promises.reports());
            taken = answer(written("backup"));
            program.kill();
            assertThat(work.join(Program.PATIENCE)).isTrue();
            assertThat(surprise.get()).isNull();
            assertThat(promises.reports()).as("work went on meanwhile").hasSizeGreaterThan(answeredBefore.size());
        }
        assertThat(answer(written("verify")).get("tables")).isEqualTo(taken.get("tables"));
        answer(written("restore"));
        assertThat(answer("verify", "--data", "new-folder").get("tables")).isEqualTo(taken.get("tables"));

        Path restored = parent.resolve("new-folder");
        try (var program = Program.serve(restored, "--demo")) {
            Kept kept = Kept.in(restored);
            assertThat(kept.ask("select id || ' ' || text from observation where text like 'Prov %'")).containsAll(answeredBefore);
            kept.noReportIsHalfSaved();
            kept.noFileIsHalfRead();
            assertThat(StopAndStartTest.status(program, "/logga-in")).isEqualTo(200);
        }
    }

    private JsonNode answer(Object... command) throws Exception {
        var ended = Program.run(parent, command);
        assertThat(ended.code()).as(ended.error()).isZero();
        return JsonMapper.builder().build().readTree(ended.out());
    }

    /** What stands after the name of the jar. */
    private static Object[] written(String command) throws Exception {
        var line = Pattern.compile("^java -jar samsyn\\.jar (" + command + " .*)$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("..", "docs", "operations.md")));
        assertThat(line.find()).as(command).isTrue();
        return line.group(1).split(" ");
    }
}
