package se.samsyn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.demo.events.PlantedDates;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.followup.Answer;
import se.samsyn.followup.Design;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluations;
import se.samsyn.insight.monthly.Monthly;
import se.samsyn.insight.monthly.Where;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.DecidedMeasures;

/** The three planted measures, followed up: the one that worked shows it, the one that did not says so, the too-small one cannot tell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedMeasuresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String POLICE = "Polisens anmälda brott";
    private static final String PUBLIC = "PUBLIC";
    private static final Set<String> PLACES = Set.of(
            "stadsparken", "strandparken", "norrbacksparken", "stationen", "busstationen", "centrum", "hamnen", "simhallen", "angbron", "strandangen",
            "havsbacken");

    private final PlantedDates planted = PlantedDates.endingAt(TODAY);
    private WorkingRooms rooms;
    private Visitor tenfold;
    private Visitor town;

    @BeforeAll
    void twoTowns() {
        rooms = new WorkingRooms(TODAY + "T08:00:00Z");
        tenfold = staffed(FilledTown.of(rooms, "9949", TownEvents.endingAt(TODAY, Bjorkhamn.SEED, 10), event -> PLACES.contains(event.placeKey())));
        town = staffed(FilledTown.of(rooms, "9951", TownEvents.endingAt(TODAY, Bjorkhamn.SEED, 1), event -> PLACES.contains(event.placeKey())));
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void theLightingThatWorkedShowsItAtTenTimesTheVolume() {
        Answer answer = follow(tenfold, lighting(tenfold)).answer();
        assertThat(answer.verdict()).isEqualTo(Answer.Verdict.FEWER);
        assertThat(answer.change()).isBetween(-0.5, -0.2);
        assertThat(answer.low()).isLessThan(-0.35);
        assertThat(answer.series()).isNotNull();
    }

    @Test
    void theLightingCannotBeToldAtTheTownsOwnVolume() {
        Evaluation evaluation = follow(town, lighting(town));
        assertThat(evaluation.answer().verdict()).isEqualTo(Answer.Verdict.CANNOT_TELL);
        assertThat(evaluation.outlook().smallestFall()).as("what was planted was never to be seen").isGreaterThan(35);
    }

    @Test
    void theGuardHoursThatChangedNothingSaySo() {
        Answer answer = follow(tenfold, new Design(
                POLICE, POLICE, CategoryGroup.TIL, null, named(tenfold, "Resecentrum", "Busstorget"), named(tenfold, "Simhallen"), 0, 2,
                planted.guardHoursFrom(), 12, 50)).answer();
        assertThat(answer.verdict()).as(answer.low() + " to " + answer.high()).isEqualTo(Answer.Verdict.NOT_AS_HOPED);
    }

    @Test
    void theBridgeIsTooSmallToJudge() {
        Evaluation evaluation = follow(town, new Design(
                PUBLIC, PUBLIC, CategoryGroup.PLA, null, named(town, "Östra bron"), named(town, "Stadsparken"), 0, 2, planted.bushesFrom(), 6, 50));
        assertThat(evaluation.answer()).returns(Answer.Verdict.CANNOT_TELL, Answer::verdict).returns(true, Answer::tooFew);
        assertThat(evaluation.outlook().smallestFall()).isNull();
    }

    private Design lighting(Visitor visitor) {
        return new Design(
                POLICE, POLICE, null, null, named(visitor, "Stadsparken"), named(visitor, "Strandparken", "Norrbacksparken"), 200, 2, planted.lightingFrom(),
                12, 30);
    }

    private Evaluation follow(Visitor visitor, Design design) {
        long measure = DecidedMeasures.of(rooms, visitor, design.firstDay());
        Evaluations evaluations = rooms.door(Evaluations.class);
        return in(visitor, () -> {
            long id = evaluations.lock(measure, design, null, "", UUID.randomUUID(), visitor);
            evaluations.answer(id, visitor);
            return evaluations.get(id);
        });
    }

    private List<Design.Named> named(Visitor visitor, String... names) {
        Map<String, Where> choices = in(visitor, () -> rooms.door(Monthly.class).choices());
        return Stream.of(names).map(name -> new Design.Named(java.util.Objects.requireNonNull(choices.get(name), name), name)).toList();
    }

    private Visitor staffed(Visitor visitor) {
        Scope scope = Scope.ofMunicipality(visitor.municipalityId());
        long organisation = Scope.call(scope, () -> rooms.door(Actors.class)
                .addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
        return WorkingRooms.visitor(scope, 1, organisation, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
    }

    private static <T> T in(Visitor visitor, Supplier<T> work) {
        return WorkingRooms.as(visitor, work::get);
    }
}
