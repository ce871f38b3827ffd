package se.samsyn.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.imports.ImportBatch.State;
import se.samsyn.imports.ImportMapping.Format;
import se.samsyn.kernel.Refusal;

/** A file that is kept can be read again; one that is not costs nothing but an answer, and nothing open is left behind. */
class KeptFilesTest {
    private static final Path OPEN = Path.of("/proc/self/fd");

    @TempDir
    Path folder;

    private ImportRoom room;

    @BeforeEach
    void fresh() {
        room = new ImportRoom("9943", folder);
    }

    @Test
    void aFileThatIsNotKeptIsNotReadAgainAndItsRowsStay() {
        Path file = room.text("fil.csv", "datum;kategori\n2025-03-03;SKA\n", StandardCharsets.UTF_8);
        long id = room.in(() ->
                room.imports.read(file, "fil.csv", ImportMapping.guessed(Format.TABLE, "Kommandoraden"), new Imports.Reader(1, 0)));
        for (Runnable again : List.<Runnable>of(() -> room.desk.readAgain(id), () -> room.desk.eachBadRow(id, (cause, line, cells) -> {}))) {
            assertThatThrownBy(() -> Scope.run(room.scope, again::run))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("import-lost"));
        }
        assertThat(room.in(() -> room.imports.get(id)).state()).isEqualTo(State.WAITING);
        assertThat(room.rows("select 'x' from observation")).hasSize(1);
    }

    @Test
    void onlyTheCopyWhoseTurnItIsReadsAndForgetsHowFarItHasCome() {
        ImportBatch handed = room.hand("Prov", "datum;kategori\n2025-03-03;SKA\n");
        ImportStore store = room.door(ImportStore.class);
        TransactionTemplate transaction = new TransactionTemplate(TestDatabase.transactions());
        room.in(() -> {
            transaction.executeWithoutResult(status -> {
                store.queue(handed.id(), handed.mapping(), false);
                store.progress(handed.id(), 1, 2);
            });
            transaction.executeWithoutResult(another -> {
                assertThat(store.takeTurn()).isTrue();
                assertThat(room.done(handed.id()).state()).isEqualTo(State.READING);
                assertThat(store.findProgress(handed.id())).isPresent();
            });
            return null;
        });
        assertThat(room.in(() -> room.done(handed.id())).state()).isEqualTo(State.WAITING);
        assertThat(room.rows("select 'x' from import_progress")).isEmpty();
    }

    @Test
    void eventsThatCannotBeOpenedAreRefusedAndClosed() throws IOException {
        Path broken = Files.write(folder.resolve("broken.json"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        Path cut = Files.write(folder.resolve("cut.json"), new byte[] {0x1f, (byte) 0x8b, 8});
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
        Path packed = folder.resolve("packed.json");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : List.of(broken, cut, other, packed)) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> room.hand(file, ImportMapping.guessed(Format.POLICE_EVENTS, "Polisens händelser")));
            assertThat(refusal.code()).as(file.toString()).isEqualTo("import-unreadable");
            assertThat(opened()).doesNotContain(file.toString());
        }
    }

    /** The database goes away in the middle of a file. */
    @Test
    void aFileThatIsFetchedHalfwayIsTakenAway() {
        assumeTrue(Files.isDirectory(OPEN), "needs a list of the program's open files");
        List<String> written = new ArrayList<>();
        DataSource gone = (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (p, m, a) -> {
            opened().stream().filter(file -> file.contains("samsyn-import")).forEach(written::add);
            throw new SQLException("gone");
        });
        assertThatThrownBy(() -> room.in(() -> new FileStore(JdbcClient.create(gone)).find(1)))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(written).isNotEmpty().allSatisfy(file -> assertThat(Path.of(file)).doesNotExist());
    }

    /** The files that this program has open; none where the system does not list them. */
    private static List<String> opened() {
        if (!Files.isDirectory(OPEN)) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        try (Stream<Path> links = Files.list(OPEN)) {
            for (Path link : links.toList()) {
                if (Files.isSymbolicLink(link)) {
                    files.add(Files.readSymbolicLink(link).toString());
                }
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return files;
    }
}
