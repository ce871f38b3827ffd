package se.samsyn.followup.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluations;
import se.samsyn.followup.board.Passage.Part;
import se.samsyn.followup.web.EffectWords;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Knot.At;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.MeasureState;
import se.samsyn.plans.measures.Measures;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;

/** Writes the report from what the rooms hold, in Swedish as pictures are, sentence by sentence with what each stands on. */
@Component
public class BoardDrafting {
    /** Two pages hold so many of a kind; the rest is counted. */
    private static final int MOST = 5;

    private final Situation situation;
    private final Problems problems;
    private final Plans plans;
    private final Measures measures;
    private final Evaluations evaluations;
    private final Frames frames;
    private final List<FromAbove> above;

    BoardDrafting(
            Situation situation, Problems problems, Plans plans, Measures measures, Evaluations evaluations, Frames frames, List<FromAbove> above) {
        this.situation = situation;
        this.problems = problems;
        this.plans = plans;
        this.measures = measures;
        this.evaluations = evaluations;
        this.frames = frames;
        this.above = List.copyOf(above);
    }

    /** What there is to say of a period. */
    public List<Passage> draft(Period period, Visitor visitor) {
        Frame frame = frames.document(visitor);
        List<Passage> written = new ArrayList<>();
        picture(frame, period, visitor, written);
        problems(frame, written);
        measures(frame, period, written);
        effects(frame, written);
        above.forEach(one -> written.addAll(one.sentences().apply(visitor)));
        asks(frame, written);
        return written;
    }

    private void picture(Frame frame, Period period, Visitor visitor, List<Passage> written) {
        Optional<Picture> latest = situation.list(visitor).stream()
                .filter(picture -> picture.state().frozen() && picture.areaId() == null && !picture.period().first().isAfter(period.last()))
                .max(Comparator.comparing((Picture picture) -> picture.period().last()).thenComparing(picture -> picture.period().days()));
        if (latest.isEmpty()) {
            written.add(new Passage(Part.PICTURE, frame.say("followup.board.noPicture"), List.of(), List.of(), false));
            return;
        }
        Picture picture = latest.get();
        At at = new At(Kind.PICTURE, picture.id());
        String label = frame.say("followup.board.basis.picture", picture.number(), picture.title(), frame.period(picture.period()));
        Picture.Change whole = picture.whole();
        add(written, Part.PICTURE, frame.say("followup.board.picture", frame.period(picture.period()), whole.count(), word(frame, whole)), at, label);
        List<Picture.Change> changed = picture.changes();
        changed.stream().limit(MOST).forEach(one -> add(
                written, Part.PICTURE,
                frame.say("followup.board.group", frame.say("category." + one.category()), one.count(), word(frame, one), one.before()), at, label));
        if (changed.isEmpty()) {
            add(written, Part.PICTURE, frame.say("followup.board.noChange"), at, label);
        }
    }

    private static String word(Frame frame, Picture.Change change) {
        return frame.say("comparison." + change.word()).toLowerCase(frame.locale());
    }

    private void problems(Frame frame, List<Passage> written) {
        List<Problem> all = problems.list();
        List<Problem> first = all.stream()
                .filter(problem -> List.of(Problem.State.PRIORITISED, Problem.State.ACTED_UPON, Problem.State.REMAINS, Problem.State.REDUCED).contains(problem.state()))
                .toList();
        first.stream().limit(MOST).forEach(problem -> add(
                written, Part.PROBLEMS,
                frame.say("followup.board.problem", problem.statement().title(), frame.say("problems.state." + problem.state()),
                        Objects.requireNonNullElse(problem.reason(), "")),
                new At(Kind.PROBLEM, problem.id()), frame.say("followup.board.basis.problem", problem.number(), problem.statement().title())));
        List<Problem> away = all.stream().filter(problem -> problem.state() == Problem.State.DEPRIORITISED).toList();
        List<Problem> open = all.stream().filter(problem -> problem.state() == Problem.State.IDENTIFIED).toList();
        if (!away.isEmpty() || !open.isEmpty()) {
            List<Problem> both = new ArrayList<>(away);
            both.addAll(open);
            written.add(new Passage(
                    Part.PROBLEMS, frame.say("followup.board.otherProblems", away.size(), open.size()),
                    both.stream().map(problem -> new At(Kind.PROBLEM, problem.id())).toList(),
                    both.stream().map(problem -> frame.say("followup.board.basis.problem", problem.number(), problem.statement().title())).toList(), false));
        }
    }

    private List<Plan> standing() {
        return plans.list().stream().filter(plan -> plan.state() == PlanState.DECIDED || plan.state() == PlanState.FOLLOWED_UP).toList();
    }

