package se.samsyn.observations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsyn.GroundRooms;
import se.samsyn.actors.Actors;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.columns.ColumnReading;
import se.samsyn.observations.columns.ColumnStore;
import se.samsyn.observations.copying.ImportedObservationStore;
import se.samsyn.observations.finding.Finding;
import se.samsyn.observations.finding.FindingStore;
import se.samsyn.observations.ground.Placing;
import se.samsyn.observations.photos.PhotoStore;
import se.samsyn.observations.photos.Photos;
import se.samsyn.observations.reporters.ReporterStore;
import se.samsyn.observations.reporters.Reporters;
import se.samsyn.observations.reporting.EventDetails;
import se.samsyn.observations.reporting.ReportStore;
import se.samsyn.observations.settings.QuestionStore;
import se.samsyn.observations.weeding.WeedingStore;
import se.samsyn.places.Places;

/** The room's doors on the real database, at a fixed time, with the events that they told. */
final class ObservationRoom {
    static final Instant NOW = Instant.parse("2026-11-20T21:15:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final GroundRooms GROUND = new GroundRooms();

    final String municipality;
    final List<Object> events = new ArrayList<>();
    final Observations observations;
    final Review review;
    final Places places;
    final ImportedObservations imported;

    ObservationRoom(String municipality) {
        this.municipality = municipality;
        TestDatabase.fresh(municipality);
        JdbcClient jdbc = TestDatabase.jdbc();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        ObservationStore store = new ObservationStore(jdbc);
        places = places(jdbc, clock);
        Placing placing = new Placing(places);
        ColumnStore columns = ColumnReading.store(jdbc);
        observations = new Observations(store, new WeedingStore(jdbc),
                new Reporters(new ReporterStore(jdbc), GROUND.door(Accounts.class), GROUND.door(Actors.class), clock, events::add),
                new ReportStore(jdbc),
                new Finding(new FindingStore(jdbc), columns),
                placing, clock, events::add);
        Photos photos = new Photos(new PhotoStore(jdbc), observations, clock, events::add);
        review = new Review(store, new EventDetails(photos, new QuestionStore(jdbc)), placing, clock, events::add);
        imported = new ImportedObservations(
                new ImportedObservationStore(jdbc, TestDatabase.application()), store, placing, clock, events::add);
    }

    /** The room of places as it is, its pages left out. */
    private static Places places(JdbcClient jdbc, Clock clock) {
        var context = new GenericApplicationContext();
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
        scanner.scan("se.samsyn.places");
        context.refresh();
        return context.getBean(Places.class);
    }

    Visitor visitor(long account, long organisation, OrganisationKind kind, Role... roles) {
        return new Visitor(
                account, "Prov", municipality, "Provkommun", ZONE, organisation, "Prov", kind, Set.of(roles), false);
    }

    Visitor reviewer() {
        return visitor(1, 1, OrganisationKind.OWN_BOARD, Role.REVIEWER);
    }

    Visitor reporter(long account) {
        return visitor(account, 2, OrganisationKind.OWN_BOARD, Role.REPORTER);
    }

    /** Runs in a transaction as the visitor's requests do. */
    <T> T as(Visitor visitor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return TestDatabase.inScope(new Scope(municipality, visitor.organisationId(), visitor.clearance()), work);
    }

    void run(Visitor visitor, Runnable work) {
        as(visitor, () -> {
            work.run();
            return null;
        });
    }

    long report(Visitor reporter, String text) {
        NewObservation report = report(text);
        return as(reporter, () -> observations.record(report, reporter));
    }

    static NewObservation report(String text) {
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
