package se.samsyn.imports;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.MovableClock;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;

/** The rooms that an import needs, without their pages and clocks, on the test database. */
final class ImportRoom {
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {
                "se.samsyn.database", "se.samsyn.audit", "se.samsyn.actors", "se.samsyn.privacy", "se.samsyn.places", "se.samsyn.post",
                "se.samsyn.identity", "se.samsyn.observations", "se.samsyn.imports", "se.samsyn.shell"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*\\.web\\..*", ".*Schedule", ".*DatabaseSetup", ".*FirstStart"}))
    static class Rooms {}

    private static final Imports.Reader READER = new Imports.Reader(1, 7);
    private static final AnnotationConfigApplicationContext CONTEXT = start();

    final Scope scope;
    final Imports imports = CONTEXT.getBean(Imports.class);
    final ImportDesk desk = CONTEXT.getBean(ImportDesk.class);
    private final Path folder;

    ImportRoom(String municipality, Path folder) {
        this.scope = TestDatabase.fresh(municipality);
        this.folder = folder;
        TestDatabase.owner().sql("update municipality set name = 'Ettby kommun' where municipality_id = '" + municipality + "'").update();
    }

    private static AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> new MovableClock("2026-11-02T07:00:00Z"));
        context.registerBean(HikariDataSource.class, () -> (HikariDataSource) TestDatabase.application(), b -> b.setDestroyMethodName(""));
        context.registerBean(JdbcClient.class, TestDatabase::jdbc);
        context.registerBean(PlatformTransactionManager.class, TestDatabase::transactions);
        context.registerBean(TransactionOperations.class, () -> new TransactionTemplate(TestDatabase.transactions()));
        context.register(Rooms.class);
        context.refresh();
        return context;
    }

    <T> T door(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(scope, work);
    }

    /** Hands a file in at the desk. */
    ImportBatch hand(Path file, ImportMapping said) {
        return in(() -> imports.get(desk.receive(file, file.getFileName().toString(), said, READER)));
    }

    ImportBatch hand(String source, String text) {
        return hand(text("fil.csv", text, StandardCharsets.UTF_8), ImportMapping.guessed(ImportMapping.Format.TABLE, source));
    }

    /** Has a file read as it was guessed. */
    ImportBatch read(ImportBatch batch, Map<String, String> words) {
        return in(() -> {
            desk.read(batch.id(), batch.mapping(), words);
            return done(batch.id());
        });
    }

    /** Hands a file in, has it read as guessed when it is asked about, and accepts it. */
    ImportBatch take(String source, String text) {
        ImportBatch handed = hand(source, text);
        ImportBatch read = handed.state() == ImportBatch.State.ASKING ? read(handed, Map.of()) : handed;
        return accept(read, false);
    }

    ImportBatch accept(ImportBatch batch, boolean withoutGone) {
        return in(() -> {
            imports.accept(batch.id(), batch.version(), se.samsyn.kernel.Spread.AUTHORITIES, withoutGone, 7);
            return imports.get(batch.id());
        });
    }

    /** The batch when its reading has ended. */
    ImportBatch done(long id) {
        door(ReadingJobs.class).start(scope.municipalityId()).join();
        return imports.get(id);
    }

    Path text(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> rows(String sql) {
        return TestDatabase.inScope(scope, () -> TestDatabase.jdbc().sql(sql).query(String.class).list());
    }
}
