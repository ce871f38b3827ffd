package se.samsyn.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsyn.demo.events.ReportingUnit;
import se.samsyn.demo.pictures.SeededKinds;
import se.samsyn.feedback.Receipts;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.PublicVersion;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;

/** Björkhamn's two latest situational pictures, locked; the older one published, its tasks done; and the problems seen in them. */
@Component
class SeededPictures {
    private static final int DAYS = 14;

    private final Situation situation;
    private final Tasks tasks;
    private final Insight insight;
    private final SeededProblems problems;
    private final Receipts receipts;
    private final SeededKinds kinds;

    SeededPictures(Situation situation, Tasks tasks, Insight insight, SeededProblems problems, Receipts receipts,
            SeededKinds kinds) {
        this.situation = situation;
        this.tasks = tasks;
        this.insight = insight;
        this.problems = problems;
        this.receipts = receipts;
        this.kinds = kinds;
    }

    void seed(LocalDate today, SeededPeople.Cast cast) {
        Visitor coordinator = cast.visitors().get(Role.COORDINATOR);
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        Period older = new Period(monday.minusDays(DAYS * 2L + 7), monday.minusDays(DAYS + 8L));
        Period newer = new Period(monday.minusDays(DAYS + 7L), monday.minusDays(8));
        kinds.seedCalendar(today, coordinator);
        rememberLastYear(monday, cast, coordinator);
        long first = lock(older, olderTasks(today, cast), coordinator);
        publish(first, coordinator);
        for (Task task : tasks.ofPicture(first)) {
            tasks.done(task.id(), task.version(), today, outcome(task), coordinator);
        }
        receipts.answer(
                first, 0, "Stationen och hamnen följer vi en period till innan vi gör något mer. Hör gärna av er om det ändras.", coordinator);
        lock(newer, newerTasks(today, cast), coordinator);
        problems.seed(cast);
        kinds.seed(today, coordinator);
    }

    /** The same weeks a year ago, with what was done then: what the season is remembered by. */
    private void rememberLastYear(LocalDate monday, SeededPeople.Cast cast, Visitor coordinator) {
        Period weeks = new Period(monday.minusDays(7), monday.plusDays(6)).lastYear();
        List<Judgement.NewTask> given = List.of(
                task("Havsskolan", "Gå en rond lördag kväll fram till jul", ReportingUnit.SAFETY_HOSTS, cast, weeks.last().plusDays(14)),
                task("Stortorget", "Be butikerna stå vid dörren fredag eftermiddag", ReportingUnit.SHOPS, cast, weeks.last().plusDays(21)));
        long id = lock(weeks, given, coordinator);
        List<Task> asked = tasks.ofPicture(id);
        tasks.done(asked.get(0).id(), asked.get(0).version(), weeks.last().plusDays(12), "Sju kvällar gångna, två avbrutna samlingar.", coordinator);
        tasks.done(asked.get(1).id(), asked.get(1).version(), weeks.last().plusDays(19), "Tre butiker av fyra gjorde det.", coordinator);
        receipts.answer(id, 0, "Vi har gått fler kvällar vid skolan och pratat med butikerna vid torget. Hör gärna av er om ni ser mer.", coordinator);
    }

    private long lock(Period period, List<Judgement.NewTask> given, Visitor coordinator) {
        UUID key = UUID.nameUUIDFromBytes((Bjorkhamn.CODE + " picture " + period.first()).getBytes(StandardCharsets.UTF_8));
        String title = "Lägesbild vecka " + week(period.first()) + "–" + week(period.last());
        long id = situation.start(
                new NewPicture(key, PictureKind.EST_PERIOD, kinds.fortnightly(), period, null, null, title, Spread.AUTHORITIES), coordinator);
        Picture draft = situation.get(id, coordinator);
        Judgement judged = new Judgement(Map.of(), places(period, coordinator), given);
        situation.save(id, draft.version(), title, Spread.AUTHORITIES, judged, coordinator);
        situation.lock(id, situation.get(id, coordinator).version(), coordinator);
        return id;
    }

    private static int week(LocalDate day) {
        return day.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The places with most reports of the period, as a group would choose them at its table. */
    private List<Judgement.PlaceOfTheWeek> places(Period period, Visitor coordinator) {
        return insight.study(Selection.of(period), coordinator).places().rows().stream()
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .limit(Judgement.MOST_PLACES)
                .map(place -> new Judgement.PlaceOfTheWeek(
                        place.name(), place.count() == 1 ? "En rapport under perioden." : place.count() + " rapporter under perioden."))
                .toList();
    }

    private void publish(long id, Visitor coordinator) {
        PublicVersion version = new PublicVersion(
                "Läget är som vanligt. Belysningen i Stadsparken ska ses över.",
                "Gruppen har bett om tätare ronder vid Havsskolan på helgkvällar.",
                "Hur mycket som aldrig rapporteras.",
                "Rapporter från skolor, bostadsbolag, trygghetsvärdar med flera.",
                tasks.ofPicture(id).stream().map(Task::id).collect(Collectors.toSet()),
                null,
                "Det är som vanligt här.\n\nLamporna i Stadsparken ska lagas.\n\nTrygghetsvärdarna går oftare vid Havsskolan på kvällarna.",
                new PublicPicture.English(
                        "Things are as usual. The lighting in Stadsparken will be looked over.",
                        List.of("The group has asked for more rounds at Havsskolan on weekend evenings."),
                        "How much is never reported."));
        situation.publish(id, version, "seed-" + id, coordinator);
    }

    private static List<Judgement.NewTask> olderTasks(LocalDate today, SeededPeople.Cast cast) {
        return List.of(
                task("Stadsparken", "Kontrollera belysningen längs gångvägen", ReportingUnit.TECHNICAL, cast, today.plusDays(3)),
                task("Havsskolan", "Gå en extra rond lördag och söndag kväll", ReportingUnit.SAFETY_HOSTS, cast, today.plusDays(7)));
    }

    private static List<Judgement.NewTask> newerTasks(LocalDate today, SeededPeople.Cast cast) {
        return List.of(
                task("Stortorget", "Prata med butikerna om fredagarna", ReportingUnit.SHOPS, cast, today),
                task("Badparkeringen", "Möt A-traktorförarna på plats en kväll", ReportingUnit.SOCIAL_SERVICES, cast, today.plusDays(5)),
                task("Norrbacken", "Se över låsen till cykelrummen", ReportingUnit.HOUSING_COMPANY, cast, today.plusDays(12)));
    }

    private static Judgement.NewTask task(
            String place, String what, ReportingUnit unit, SeededPeople.Cast cast, LocalDate due) {
        return new Judgement.NewTask(place, what, cast.organisation(unit), null, unit.organisation(), due);
    }

    private static String outcome(Task task) {
        return task.place().equals("Stadsparken") ? "Tre armaturer bytta." : "Två kvällar gångna, lugnt båda.";
    }
}
