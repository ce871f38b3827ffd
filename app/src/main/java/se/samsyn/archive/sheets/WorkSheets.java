package se.samsyn.archive.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsyn.archive.sheets.Sheet.Cell;
import se.samsyn.archive.sheets.Sheet.Part;
import se.samsyn.archive.sheets.Sheet.Said;
import se.samsyn.archive.sheets.Sheet.Table;
import se.samsyn.followup.Answer;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluations;
import se.samsyn.kernel.Period;
import se.samsyn.plans.Plan;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.Measures;
import se.samsyn.shell.Frame;

/** Plans with their measures and what was really done, and what came of them. */
@Component
public class WorkSheets {
    private final Plans plans;
    private final Measures measures;
    private final Evaluations evaluations;

    WorkSheets(Plans plans, Measures measures, Evaluations evaluations) {
        this.plans = plans;
        this.measures = measures;
        this.evaluations = evaluations;
    }

    public List<Sheet> list(Frame frame) {
        return List.of(plans(frame), evaluations(frame));
    }

    private Sheet plans(Frame frame) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Plan plan : plans.list()) {
            String address = "/atgardsplaner/" + plan.id();
            String decided = plan.decision() == null ? ""
                    : plan.decision().body() + " " + frame.date(plan.decision().day()) + ", " + plan.decision().reference();
            rows.add(List.of(
                    Cell.to(frame.say("plans.name", plan.number(), plan.edition()) + ": " + plan.text().title(), address),
                    Cell.of(frame.say("plans.state." + plan.state())), Cell.of(frame.period(new Period(plan.text().first(), plan.text().last()))),
                    Cell.of(decided), plan.text().pictureId() == null ? Cell.of("") : Cell.to(frame.say("archive.picture"), "/lagesbilder/" + plan.text().pictureId())));
            List<Measure> all = measures.list(plan.id());
            List<Said> said = List.of(
                    new Said(frame.say("archive.column.decision"), decided), new Said(frame.say("archive.documentation"), plan.text().documentation()),
                    new Said(frame.say("archive.coordination"), plan.text().coordination()));
            parts.add(new Part(
                    address, plan.text().title(), frame.say("plans.name", plan.number(), plan.edition()) + " · " + frame.say("plans.state." + plan.state()), said,
                    all.isEmpty() ? List.of() : List.of(measures(frame, plan, all))));
            all.forEach(measure -> parts.add(measure(frame, plan, measure)));
        }
        return new Sheet(
                "atgardsplaner", frame.say("archive.plans"), frame.say("archive.plans.lead"),
                List.of(KnowledgeSheets.table(frame, "atgardsplaner", List.of("what", "state", "period", "decision", "picture"), rows)), parts);
    }

    private static Table measures(Frame frame, Plan plan, List<Measure> all) {
        return new Table(
                "atgarder-" + plan.number() + "-" + plan.edition(), frame.say("archive.table.atgarder"),
                KnowledgeSheets.columns(frame, List.of("what", "causes", "goal", "period", "responsible", "state", "outcome")),
                all.stream().map(measure -> List.of(
                        Cell.to(measure.number() + ". " + measure.is().title(), "/atgarder/" + measure.id()),
                        Cell.of(measure.causes().stream().map(Measure.CauseLink::label).collect(Collectors.joining("; "))),
                        Cell.of(goal(frame, measure)), Cell.of(frame.period(new Period(measure.is().first(), measure.is().last()))),
                        Cell.of(measure.responsible()), Cell.of(state(frame, measure)), Cell.of(measure.outcome()))).toList());
    }

    private Part measure(Frame frame, Plan plan, Measure measure) {
        String resources = frame.say(
                "archive.resources", number(measure.is().hours()), number(measure.hoursDone()), measure.is().sek() == null ? "0" : measure.is().sek().toString());
        String done = measure.is().amount() == null ? "" : frame.say(
                "archive.dose", number(measure.done()), number(measure.is().amount()), measure.is().unit());
        Table work = new Table(
                "utfort-" + measure.id(), frame.say("archive.table.utfort"), KnowledgeSheets.columns(frame, List.of("day", "amount", "hours", "what", "by")),
                measures.work(measure.id()).stream().map(noted -> List.of(
                        Cell.of(noted.work().day()), Cell.of(number(noted.work().amount())), Cell.of(number(noted.work().hours())),
                        Cell.of(noted.work().note()), Cell.of(noted.organisation()))).toList());
        return new Part(
                "/atgarder/" + measure.id(), measure.number() + ". " + measure.is().title(),
                frame.say("archive.ofPlan", plan.number(), plan.edition()) + " · " + state(frame, measure),
                List.of(
                        new Said(frame.say("archive.column.what"), measure.is().what()), new Said(frame.say("archive.column.goal"), goal(frame, measure)),
                        new Said(frame.say("archive.column.responsible"), measure.responsible()), new Said(frame.say("archive.column.done"), done),
                        new Said(frame.say("archive.column.resources"), resources), new Said(frame.say("archive.column.outcome"), measure.outcome())),
                work.rows().isEmpty() ? List.of() : List.of(work));
    }

    private static String goal(Frame frame, Measure measure) {
        return frame.say(
                "archive.goal", measure.is().indicator(), number(measure.is().baseline()), number(measure.is().target()), frame.date(measure.is().targetDay()));
    }

    private static String state(Frame frame, Measure measure) {
        return frame.say("plans.measure.state." + measure.state()) + (measure.colour() == null ? "" : ", " + frame.say("plans.colour." + measure.colour()));
    }

    private Sheet evaluations(Frame frame) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Evaluation one : evaluations.list()) {
            String address = "/uppfoljning/" + one.id();
            String verdict = one.answer() == null ? frame.say("archive.verdict.later", frame.date(one.design().dueDay())) : verdict(frame, one.answer());
            String conclusion = one.conclusion() == null ? "" : frame.say("followup.conclusion." + one.conclusion());
            rows.add(List.of(
                    Cell.to(one.measureTitle(), address), Cell.of(frame.say("followup.state." + one.state())), Cell.of(one.design().dueDay()),
                    Cell.of(verdict), Cell.of(conclusion)));
            parts.add(Part.of(
                    address, one.measureTitle(), frame.say("followup.state." + one.state()),
                    List.of(
                            new Said(frame.say("archive.column.verdict"), verdict), new Said(frame.say("archive.figures"), figures(frame, one)),
                            new Said(conclusion, one.conclusionReason()), new Said(frame.say("archive.checksum"), one.checksum()))));
        }
        return new Sheet(
                "uppfoljning", frame.say("archive.followUp"), frame.say("archive.followUp.lead"),
                List.of(KnowledgeSheets.table(frame, "uppfoljning", List.of("measure", "state", "due", "verdict", "conclusion"), rows)), parts);
    }

    private static String verdict(Frame frame, Answer answer) {
        return answer.tooFew() ? frame.say("archive.verdict.tooFew")
                : frame.say("archive.verdict." + answer.verdict(), frame.percent(answer.low()), frame.percent(answer.high()));
    }

    private static String figures(Frame frame, Evaluation one) {
        if (one.answer() == null) {
            return "";
        }
        var sides = one.answer().sides();
        return frame.say("archive.sides", sides.before(), sides.after(), sides.comparisonBefore(), sides.comparisonAfter());
    }

    private static String number(BigDecimal number) {
        return number == null ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