    private void measures(Frame frame, Period period, List<Passage> written) {
        LocalDate today = period.last();
        List<Measure> all = new ArrayList<>();
        int told = 0;
        for (Plan plan : standing()) {
            List<Measure> its = measures.list(plan.id());
            all.addAll(its);
            // Hours and kronor are those of all plans, also of those that two pages have no room for.
            if (told++ >= MOST) {
                continue;
            }
            List<At> basis = new ArrayList<>(List.of(new At(Kind.PLAN, plan.id())));
            its.forEach(measure -> basis.add(new At(Kind.MEASURE, measure.id())));
            written.add(new Passage(
                    Part.MEASURES,
                    frame.say("followup.board.plan", plan.text().title(), plan.decision().body(), frame.date(plan.decision().day()), its.size(),
                            its.stream().filter(measure -> measure.state() == MeasureState.DONE || measure.state() == MeasureState.PARTLY).count(),
                            its.stream().filter(measure -> measure.state() == MeasureState.ONGOING).count(),
                            its.stream().filter(measure -> measure.late(today)).count()),
                    basis, List.of(frame.say("followup.board.basis.plan", plan.text().title(), plan.decision().reference())), false));
        }
        all.stream()
                .filter(measure -> measure.share() != null && measure.state() != MeasureState.PLANNED)
                .limit(MOST)
                .forEach(measure -> add(
                        written, Part.MEASURES,
                        frame.say("followup.board.measure", measure.is().title(), plain(measure.done()), plain(measure.is().amount()), measure.is().unit(),
                                frame.say("plans.measure.state." + measure.state())),
                        new At(Kind.MEASURE, measure.id()), frame.say("followup.board.basis.measure", measure.is().title(), measure.responsible())));
        BigDecimal hours = all.stream().map(Measure::hoursDone).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal planned = all.stream().map(measure -> measure.is().hours()).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        long sek = all.stream().map(measure -> measure.is().sek()).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
        if (!all.isEmpty()) {
            written.add(new Passage(
                    Part.MEASURES, frame.say("followup.board.resources", plain(hours), plain(planned), sek),
                    standing().stream().map(plan -> new At(Kind.PLAN, plan.id())).toList(),
                    standing().stream().map(plan -> frame.say("followup.board.basis.plan", plan.text().title(), plan.decision().reference())).toList(), false));
        }
    }

    private void effects(Frame frame, List<Passage> written) {
        List<Evaluation> all = evaluations.list();
        List<Evaluation> told = all.stream()
                .filter(one -> one.answer() != null)
                .sorted(Comparator.comparing((Evaluation one) -> one.conclusion() == null))
                .toList();
        told.stream().limit(MOST).forEach(one -> add(
                written, Part.EFFECTS,
                frame.say(one.conclusion() == null ? "followup.board.effect" : "followup.board.effect.concluded", one.measureTitle(),
                        EffectWords.verdict(frame, one),
                        one.conclusion() == null ? "" : frame.say("followup.conclusion." + one.conclusion()).toLowerCase(frame.locale())),
                new At(Kind.EVALUATION, one.id()), frame.say("followup.board.basis.evaluation", one.measureTitle(), one.checksum().substring(0, 12))));
        List<Evaluation> locked = all.stream().filter(one -> one.state() == Evaluation.State.LOCKED).toList();
        if (!locked.isEmpty() || told.isEmpty()) {
            written.add(new Passage(
                    Part.EFFECTS, frame.say("followup.board.waiting", locked.size(), evaluations.waiting().size()),
                    locked.stream().map(one -> new At(Kind.EVALUATION, one.id())).toList(),
                    locked.stream().map(one -> frame.say("followup.board.basis.evaluation", one.measureTitle(), one.checksum().substring(0, 12))).toList(), false));
        }
    }

    private void asks(Frame frame, List<Passage> written) {
        evaluations.list().stream()
                .filter(one -> one.conclusion() == Evaluation.Conclusion.CHANGE || one.conclusion() == Evaluation.Conclusion.STOP)
                .limit(MOST)
                .forEach(one -> add(
                        written, Part.ASKS, frame.say("followup.board.ask." + one.conclusion(), one.measureTitle()), new At(Kind.EVALUATION, one.id()),
                        frame.say("followup.board.basis.evaluation", one.measureTitle(), one.checksum().substring(0, 12))));
        written.add(new Passage(Part.ASKS, frame.say("followup.board.ask.file"), List.of(), List.of(), false));
    }

    private static void add(List<Passage> written, Part part, String text, At at, String label) {
        String shortly = text.length() <= BoardRules.LONGEST ? text : text.substring(0, BoardRules.LONGEST - 1) + "…";
        written.add(new Passage(part, shortly, List.of(at), List.of(label), false));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
