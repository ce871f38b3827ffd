package se.samsyn.plans.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsyn.plans.measures.Measure;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** The measures of a plan as a table for a spreadsheet. */
final class PlanFile {
    private PlanFile() {}

    static byte[] of(Frame frame, List<Measure> measures) {
        List<String> head = Stream.of(
                        "number", "causes", "measure", "kind", "term", "indicator", "baseline", "target", "targetDay", "first", "last", "responsible",
                        "participants", "hours", "sek", "amount", "unit", "done", "hoursDone", "state", "colour", "outcome")
                .map(name -> frame.say("plans.column." + name))
                .toList();
        return TableWriter.csv(head, measures.stream().map(measure -> row(frame, measure)).toList());
    }

    private static List<String> row(Frame frame, Measure measure) {
        var is = measure.is();
        return Stream.of(
                        measure.number(), measure.causes().stream().map(Measure.CauseLink::label).collect(Collectors.joining("; ")), is.title(),
                        frame.say("plans.kind." + is.kind()), frame.say("plans.term." + is.term()), is.indicator(), is.baseline().toPlainString(),
                        is.target().toPlainString(), is.targetDay(), is.first(), is.last(), measure.responsible(), is.participants(),
                        is.hours() == null ? "" : is.hours().toPlainString(), is.sek() == null ? "" : is.sek(),
                        is.amount() == null ? "" : is.amount().toPlainString(), is.unit(), measure.done().toPlainString(),
                        measure.hoursDone().toPlainString(), frame.say("plans.measure.state." + measure.state()),
                        measure.colour() == null ? "" : frame.say("plans.colour." + measure.colour()), measure.outcome())
                .map(Objects::toString)
                .toList();
    }
}
