package se.samsyn.observations.reporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.audit.Trace;
import se.samsyn.audit.TraceEntry;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.NewAccount;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeding;

/** A report keeps organisation and function; the link to the account is apart, asked for by few, and gone after 90 days. */
class ReportersTest {
    private static WorkingRooms rooms;

    private final Scope scope = TestDatabase.fresh("9977");
    private Visitor reporter;
    private long report;

    @BeforeAll
    static void open() {
        rooms = new WorkingRooms("2026-03-02T07:00:00Z");
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @BeforeEach
    void oneReport() {
        Scope.run(scope, () -> {
            Actors actors = rooms.door(Actors.class);
            long school = actors.addOrganisation(new NewOrganisation("Skolan", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0);
            Accounts accounts = rooms.door(Accounts.class);
            UUID key = UUID.randomUUID();
            accounts.invite(new NewAccount("Rut Rektor", key + "@skola.example", school, Set.of(Role.REPORTER), null), key, 0);
            var account = accounts.list().getFirst();
            long function = actors.addFunction("Rektor", school, UUID.randomUUID(), 0);
            actors.holdFunction(function, account.personId(), LocalDate.of(2025, 8, 1), UUID.randomUUID(), 0);
            reporter = WorkingRooms.visitor(scope, account.id(), school, OrganisationKind.OWN_BOARD, Role.REPORTER);
        });
        report = WorkingRooms.as(reporter, () -> rooms.door(Observations.class).record(
                new NewObservation(
                        UUID.randomUUID().toString(), Observation.Source.STAFF, new Observation.Category(CategoryGroup.SKA, null),
                        Observation.When.exactly(rooms.clock.instant()), Observation.Where.named("Skolgården"),
                        Observation.Circumstances.NOT_TOLD, "Krossad ruta"),
                reporter));
    }

    @Test
    void theReportSaysOrganisationAndFunction() {
        Reporters reporters = rooms.door(Reporters.class);
        assertThat(WorkingRooms.as(reporter, () -> reporters.function(report))).contains("Rektor");
        assertThat(WorkingRooms.as(reporter, () -> rooms.door(Observations.class).getMine(report, reporter).ownerOrganisationId()))
                .isEqualTo(reporter.organisationId());
        assertThat(WorkingRooms.as(reporter, () -> reporters.sent(report, reporter.accountId() + 1))).isFalse();
    }

    @Test
    void theOfficerLearnsWhoAndTheTraceSaysSo() {
        Reporters reporters = rooms.door(Reporters.class);
        for (Role role : Role.values()) {
            Visitor other = WorkingRooms.visitor(scope, 77, 1, OrganisationKind.OWN_BOARD, role);
            if (role != Role.DATA_PROTECTION_OFFICER) {
                assertThatThrownBy(() -> WorkingRooms.as(other, () -> reporters.who(report, other)))
                        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("entry"));
            }
        }
        Visitor officer = WorkingRooms.visitor(scope, 77, 1, OrganisationKind.OWN_BOARD, Role.DATA_PROTECTION_OFFICER);
        assertThat(WorkingRooms.as(officer, () -> reporters.who(report, officer)))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Rut Rektor"));
        TraceEntry line = Scope.call(scope, () -> rooms.door(Trace.class).list(null, Long.MAX_VALUE, 1)).getFirst();
        assertThat(line.deed()).isEqualTo("observation.reporter-read");
        assertThat(line.accountId()).isEqualTo(77);
        assertThat(line.objectId()).isEqualTo(report);
    }

    @Test
    void theLinkGoesAfterNinetyDaysAndTheFunctionStays() {
        Weeding weeding = rooms.door(Weeding.class);
        rooms.clock.move(Duration.ofDays(90));
        assertThat(Scope.call(scope, weeding::weed)).isEmpty();
        assertThat(WorkingRooms.as(reporter, () -> rooms.door(Observations.class).mine(reporter, 5))).hasSize(1);
        rooms.clock.move(Duration.ofDays(1));
        assertThat(Scope.call(scope, weeding::weed)).singleElement().satisfies(line -> {
            assertThat(line.documentClass()).isEqualTo(DocumentClass.REPORTER_LINK);
            assertThat(line.reference()).isEmpty();
        });
        assertThat(WorkingRooms.as(reporter, () -> rooms.door(Observations.class).mine(reporter, 5))).isEmpty();
        assertThat(WorkingRooms.as(reporter, () -> rooms.door(Reporters.class).function(report))).contains("Rektor");
        rooms.clock.move(Duration.ofDays(-91));
    }

    @Test
    void theNeighbouringMunicipalityAsksInVain() {
        Scope other = TestDatabase.fresh("9978");
        assertThat(TestDatabase.inScope(other, () -> rooms.door(Reporters.class).sent(report, reporter.accountId()))).isFalse();
        assertThat(TestDatabase.inScope(other, () -> rooms.door(Reporters.class).count(reporter.accountId()))).isZero();
    }
}
