package se.samsyn.demo.agreeing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Function;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Duty;
import se.samsyn.duties.NewProof;
import se.samsyn.duties.Office;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Decision;
import se.samsyn.plans.PlanDeed;
import se.samsyn.plans.PlanText;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.Measures;
import se.samsyn.plans.measures.NewMeasure;
import se.samsyn.situation.Picture;

/**
 * How Björkhamn stands before the law: most is in place, the contact is soon to be checked, the report to the council is past
 * the town's own limit, and an older plan should have been followed up by now.
 */
@Component
public class SeededDuties {
    private static final int MONTHS_SINCE_THE_OLDER_PLAN = 25;

    private final Duties duties;
    private final Plans plans;
    private final Measures measures;

    SeededDuties(Duties duties, Plans plans, Measures measures) {
        this.duties = duties;
        this.plans = plans;
        this.measures = measures;
    }

    /** Within a transaction, after the action plan of the year. */
    void seed(LocalDate today, Picture basis, List<Function> functions, Visitor coordinator) {
        Function safety = functions.stream().filter(function -> function.name().equals("Säkerhetssamordnare")).findFirst().orElse(functions.getFirst());
        duties.tellOffice(
                new Office(
                        safety.id(), "Samordnar kommunens brottsförebyggande arbete och stödjer förvaltningar och bolag. Beslut: kommunstyrelsen § 88.",
                        "trygghet@bjorkhamn.example, kommunens växel", today.minusMonths(11), 100, Office.Body.KS, "", "", false, 0),
                coordinator);
        note(Duty.COUNCIL, today.minusMonths(2), "Lokala brå träffades. Minnesanteckningar i diariet, KS 2026/00201.", "/grupper", coordinator);
        note(Duty.REPORT, today.minusMonths(14), "Kommunfullmäktige lade kommunstyrelsens rapport till handlingarna, § 97.", "", coordinator);
        olderPlan(today, basis, safety, coordinator);
    }

    private void olderPlan(LocalDate today, Picture basis, Function responsible, Visitor coordinator) {
        LocalDate decided = today.minusMonths(MONTHS_SINCE_THE_OLDER_PLAN);
        LocalDate first = decided.plusMonths(1).withDayOfMonth(1);
        long plan = plans.begin(
                new PlanText("Åtgärdsplan för lugna skolvägar", first, first.plusYears(3).minusDays(1), basis.id(), "Antecknas på åtgärden.", ""),
                Spread.PARTNERS, key("older plan"), coordinator);
        List<Measure.CauseLink> causes = measures.causes();
        measures.add(
                plan,
                new NewMeasure(
                        "Fartdämpande gupp vid Havsskolan", "Fyra gupp på Skolgatan.", List.of(causes.getFirst().causeId()), NewMeasure.Kind.SITUATIONAL,
                        NewMeasure.Term.SHORT, "Rapporter om störande körning per månad", BigDecimal.valueOf(9), BigDecimal.valueOf(4),
                        first.plusMonths(20), first, first.plusMonths(8), responsible.id(), "", false, BigDecimal.valueOf(4), "gupp", null, 60_000L),
                key("older measure"), coordinator);
        plans.move(plan, plans.get(plan).version(), PlanDeed.PREPARE, coordinator);
        plans.decide(plan, plans.get(plan).version(), new Decision("Kommunstyrelsen", decided, "§ 119, dnr KS 2024/00233"), coordinator);
    }

    private void note(Duty duty, LocalDate day, String told, String address, Visitor coordinator) {
        duties.note(duty, new NewProof(day, told, address), key(duty + " " + day), coordinator);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("9999 duty " + what).getBytes(StandardCharsets.UTF_8));
    }
}
