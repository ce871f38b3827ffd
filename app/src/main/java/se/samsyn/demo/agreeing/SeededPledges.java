package se.samsyn.demo.agreeing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.agreements.pledges.Pledges;
import se.samsyn.agreements.pledges.Promise;
import se.samsyn.demo.events.ReportingUnit;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;

/** Björkhamn's pledges: one of last tertial, fed back honestly, and one that goes on. */
@Component
public class SeededPledges {
    private final Pledges pledges;
    private final Problems problems;

    SeededPledges(Pledges pledges, Problems problems) {
        this.pledges = pledges;
        this.problems = problems;
    }

    /** @param agreement the number of the agreement that they belong to */
    void seed(LocalDate today, Visitor coordinator, long agreement) {
        List<String> both = List.of(coordinator.organisationName(), ReportingUnit.POLICE.organisation());
        Problem engines = problem("båtmotorer");
        Problem square = problem("Stortorget");
        Period now = new Period(today.withDayOfYear(1).plusMonths((today.getMonthValue() - 1) / 4 * 4L),
                today.withDayOfYear(1).plusMonths((today.getMonthValue() - 1) / 4 * 4L + 4).minusDays(1));
        LocalDate first = now.first().minusMonths(4);
        LocalDate last = now.first().minusDays(1);
        long before = given(coordinator, first, new Promise(
                "Vi är på plats i småbåtshamnen när stölderna brukar ske, och hjälper dig att märka din motor.", both,
                List.of(new Promise.Dialogue(first.minusDays(20), "Möte med båtklubben i klubbhuset", 42),
                        new Promise.Dialogue(first.minusDays(12), "Torgdag på Stortorget", 65)),
                engines.id(), engines.statement().title(), agreement,
                List.of(
                        activity("Nattpass i hamnen", 24, last, ReportingUnit.SAFETY_HOSTS, "Trygghetsvärdarnas samordnare"),
                        activity("Kvällar då vi märker båtmotorer", 4, last, ReportingUnit.POLICE, "Kommunpolis")),
                first, last));
        pledges.followUp(before, pledges.get(before).version(), List.of(
                new Pledge.Result(24, ""), new Pledge.Result(2, "61 motorer märkta")), coordinator);
        pledges.feedBack(before, pledges.get(before).version(), new Pledge.Feedback(
                today,
                "Trygghetsvärdarna gick alla 24 nattpassen. Vid två märkkvällar märktes 61 motorer.",
                "Två av fyra märkkvällar blev inte av.",
                "Märkutrustningen var utlånad till en annan kommun i augusti. Vi har köpt en egen och håller de två kvällarna i vår.",
                "Anslag i hamnen och båtklubbens medlemsmöte"), coordinator);
        given(coordinator, now.first().isAfter(today.minusDays(10)) ? today : now.first(), new Promise(
                "Vi är på Stortorget på fredagskvällarna och pratar med butikerna varje vecka.", both,
                List.of(new Promise.Dialogue(now.first().minusDays(9), "Frukost med Björkhamns Handel", 18)),
                square.id(), square.statement().title(), agreement,
                List.of(
                        activity("Fredagspass på Stortorget 15–19", 16, now.last(), ReportingUnit.SAFETY_HOSTS, "Trygghetsvärdarnas samordnare"),
                        activity("Besök hos butikerna vid torget", 16, now.last(), ReportingUnit.SOCIAL_SERVICES, "Fältgruppen")),
                now.first(), now.last()));
    }

    private long given(Visitor coordinator, LocalDate decided, Promise promise) {
        long id = pledges.draft(promise, UUID.nameUUIDFromBytes(("pledge " + promise.text()).getBytes(StandardCharsets.UTF_8)), coordinator);
        pledges.decide(id, pledges.get(id).version(), new Pledge.Decision(decided, "Styrgruppen"), coordinator);
        pledges.publish(id, pledges.get(id).version(), coordinator);
        return id;
    }

    private static Promise.Activity activity(String what, int number, LocalDate by, ReportingUnit owner, String function) {
        return new Promise.Activity(what, number, by, owner.organisation(), function);
    }

    private Problem problem(String word) {
        return problems.list().stream().filter(problem -> problem.statement().title().contains(word)).findFirst().orElseThrow();
    }
}
