package se.samsyn;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/** Every room without its pages and schedules, on the test database and with a clock that tests move. */
public final class WorkingRooms implements AutoCloseable {
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {
                "se.samsyn.actors", "se.samsyn.identity", "se.samsyn.post", "se.samsyn.audit", "se.samsyn.database",
                "se.samsyn.privacy", "se.samsyn.places", "se.samsyn.publishing", "se.samsyn.observations", "se.samsyn.imports",
                "se.samsyn.statistics", "se.samsyn.insight", "se.samsyn.situation", "se.samsyn.problems", "se.samsyn.agreements",
                "se.samsyn.plans", "se.samsyn.followup", "se.samsyn.forums", "se.samsyn.duties", "se.samsyn.shell"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*\\.web\\..*", ".*DatabaseSetup", ".*FirstStart", ".*Schedule", ".*PortalStore", ".*PublicReading", ".*UndertakingReading"}))
    static class Rooms {}

    public final MovableClock clock;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param settings names and values in turn */
    public WorkingRooms(String instant, String... settings) {
        clock = new MovableClock(instant);
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

    /** Somebody of an organisation of the municipality's own unless said. */
    public static Visitor visitor(Scope municipality, long account, long organisation, OrganisationKind kind, Role... roles) {
        return new Visitor(
                account, "Prov", municipality.municipalityId(), "Provkommun", ZoneId.of("Europe/Stockholm"), organisation, "Prov",
                kind, Set.of(roles), false);
    }

    /** Does it as the visitor's request would. */
    public static <T> T as(Visitor visitor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(new Scope(visitor.municipalityId(), visitor.organisationId(), visitor.clearance()), work);
    }

    @Override
    public void close() {
        context.close();
    }
}
