package se.samsyn.demo.agreeing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.demo.events.PlantedDates;
import se.samsyn.followup.Design;
import se.samsyn.followup.Evaluation.Conclusion;
import se.samsyn.followup.Evaluation.Likely;
import se.samsyn.followup.Evaluation.Rival;
import se.samsyn.followup.Evaluation.RivalAnswer;
import se.samsyn.followup.Evaluations;
import se.samsyn.insight.monthly.Monthly;
import se.samsyn.insight.monthly.Where;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Subcategory;
import se.samsyn.plans.Decision;
import se.samsyn.plans.PlanDeed;
import se.samsyn.plans.PlanText;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.MeasureRules;
import se.samsyn.plans.measures.Measures;
import se.samsyn.plans.measures.NewMeasure;
import se.samsyn.plans.measures.Work;
import se.samsyn.situation.Picture;

/**
 * Follow-ups of the three measures that were planted: one that worked, one that changed nothing, one too small to judge. The town is
 * made today, so their plans are locked after the start and say so; one of a measure that has not begun is locked in time.
 */
@Component
public class SeededFollowUps {
    private static final String POLICE = "Polisens anmälda brott";
    private static final String PUBLIC = "PUBLIC";

    private final Evaluations evaluations;
    private final Plans plans;
    private final Measures measures;
    private final Monthly monthly;
    private final Actors actors;

    SeededFollowUps(Evaluations evaluations, Plans plans, Measures measures, Monthly monthly, Actors actors) {
        this.evaluations = evaluations;
        this.plans = plans;
        this.measures = measures;
        this.monthly = monthly;
        this.actors = actors;
    }

    /** Within a transaction, after the action plan. */
    public void seed(LocalDate today, Visitor coordinator) {
        List<Picture> pictures = plans.pictures(coordinator);
        List<Measure.CauseLink> causes = measures.causes();
        Map<String, Where> places = monthly.choices();
        if (pictures.isEmpty() || causes.isEmpty() || !places.containsKey("Stadsparken")) {
            return;
        }
        PlantedDates planted = PlantedDates.endingAt(today);
        LocalDate first = planted.lightingFrom();
        long plan = plans.begin(
                new PlanText(
                        "Åtgärder för tryggare platser", first.minusMonths(1), first.plusMonths(23), pictures.getFirst().id(),
                        "Tekniska förvaltningen och vaktbolaget antecknar vad som görs.", ""),
                Spread.PARTNERS, key("plan"), coordinator);
        long lights = add(plan, "Ny belysning i Stadsparken", "armaturer", 38, first, causes, coordinator);
        long guards = add(plan, "Fler väktartimmar vid Resecentrum", "kvällar", 150, planted.guardHoursFrom(), causes, coordinator);
        long bushes = add(plan, "Röj buskarna vid Östra bron", "röjningar", 1, planted.bushesFrom(), causes, coordinator);
        plans.move(plan, plans.get(plan).version(), PlanDeed.PREPARE, coordinator);
        plans.decide(plan, plans.get(plan).version(), new Decision("Kommunstyrelsen", first.minusDays(20), "§ 41, dnr KS 2025/00031"), coordinator);
        done(lights, first.plusDays(5), 38, coordinator);
        done(guards, planted.guardHoursFrom().plusMonths(6), 70, coordinator);
        done(guards, planted.guardHoursFrom().plusMonths(11), 74, coordinator);
        done(bushes, planted.bushesFrom(), 1, coordinator);

        long park = answered(lights, new Design(
                POLICE, POLICE, null, null, named(places, "Stadsparken"), named(places, "Strandparken", "Norrbacksparken"), 200, 2, first, 12, 30), coordinator);
        answered(guards, new Design(
                POLICE, POLICE, CategoryGroup.TIL, null, named(places, "Resecentrum", "Busstorget"),
                named(places, "Centrum", "Österstad", "Norrbacken"), 0, 2, planted.guardHoursFrom(), 12, 50), coordinator);
        answered(bushes, new Design(
                PUBLIC, PUBLIC, CategoryGroup.PLA, null, named(places, "Östra bron"), named(places, "Strandängen", "Havsbacken"), 0, 2,
                planted.bushesFrom(), 6, 50), coordinator);
        for (Rival rival : Rival.values()) {
            evaluations.explain(park, new RivalAnswer(rival, Likely.NO, ""), coordinator);
        }
        evaluations.explain(
                park, new RivalAnswer(Rival.WEATHER, Likely.UNKNOWN, "Sommaren var regnig; jämförelseparkerna hade samma väder."), coordinator);
        evaluations.conclude(
                park, evaluations.get(park).version(), Conclusion.CONTINUE,
                "Belysningen är på plats och kostar lite att behålla. Vi följer parken ett år till, så att fler händelser hinner räknas.", coordinator);
        locked(today, places, coordinator);
    }

    /** The measure of the current plan that has not begun: locked in time, and only runs later. */
    private void locked(LocalDate today, Map<String, Where> places, Visitor coordinator) {
        plans.list().stream()
                .filter(plan -> plan.decision() != null)
                .flatMap(plan -> measures.list(plan.id()).stream())
                .filter(measure -> measure.is().first().isAfter(today))
                .findFirst()
                .ifPresent(measure -> evaluations.lock(
                        measure.id(), new Design(
                                POLICE, POLICE, CategoryGroup.TIL, Subcategory.TIL_VEHICLE_BOAT, named(places, "Båthamnen"),
                                named(places, "Norrbacken", "Björkmossen", "Österstad"), 300, 3, measure.is().first(), 12, 50),
                        null, "", key("lock " + measure.id()), coordinator));
    }

    private long answered(long measure, Design design, Visitor coordinator) {
        long id = evaluations.lock(measure, design, null, "", key("lock " + measure), coordinator);
        if (evaluations.get(id).due(evaluations.today(coordinator))) {
            evaluations.answer(id, coordinator);
        }
        return id;
    }

    private long add(long plan, String title, String unit, long amount, LocalDate first, List<Measure.CauseLink> causes, Visitor coordinator) {
        return measures.add(
                plan,
                new NewMeasure(
                        title, "", List.of(causes.getFirst().causeId()), NewMeasure.Kind.SITUATIONAL, NewMeasure.Term.SHORT, "Händelser per år på platsen",
                        BigDecimal.valueOf(20), BigDecimal.valueOf(12), first.plusMonths(12), first, first.plusMonths(12),
                        actors.listFunctions().getFirst().id(), "", true, BigDecimal.valueOf(amount), unit, null, null),
                key(title), coordinator);
    }

    private void done(long measure, LocalDate day, long amount, Visitor coordinator) {
        measures.note(measure, new Work(day, BigDecimal.valueOf(amount), null, ""), key(measure + " " + day), coordinator);
        Measure now = measures.get(measure);
        if (now.share() >= 90) {
            measures.move(measure, now.version(), MeasureRules.Deed.FINISH, Measure.Colour.YELLOW, "Gjort som planerat; effekten följs upp.", coordinator);
        }
    }

    private static List<Design.Named> named(Map<String, Where> places, String... names) {
        return Stream.of(names).filter(places::containsKey).map(name -> new Design.Named(places.get(name), name)).toList();
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("9999 followup " + what).getBytes(StandardCharsets.UTF_8));
    }
}
