package se.samsyn;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.TestDatabase;

/** The rooms on the house's first line without their pages, on the test database and with a clock that tests move. */
public final class GroundRooms implements AutoCloseable {
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {"se.samsyn.actors", "se.samsyn.identity", "se.samsyn.post", "se.samsyn.audit", "se.samsyn.database"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = {".*\\.web\\..*", ".*DatabaseSetup", ".*FirstStart"}))
    static class Rooms {}

    public final MovableClock clock = new MovableClock("2026-03-02T07:00:00Z");
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param settings names and values in turn */
    public GroundRooms(String... settings) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", values));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(HikariDataSource.class, () -> (HikariDataSource) TestDatabase.application(), b -> b.setDestroyMethodName(""));
        context.registerBean(JdbcClient.class, TestDatabase::jdbc);
        context.registerBean(PlatformTransactionManager.class, TestDatabase::transactions);
        context.registerBean(TransactionOperations.class, () -> new TransactionTemplate(TestDatabase.transactions()));
        context.register(Rooms.class);
        context.refresh();
    }

    public <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
