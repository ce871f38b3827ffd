package se.samsyn.followup.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samsyn.followup.Answer;
import se.samsyn.followup.Evaluation;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Evaluations as tables for a spreadsheet. */
final class EvaluationFile {
    private EvaluationFile() {}

    /** One row for each evaluation. */
    static byte[] list(Frame frame, List<Evaluation> evaluations) {
        List<String> head = Stream.of(
                        "measure", "state", "source", "kind", "where", "comparison", "firstDay", "endDay", "lockedAt", "beforeStart", "smallestFall",
                        "answer", "conclusion", "reason", "checksum")
                .map(name -> frame.say("followup.column." + name))
                .toList();
        return TableWriter.csv(head, evaluations.stream().map(evaluation -> row(frame, evaluation)).toList());
    }

    private static List<String> row(Frame frame, Evaluation one) {
        var design = one.design();
        return List.of(
                one.measureTitle(), frame.say("followup.state." + one.state()), EffectWords.source(frame, design), EffectWords.kind(frame, design),
                EffectWords.names(design.where()), EffectWords.names(design.comparison()), design.firstDay().toString(), design.endDay().toString(),
                frame.longTime(one.lockedAt()), frame.say("followup.yes." + one.beforeStart(frame.zone())),
                one.outlook().smallestFall() == null ? "" : one.outlook().smallestFall().toString(),
                one.answer() == null ? "" : EffectWords.verdict(frame, one),
                one.conclusion() == null ? "" : frame.say("followup.conclusion." + one.conclusion()), one.conclusionReason(), one.checksum());
    }

    /** The months of one. */
    static byte[] months(Frame frame, Evaluation evaluation) {
        List<String> head = Stream.of("month", "part", "area", "comparison", "ring", "comparisonRing", "beforeStart")
                .map(name -> frame.say("followup.column." + name))
                .toList();
        String before = frame.say("followup.yes." + evaluation.beforeStart(frame.zone()));
        return TableWriter.csv(
                head, rows(frame, evaluation.answer()).stream().map(row -> Stream.concat(row.stream(), Stream.of(before)).toList()).toList());
    }

    /** Month, which part of the comparison it belongs to, and the counts. */
    static List<List<String>> rows(Frame frame, Answer answer) {
        List<List<String>> rows = new ArrayList<>();
        for (int month = 0; month < answer.area().length; month++) {
            boolean before = month >= answer.beforeFrom() && month < answer.beforeFrom() + answer.steps();
            boolean after = month >= answer.afterFrom() && month < answer.afterFrom() + answer.steps();
            rows.add(List.of(
                    YearMonth.from(answer.first()).plusMonths(month).toString(),
                    frame.say(after ? "followup.legend.after" : before ? "followup.legend.before" : "followup.legend.other"),
                    Long.toString(answer.area()[month]), Long.toString(answer.comparison()[month]), Long.toString(answer.ring()[month]),
                    Long.toString(answer.comparisonRing()[month])));
        }
        return rows;
    }
}
