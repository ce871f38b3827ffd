package se.samsyn.demo.agreeing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.demo.away.SeededAway;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Decision;
import se.samsyn.plans.PlanDeed;
import se.samsyn.plans.PlanText;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.MeasureRules;
import se.samsyn.plans.measures.Measures;
import se.samsyn.plans.measures.NewMeasure;
import se.samsyn.plans.measures.NewMeasure.Kind;
import se.samsyn.plans.measures.NewMeasure.Term;
import se.samsyn.plans.measures.Work;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;

/** Björkhamn's action plan: decided, one measure done, one under way with its visits noted, one that has not begun; and a draft. */
@Component
class SeededPlans {
    private final Plans plans;
    private final Measures measures;
    private final Actors actors;
    private final SeededDuties duties;
    private final SeededFollowUps followUps;
    private final SeededAway away;

    SeededPlans(Plans plans, Measures measures, Actors actors, SeededDuties duties, SeededFollowUps followUps, SeededAway away) {
        this.plans = plans;
        this.measures = measures;
        this.actors = actors;
        this.duties = duties;
        this.followUps = followUps;
        this.away = away;
    }

    /** Within a transaction, after pictures, causes and the functions of groups. */
    void seed(LocalDate today, Visitor coordinator) {
        List<Picture> pictures = plans.pictures(coordinator);
        List<Measure.CauseLink> causes = measures.causes();
        List<Function> functions = actors.listFunctions();
        if (pictures.isEmpty() || causes.isEmpty() || functions.isEmpty()) {
            return;
        }
        Picture basis = pictures.stream().filter(picture -> picture.kind() == PictureKind.STATUTORY).findFirst().orElse(pictures.getLast());
        LocalDate first = today.minusMonths(5).withDayOfMonth(1);
        long plan = plans.begin(
                new PlanText(
                        "Åtgärdsplan för trygghet och brottsförebyggande arbete", first, first.plusYears(2).minusDays(1), basis.id(),
                        "Den som gör något antecknar det på åtgärden samma dag. Samordnaren går igenom läget varje månad.",
                        "Samordnas med ANDTS-planen, folkhälsoplanen och översiktsplanens avsnitt om trygga miljöer (7 §)."),
                Spread.PARTNERS, key("plan"), coordinator);
        long lights = add(plan, coordinator, new NewMeasure(
                "Belys bryggorna och gångvägen till småbåtshamnen", "Tolv armaturer med rörelsevakt, i samarbete med båtklubben.",
                List.of(causes.getFirst().causeId()), Kind.SITUATIONAL, Term.SHORT, "Anmälda stölder av båtmotorer per sommar", number(11),
                number(6), first.plusMonths(14), first, first.plusMonths(3), function(functions, "Gatuingenjör"), "Båtklubben", false, number(12),
                "armaturer", number(80), 145_000L));
        long walks = add(plan, coordinator, new NewMeasure(
                "Nattvandring på bryggorna i juli och augusti", "Två vuxna per kväll, torsdag till lördag.",
                List.of(causes.get(Math.min(1, causes.size() - 1)).causeId()), Kind.SITUATIONAL, Term.SHORT,
                "Kvällar med vandring av dem som planerats, i procent", number(0), number(90), first.plusMonths(10), first.plusMonths(1),
                first.plusMonths(14), function(functions, "Säkerhetssamordnare"), "Båtklubben och föreningarna", true, number(40), "kvällar",
                number(160), null));
        add(plan, coordinator, new NewMeasure(
                "Märk båtmotorer tillsammans med båtklubben", "Två tillfällen på våren; klubben för lista över märkta motorer.",
                List.of(causes.getLast().causeId()), Kind.SOCIAL, Term.LONG, "Andel av klubbens motorer som är märkta, i procent", number(10),
                number(60), first.plusMonths(18), first.plusMonths(9), first.plusMonths(12), function(functions, "Kommunpolis"),
                "Båtklubben", false, number(2), "tillfällen", number(24), 8_000L));
        plans.move(plan, plans.get(plan).version(), PlanDeed.PREPARE, coordinator);
        plans.decide(plan, plans.get(plan).version(), new Decision("Kommunstyrelsen", first.minusDays(9), "§ 63, dnr KS 2026/00058"), coordinator);
        note(lights, first.plusDays(40), "7", "22", "Armaturerna på norra bryggan är uppe.", coordinator);
        note(lights, first.plusDays(75), "5", "31", "Resten är på plats och provade.", coordinator);
        measures.move(
                lights, measures.get(lights).version(), MeasureRules.Deed.FINISH, Measure.Colour.GREEN,
                "Alla tolv är uppe. Båtklubben säger att fler rör sig på bryggorna på kvällen.", coordinator);
        for (int week = 0; week < 6; week++) {
            note(walks, first.plusDays(38 + 7L * week), "3", "12", week == 2 ? "Regn; få ute." : "", coordinator);
        }
        plans.begin(
                new PlanText("Insatser vid Stortorget på fredagar", today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(6).minusDays(1), null, "", ""),
                Spread.INTERNAL, key("draft"), coordinator);
        duties.seed(today, basis, functions, coordinator);
        followUps.seed(today, coordinator);
        away.seed(coordinator);
    }

    private long add(long plan, Visitor coordinator, NewMeasure measure) {
        return measures.add(plan, measure, key(measure.title()), coordinator);
    }

    private void note(long measure, LocalDate day, String amount, String hours, String text, Visitor coordinator) {
        measures.note(
                measure, new Work(day, new BigDecimal(amount), new BigDecimal(hours), text), key(measure + " " + day), coordinator);
    }

    /** The function of that name, or another one when the town has none such. */
    private static long function(List<Function> functions, String name) {
        return functions.stream().filter(function -> function.name().startsWith(name)).findFirst().orElse(functions.getFirst()).id();
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("9999 plan " + what).getBytes(StandardCharsets.UTF_8));
    }
}
