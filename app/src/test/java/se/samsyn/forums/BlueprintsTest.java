package se.samsyn.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Initiative;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.forums.Charter.Concerns;
import se.samsyn.forums.Charter.Level;
import se.samsyn.forums.Charter.Mandate;
import se.samsyn.forums.asking.Asking;
import se.samsyn.forums.asking.QuestionSet;
import se.samsyn.forums.blueprints.Blueprint;
import se.samsyn.forums.blueprints.BlueprintFiles;
import se.samsyn.forums.cycle.Cycles;
import se.samsyn.forums.telling.CommunicationPlan;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;

/** Each ready-made organisation: that its structure and its rules hold, once it has been begun from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlueprintsTest {
    private static final String CODE = "9963";

    private WorkingRooms rooms;
    private Visitor administrator;

    @BeforeAll
    void open() {
        rooms = new WorkingRooms("2026-03-02T07:00:00Z");
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    private Map<String, Forum> begun(String key) {
        Scope scope = TestDatabase.fresh(CODE);
        Visitor first = WorkingRooms.visitor(scope, 0, 1, OrganisationKind.OWN_BOARD, Role.ADMINISTRATOR);
        long own = WorkingRooms.as(first, () -> rooms.door(Actors.class)
                .addOrganisation(new NewOrganisation("Provkommun", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
        administrator = WorkingRooms.visitor(scope, 0, own, OrganisationKind.OWN_BOARD, Role.ADMINISTRATOR);
        int added = in(() -> rooms.door(Blueprints.class).begin(key, administrator));
        // Beginning twice adds nothing and changes nothing.
        assertThat(in(() -> rooms.door(Blueprints.class).begin(key, administrator))).isZero();
        List<Forum> forums = in(() -> rooms.door(Forums.class).list());
        assertThat(forums).hasSize(added);
        return forums.stream().collect(Collectors.toMap(Forum::name, forum -> forum));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tingsryd", "osthammar", "solvesborg", "bromolla"})
    void everyBlueprintKeepsTheRulesOfTheRoom(String key) {
        Map<String, Forum> forums = begun(key);
        assertThat(forums.values()).allSatisfy(forum -> {
            assertThat(forum.chair()).as(forum.name()).isPresent();
            assertThat(forum.charter().mistakes().any()).as(forum.name()).isFalse();
            assertThat(forum.charter().reportsTo() != null || forum.charter().reportsToBody() != null).as(forum.name()).isTrue();
            if (forum.charter().level().forATime()) {
                assertThat(forum.charter().endsOn()).as(forum.name()).isNotNull();
            }
            if (forum.charter().level() == Level.STRATEGIC) {
                // Invariant 5, and that the police or another actor sits there.
                assertThat(forum.chair().orElseThrow().external()).as(forum.name()).isFalse();
                assertThat(forum.seats()).as(forum.name()).anyMatch(Seat::external);
            }
        });
        assertThat(in(() -> rooms.door(CommunicationPlan.class).list())).isNotEmpty();
    }

    @Test
    void thereAreFourAndNobodyStandsInThem() {
        List<Blueprint> blueprints = new BlueprintFiles().list();
        assertThat(blueprints).extracting(Blueprint::model).containsExactly("Bromölla", "Sölvesborg", "Tingsryd", "Östhammar");
        assertThat(blueprints).allSatisfy(blueprint -> {
            assertThat(blueprint.later()).isNotEmpty();
            assertThat(PersonGuard.isClean(blueprint.summary() + " " + blueprint.title())).as(blueprint.key()).isTrue();
            assertThat(blueprint.groups()).allMatch(group -> PersonGuard.isClean(group.name() + ". " + group.purpose()));
        });
    }

    @Test
    void tingsrydHasTwoCouncilsAndAProjectThatHandsOver() {
        Map<String, Forum> forums = begun("tingsryd");
        assertThat(forums).containsOnlyKeys("Strategiska brå", "Operativa brå", "Projektet för ett tryggare offentligt rum");
        Forum strategic = forums.get("Strategiska brå");
        assertThat(names(strategic, Seat.Kind.CHAIR)).containsExactly("Kommunstyrelsens ordförande");
        assertThat(names(strategic, Seat.Kind.ORDINARY)).containsExactly(
                "Kommunchef", "Kommunpolis", "Säkerhets- och beredskapssamordnare", "Chef för arbete och lärande", "Bildningschef");
        assertThat(names(strategic, Seat.Kind.CO_OPTED)).containsExactly("Lokalpolisområdeschef");
        Forum operative = forums.get("Operativa brå");
        assertThat(operative.charter().reportsTo()).isEqualTo(strategic.id());
        assertThat(operative.seats()).anyMatch(seat -> seat.organisationKind() == OrganisationKind.MUNICIPAL_COMPANY);
        assertThat(in(() -> rooms.door(Cycles.class).open(administrator))).isPresent();
        // The project ends; ordinary work is asked to take over.
        Forum project = forums.get("Projektet för ett tryggare offentligt rum");
        assertThat(project.charter().endsOn()).isEqualTo(java.time.LocalDate.of(2027, 3, 2));
        run(() -> rooms.door(Forums.class).move(project.id(), in(() -> rooms.door(Forums.class).get(project.id())).version(), Forum.Deed.END, administrator));
        long meeting = in(() -> rooms.door(Meetings.class).plan(
                operative.id(), java.time.LocalDate.of(2026, 3, 10), java.time.LocalTime.NOON, 60, "", 1, UUID.randomUUID(), administrator));
        assertThat(in(() -> rooms.door(Agenda.class).suggestions(meeting, administrator)))
                .extracting(Suggestion::title)
                .contains("Ta över efter Projektet för ett tryggare offentligt rum");
    }

    @Test
    void osthammarAsksSixQuestionsAndMeetsEveryFourthMonth() {
        Map<String, Forum> forums = begun("osthammar");
        assertThat(forums.get("Styrgruppen").charter().rhythm()).isEqualTo(Rhythm.TERTIAL);
        assertThat(forums.get("Operativa gruppen").charter().reportsTo()).isEqualTo(forums.get("Styrgruppen").id());
        assertThat(forums.values()).filteredOn(forum -> forum.charter().level().forATime()).hasSize(2)
                .allMatch(forum -> forum.state() == Forum.State.PLANNED);
        QuestionSet set = in(() -> rooms.door(Asking.class).sets()).getFirst();
        assertThat(set.questions()).hasSize(6);
        assertThat(set.askedOf()).hasSize(4);
        assertThat(set.forumId()).isEqualTo(forums.get("Operativa gruppen").id());
        assertThat(in(() -> rooms.door(Actors.class).listOrganisations())).anyMatch(one -> one.initiative() == Initiative.BOATS);
    }

    @Test
    void solvesborgIsOneUnitWithSixHosts() {
        Map<String, Forum> forums = begun("solvesborg");
        Forum unit = forums.values().iterator().next();
        assertThat(forums).hasSize(1);
        assertThat(unit.charter().level()).isEqualTo(Level.UNIT);
        assertThat(names(unit, Seat.Kind.CHAIR)).containsExactly("Säkerhetschef");
        assertThat(names(unit, Seat.Kind.ORDINARY)).hasSize(8).contains("Brottsförebyggande samordnare");
        assertThat(names(unit, Seat.Kind.ORDINARY).stream().filter(name -> name.startsWith("Trygghetsvärd "))).hasSize(6);
        assertThat(in(() -> rooms.door(Cycles.class).open(administrator)).orElseThrow().name()).contains("Cirkulär process");
    }

    @Test
    void bromollaKeepsIndividualsOutsideAndItsCouncilDecidesNothing() {
        Map<String, Forum> forums = begun("bromolla");
        Forum council = forums.get("Trygghetsrådet");
        assertThat(council.decides()).isFalse();
        assertThat(council.seats(Seat.Kind.SUBSTITUTE)).extracting(Seat::order).containsExactly(1, 2, 3);
        assertThat(names(council, Seat.Kind.ORDINARY)).contains("Ledamot 1 i kommunstyrelsen", "Ledamot 2 i kommunstyrelsen", "Kommunpolis");
        Forum talk = forums.get("KKL-möte");
        assertThat(talk.charter().rhythm()).isEqualTo(Rhythm.HALF_YEARLY);
        assertThat(talk.charter().mandate()).isEqualTo(Mandate.INFORMS);
        assertThat(talk.seats()).extracting(seat -> seat.function().name())
                .containsExactlyInAnyOrder("Kommunstyrelsens ordförande", "Kommunchef", "Lokalpolisområdeschef");
        Forum team = forums.get("Förebyggande teamet");
        assertThat(team.charter().concerns()).isEqualTo(Concerns.GROUP);
        assertThat(names(team, Seat.Kind.CO_OPTED)).hasSize(3).contains("Kommunpolis");
        assertThat(forums.get("Förebyggande teamet, enskilda ärenden").charter().concerns()).isEqualTo(Concerns.INDIVIDUAL);
        assertThat(forums.get("Lägesbildsgruppen").charter().level()).isEqualTo(Level.PICTURE);
        QuestionSet three = in(() -> rooms.door(Asking.class).sets()).getFirst();
        assertThat(three.questions()).hasSize(3);
        assertThat(three.forumId()).isEqualTo(council.id());
    }

    private static List<String> names(Forum forum, Seat.Kind kind) {
        return forum.seats(kind).stream().map(seat -> seat.function().name()).toList();
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return WorkingRooms.as(administrator, work);
    }

    private void run(Runnable... work) {
        Arrays.stream(work).forEach(one -> in(() -> {
            one.run();
            return null;
        }));
    }
}
