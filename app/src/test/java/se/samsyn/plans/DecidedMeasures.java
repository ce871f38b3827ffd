package se.samsyn.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.measures.Measures;
import se.samsyn.plans.measures.NewMeasure;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.Statement;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.NewCause;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Situation;

/** Measures of a decided plan, with all that it takes to decide one. */
public final class DecidedMeasures {
    private DecidedMeasures() {}

    /** The coordinator's organisation must be there. */
    public static long of(WorkingRooms rooms, Visitor coordinator, LocalDate first) {
        LocalDate today = rooms.door(Plans.class).today(coordinator);
        Plans plans = rooms.door(Plans.class);
        Measures measures = rooms.door(Measures.class);
        long function = in(coordinator, () -> rooms.door(Actors.class).listFunctions().stream()
                .findFirst()
                .map(Function::id)
                .orElseGet(() -> rooms.door(Actors.class).addFunction("Chef", coordinator.organisationId(), UUID.randomUUID(), 0)));
        long picture = in(coordinator, () -> {
            if (!plans.pictures(coordinator).isEmpty()) {
                return plans.pictures(coordinator).getFirst().id();
            }
            long started = rooms.door(Situation.class).start(
                    new NewPicture(UUID.randomUUID(), new Period(today.minusDays(7), today.minusDays(1)), null, null, "Läget", Spread.INTERNAL), coordinator);
            rooms.door(Situation.class).lock(started, 1, coordinator);
            return started;
        });
        long cause = in(coordinator, () -> {
            if (!measures.causes().isEmpty()) {
                return measures.causes().getFirst().causeId();
            }
            long problem = rooms.door(Problems.class).state(
                    new Statement("Stölder", "Det stjäls.", CategoryGroup.TIL, Statement.Where.PLACE, null, "Torget", "", ""), Spread.PARTNERS,
                    UUID.randomUUID(), coordinator);
            rooms.door(Problems.class).decide(problem, 1, Problem.Deed.PRIORITISE, "Går att påverka.", "", coordinator);
            long analysis = rooms.door(CauseAnalyses.class).begin(problem, coordinator);
            return rooms.door(CauseAnalyses.class).add(
                    analysis, new NewCause(
                            "Mörkt", Cause.Perspective.values()[0], Cause.Reach.values()[0], Cause.Nature.values()[0], null, null, "Sett på plats", "", ""),
                    UUID.randomUUID(), coordinator);
        });
        return in(coordinator, () -> {
            long plan = plans.begin(new PlanText("Planen", first, first.plusYears(2), picture, "", ""), Spread.PARTNERS, UUID.randomUUID(), coordinator);
            long measure = measures.add(
                    plan,
                    new NewMeasure(
                            "Lampor", "", List.of(cause), NewMeasure.Kind.SITUATIONAL, NewMeasure.Term.SHORT, "Stölder per år", BigDecimal.TEN,
                            new BigDecimal("5"), first.plusMonths(6), first, first.plusMonths(3), function, "", false, new BigDecimal("12"), "lampor", null, null),
                    UUID.randomUUID(), coordinator);
            plans.move(plan, 1, PlanDeed.PREPARE, coordinator);
            plans.decide(plan, 2, new Decision("Kommunstyrelsen", today, "§ 12, dnr 2026/1"), coordinator);
            return measure;
        });
    }

    private static <T> T in(Visitor visitor, Supplier<T> work) {
        return WorkingRooms.as(visitor, work::get);
    }
}
