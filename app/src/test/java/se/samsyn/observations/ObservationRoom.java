package se.samsyn.observations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.samsyn.GroundRooms;
import se.samsyn.MovableClock;
import se.samsyn.actors.Actors;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.places.Places;

/** The room's doors on the real database, at a fixed time, with the events that they told. */
public final class ObservationRoom {
    public static final Instant NOW = Instant.parse("2026-11-20T21:15:00Z");
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final GroundRooms GROUND = new GroundRooms();

    public final String municipality;
    public final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    public final MovableClock clock = new MovableClock(NOW.toString());
    public final Observations observations;
    public final Review review;
    final Places places;
    public final ImportedObservations imported;

    private final GenericApplicationContext context;

    public ObservationRoom(String municipality) {
        this.municipality = municipality;
        TestDatabase.fresh(municipality);
        context = doors();
        places = context.getBean(Places.class);
        observations = context.getBean(Observations.class);
        review = context.getBean(Review.class);
        imported = context.getBean(ImportedObservations.class);
    }

    /** The room and the one of places as they are, their pages left out. */
    private GenericApplicationContext doors() {
        var made = new GenericApplicationContext();
        made.registerBean(JdbcClient.class, TestDatabase::jdbc);
        made.registerBean(DataSource.class, TestDatabase::application, bean -> bean.setDestroyMethodName(""));
        made.registerBean(PlatformTransactionManager.class, TestDatabase::transactions);
        made.registerBean(Clock.class, () -> clock);
        made.registerBean(Accounts.class, () -> GROUND.door(Accounts.class));
        made.registerBean(Actors.class, () -> GROUND.door(Actors.class));
        made.addApplicationListener((PayloadApplicationEvent<?> event) -> events.add(event.getPayload()));
        AnnotationConfigUtils.registerAnnotationConfigProcessors(made);
        var scanner = new ClassPathBeanDefinitionScanner(made);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*|.*(Schedule|FirstReading)")));
        scanner.scan("se.samsyn.places", "se.samsyn.observations");
        made.refresh();
        return made;
    }

    /** A door of the room. */
    public <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    /** All that hand something of a kind down. */
    public <T> java.util.Collection<T> doors(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public Visitor visitor(long account, long organisation, OrganisationKind kind, Role... roles) {
        return new Visitor(
                account, "Prov", municipality, "Provkommun", ZONE, organisation, "Prov", kind, Set.of(roles), false);
    }

    public Visitor reviewer() {
        return visitor(1, 1, OrganisationKind.OWN_BOARD, Role.REVIEWER);
    }

    public Visitor reporter(long account) {
        return visitor(account, 2, OrganisationKind.OWN_BOARD, Role.REPORTER);
    }

    /** Runs in a transaction as the visitor's requests do. */
    public <T> T as(Visitor visitor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return TestDatabase.inScope(new Scope(municipality, visitor.organisationId(), visitor.clearance()), work);
    }

    public void run(Visitor visitor, Runnable work) {
        as(visitor, () -> {
            work.run();
            return null;
        });
    }

    public long report(Visitor reporter, String text) {
        NewObservation report = report(text);
        return as(reporter, () -> observations.record(report, reporter));
    }

    public static NewObservation report(String text) {
        return new NewObservation(
                UUID.randomUUID().toString(),
                Observation.Source.STAFF,
                new Observation.Category(CategoryGroup.TIL, Subcategory.TIL_THEFT),
                new Observation.When(NOW.minusSeconds(7200), NOW.minusSeconds(3600), Observation.TimeClass.INTERVAL),
                new Observation.Where(674_000.0, 6_580_000.0, Observation.PositionClass.EXACT, null, "Hamnen", null),
                new Observation.Circumstances(Observation.Certainty.SEEN, false, null),
                text);
    }
}
