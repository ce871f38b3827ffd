package se.samsyn.demo.agreeing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.Cause.Nature;
import se.samsyn.problems.causes.Cause.Perspective;
import se.samsyn.problems.causes.Cause.Reach;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.ChainStep;
import se.samsyn.problems.causes.NewCause;
import se.samsyn.problems.causes.Rival;

/** Why boat engines are stolen in the marina: a finished cause analysis. */
@Component
public class SeededCauses {
    private final CauseAnalyses analyses;
    private final Problems problems;

    SeededCauses(CauseAnalyses analyses, Problems problems) {
        this.analyses = analyses;
        this.problems = problems;
    }

    void seed(LocalDate today, Visitor coordinator) {
        Problem engines = problems.list().stream()
                .filter(problem -> problem.state() == Problem.State.PRIORITISED)
                .findFirst()
                .orElseThrow();
        long id = analyses.begin(engines.id(), coordinator);
        analyses.chain(id, version(id), List.of(
                new ChainStep(null, "En köpare eller beställare finns"),
                new ChainStep(null, "Hamnen rekognoseras under dagen"),
                new ChainStep(null, "Natten är mörk och ingen är på plats"),
                new ChainStep(null, "Motorer skruvas loss från flera båtar"),
                new ChainStep(null, "De lastas i båt eller bil och förs bort"),
                new ChainStep(null, "Motorerna säljs utan märkning")), coordinator);
        List<Long> steps = analyses.get(id).chain().stream().map(ChainStep::id).toList();
        List<Long> causes = new ArrayList<>();
        add(id, causes, coordinator, new NewCause(
                "Motorerna sitter kvar på båtarna hela sommaren", Perspective.TARGET, Reach.DIRECT, Nature.SITUATIONAL, steps.get(3), null,
                "Båtklubbens räkning: 27 av 31 stulna motorer satt på båten.", "", ""));
        add(id, causes, coordinator, new NewCause(
                "Bryggorna är mörka och obevakade mellan 23 och 05", Perspective.SITUATION, Reach.DIRECT, Nature.SITUATIONAL, steps.get(2), null,
                "Alla kända stölder ligger mellan midnatt och gryning. Två av sex armaturer lyste vid rundan i augusti.",
                "Även den belysta gästbryggan har haft stölder.", "Om belysning räcker utan att någon är på plats."));
        add(id, causes, coordinator, new NewCause(
                "Det finns en marknad för omärkta motorer", Perspective.OFFENDER, Reach.INDIRECT, Nature.SOCIAL, steps.get(5), null,
                "Polisen har hittat motorer från länet vid två tillfällen.", "", "Var just våra motorer tar vägen."));
        add(id, causes, coordinator, new NewCause(
                "Få motorer är märkta eller registrerade", Perspective.TARGET, Reach.INDIRECT, Nature.SITUATIONAL, steps.get(5), causes.get(2),
                "Båtklubbens enkät: 4 av 31 ägare hade märkt sin motor.", "", ""));
        add(id, causes, coordinator, new NewCause(
                "Båtägarna känner inte varandra och går inte vakt", Perspective.SITUATION, Reach.INDIRECT, Nature.SOCIAL, steps.get(1), causes.get(1),
                "Båtsamverkan lades ned för fyra år sedan; stölderna började öka sommaren efter.", "", "Hur många som skulle gå vakt."));
        analyses.weighRivals(id, version(id), List.of(
                new Rival(Rival.Kind.WEATHER, Rival.Verdict.PARTLY, "Varma somrar ger fler båtar i hamnen, men stölderna kommer också kalla somrar."),
                new Rival(Rival.Kind.HOLIDAYS, Rival.Verdict.PARTLY, "De följer semestermånaderna. Det säger när, inte varför."),
                new Rival(Rival.Kind.REPORTING, Rival.Verdict.RULED_OUT, "Båtklubben har räknat på samma sätt alla tre somrarna."),
                new Rival(Rival.Kind.RECLASSIFICATION, Rival.Verdict.RULED_OUT, "Polisens kod för stöld ur båt har inte ändrats.")), coordinator);
        analyses.finish(id, version(id), today.minusDays(50), "Operativa gruppen", coordinator);
    }

    private int version(long id) {
        return analyses.get(id).version();
    }

    private void add(long id, List<Long> causes, Visitor coordinator, NewCause cause) {
        causes.add(analyses.add(id, cause, UUID.nameUUIDFromBytes(("cause " + cause.what()).getBytes(StandardCharsets.UTF_8)), coordinator));
    }
}
