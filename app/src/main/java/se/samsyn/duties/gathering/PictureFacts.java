package se.samsyn.duties.gathering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsyn.duties.Duty;
import se.samsyn.duties.LawFacts;
import se.samsyn.duties.Proof;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measures;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;

/** Pictures of 4 §, plans of 5 § and causes. */
@Component
public class PictureFacts {
    private static final Map<SectionKind, Duty> PARTS = Map.of(
            SectionKind.MAPPING, Duty.MAPPING, SectionKind.EXTENT, Duty.EXTENT, SectionKind.CONSEQUENCES, Duty.CONSEQUENCES,
            SectionKind.OTHER_INFORMATION, Duty.OTHER_INFORMATION, SectionKind.ANALYSIS, Duty.ANALYSIS);

    private final Situation situation;
    private final Plans plans;
    private final Measures measures;
    private final Problems problems;
    private final CauseAnalyses causes;

    PictureFacts(Situation situation, Plans plans, Measures measures, Problems problems, CauseAnalyses causes) {
        this.situation = situation;
        this.plans = plans;
        this.measures = measures;
        this.problems = problems;
        this.causes = causes;
    }

    /** Those of 4 § that a body has fixed, also replaced ones: an update is shown by the dates of both. */
    public List<LawFacts.FixedPicture> pictures(Visitor visitor) {
        return situation.list(visitor).stream()
                .filter(picture -> fixedOn(picture) != null)
                .map(picture -> new LawFacts.FixedPicture(
                        Proof.of(picture.title() + ". " + picture.lock().decision().body() + " " + picture.lock().decision().paragraph() + ", "
                                + picture.lock().decision().diaryNumber(), fixedOn(picture), "/lagesbilder/" + picture.id()),
                        fixedOn(picture), parts(picture)))
                .sorted(Comparator.comparing(LawFacts.FixedPicture::fixedOn).reversed())
                .toList();
    }

    private static LocalDate fixedOn(Picture picture) {
        boolean fixed = picture.kind() == PictureKind.STATUTORY && picture.lock() != null && picture.lock().decision() != null;
        return fixed ? picture.lock().decision().on() : null;
    }

    private static Set<Duty> parts(Picture picture) {
        Set<Duty> parts = EnumSet.noneOf(Duty.class);
        PARTS.forEach((section, duty) -> {
            if (picture.judged(section)) {
                parts.add(duty);
            }
        });
        return parts;
    }

    /** Plans that a body has decided and that no later edition has replaced. */
    public List<LawFacts.DecidedPlan> plans(Visitor visitor) {
        List<Picture> pictures = situation.list(visitor);
        return plans.list().stream()
                .filter(plan -> plan.decision() != null && plan.state() != PlanState.REPLACED)
                .map(plan -> plan(plan, pictures))
                .toList();
    }

    private LawFacts.DecidedPlan plan(Plan plan, List<Picture> pictures) {
        LocalDate basis = pictures.stream()
                .filter(picture -> Objects.equals(picture.id(), plan.text().pictureId()))
                .map(PictureFacts::fixedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Proof proof = Proof.of(
                plan.text().title() + ". " + plan.decision().body() + " " + plan.decision().reference(), plan.decision().day(),
                "/atgardsplaner/" + plan.id());
        return new LawFacts.DecidedPlan(
                proof, plan.decision().day(), basis, measures.list(plan.id()).size(), !plan.text().coordination().isEmpty());
    }

    public LawFacts.Causes causes() {
        List<Problem> prioritised = problems.list().stream().filter(problem -> problem.state() == Problem.State.PRIORITISED).toList();
        long finished = prioritised.stream().filter(problem -> causes.findOfProblem(problem.id()).filter(CauseAnalysis::finished).isPresent()).count();
        return new LawFacts.Causes(prioritised.size(), (int) finished);
    }
}
