package se.samsyn.followup.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluation.State;
import se.samsyn.plans.measures.Measure;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Uppföljning: what must be done first, then what waits for its date, then what was answered.
 *
 * @param waiting measures that nobody has said how to follow up
 */
public record EvaluationListPage(Frame frame, List<Evaluation> evaluations, List<Measure> waiting, LocalDate today, boolean writes) implements Page {
    public List<Evaluation> due() {
        return evaluations.stream().filter(one -> one.due(today)).toList();
    }

    public List<Evaluation> running() {
        return evaluations.stream().filter(one -> one.state() == State.LOCKED && !one.due(today)).toList();
    }

    public List<Evaluation> answered() {
        return evaluations.stream().filter(one -> one.state() == State.ANSWERED).toList();
    }

    public List<Evaluation> concluded() {
        return evaluations.stream().filter(one -> one.state() == State.CONCLUDED).toList();
    }

    public boolean late(Evaluation one) {
        return !one.beforeStart(frame.zone());
    }

    public String verdict(Evaluation one) {
        return EffectWords.verdict(frame, one);
    }

    public String outlook(Evaluation one) {
        return EffectWords.outlook(frame, one.outlook());
    }
}
