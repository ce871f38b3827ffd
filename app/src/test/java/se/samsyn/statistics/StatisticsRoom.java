package se.samsyn.statistics;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** The room's doors on the real database, at a fixed time, with the events that they told. */
final class StatisticsRoom implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final long BOARD = 1;
    static final SeriesSource.Terms POLICE =
            new SeriesSource.Terms("Polisen", "Anmälda brott", "Månadstabell 2024", "Brott efter anmälningsmånad.", "", "", false);

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {"se.samsyn.statistics", "se.samsyn.places", "se.samsyn.database"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {".*\\.web\\..*", ".*DatabaseSetup", ".*Schedule"}))
    static class Rooms {
        final List<StatisticsChanged> events = new ArrayList<>();

        @EventListener
        public void note(StatisticsChanged event) {
            events.add(event);
        }
    }

    final String municipality;
    final Statistics statistics;
    final Deliveries deliveries;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    StatisticsRoom(String municipality) {
        this.municipality = municipality;
        TestDatabase.fresh(municipality);
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC));
        context.registerBean(HikariDataSource.class, () -> (HikariDataSource) TestDatabase.application(), b -> b.setDestroyMethodName(""));
        context.registerBean(JdbcClient.class, TestDatabase::jdbc);
        context.registerBean(PlatformTransactionManager.class, TestDatabase::transactions);
        context.register(Rooms.class);
        context.refresh();
        statistics = context.getBean(Statistics.class);
        deliveries = context.getBean(Deliveries.class);
    }

    <T> java.util.Collection<T> doors(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    List<StatisticsChanged> events() {
        return context.getBean(Rooms.class).events;
    }

    /** As the municipality's own board, which sees everything. */
    <T> T own(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(new Scope(municipality, BOARD, Spread.INTERNAL), work);
    }

    <T> T as(long organisation, Spread clearance, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(new Scope(municipality, organisation, clearance), work);
    }

    long source(SeriesSource.Terms terms, Spread spread) {
        return own(() -> statistics.addSource(terms, spread, BOARD, 7));
    }

    long read(long source, String text) {
        return read(source, text, "");
    }

    long read(long source, String text, String preliminaryFrom) {
        return own(() -> deliveries.read(
                new NewDelivery(UUID.randomUUID().toString(), source, null, "", text, TODAY, 0, preliminaryFrom), 7));
    }

    DeliveryReport accept(long delivery, boolean endGone) {
        return own(() -> {
            Deliveries.Preview preview = deliveries.preview(delivery);
            deliveries.accept(delivery, preview.delivery().version(), preview.accepted(), endGone, 7);
            return preview.report();
        });
    }

    DeliveryReport take(long source, String text, String preliminaryFrom) {
        return accept(read(source, text, preliminaryFrom), false);
    }

    /** The series that another organisation is shown. */
    List<Series> seen(long organisation, Spread clearance) {
        return as(organisation, clearance, statistics::listSeries);
    }

    List<Series> series() {
        return own(statistics::listSeries);
    }

    /** Each series with its values, as lines. */
    List<String> written() {
        List<String> lines = new ArrayList<>();
        for (Series series : series()) {
            StringBuilder line = new StringBuilder(series.category() + ", " + series.area() + (series.per() == 0 ? "" : " per " + series.per()) + ":");
            for (int i = 0; i < series.values().size(); i++) {
                line.append(' ').append(series.period(i).code()).append('=').append((long) series.values().value()[i])
                        .append(series.values().preliminary()[i] ? "p" : "");
            }
            lines.add(line.toString());
        }
        return lines;
    }

    Visitor coordinator() {
        return new Visitor(
                7, "Prov", municipality, "Provkommun", ZoneId.of("Europe/Stockholm"), BOARD, "Förvaltningen", OrganisationKind.OWN_BOARD,
                Set.of(Role.COORDINATOR), false);
    }

    @Override
    public void close() {
        context.close();
    }
}
