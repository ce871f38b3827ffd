package se.samsyn.followup.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.followup.Answer;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluation.State;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.plans.measures.Measure;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One evaluation: what was locked, what it showed, what else may lie behind it, and what people concluded.
 *
 * @param intact whether its texts have their checksums
 * @param writes whether the visitor runs, explains and concludes
 */
public record EvaluationPage(
        Frame frame, Evaluation evaluation, Measure measure, boolean intact, LocalDate today, boolean writes, FollowUpForm form, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public boolean late() {
        return !evaluation.beforeStart(frame.zone());
    }

    public String verdict() {
        return EffectWords.verdict(frame, evaluation);
    }

    public String outlook() {
        return EffectWords.outlook(frame, evaluation.outlook());
    }

    public String ground() {
        return EffectWords.outlookGround(frame, evaluation.outlook());
    }

    public String figure() {
        return EffectDrawing.svg(frame, evaluation);
    }

    public List<List<String>> rows() {
        return EvaluationFile.rows(frame, evaluation.answer());
    }

    public String range(Answer.Range range) {
        return EffectWords.range(frame, range.low(), range.high());
    }

    public String difference() {
        return EffectWords.difference(frame, evaluation.answer(), evaluation.design().ringMetres() > 0);
    }

    public String kind() {
        return EffectWords.kind(frame, evaluation.design());
    }

    public String source() {
        return EffectWords.source(frame, evaluation.design());
    }

    public String where() {
        return EffectWords.names(evaluation.design().where());
    }

    public String comparison() {
        return EffectWords.names(evaluation.design().comparison());
    }

    /** In plain words what happened around, when there was a fall to move. */
    public String moved() {
        Double quotient = evaluation.answer().quotient();
        return quotient == null ? "" : frame.say("followup.moved." + (quotient >= 0 ? "spread" : quotient > -1 ? "part" : "all"));
    }

    public String decimal(double value) {
        return EffectWords.decimal(frame, value);
    }

    public boolean explains() {
        return writes && (evaluation.state() == State.LOCKED || evaluation.state() == State.ANSWERED);
    }

    public int unanswered() {
        return Evaluation.Rival.values().length - evaluation.rivals().size();
    }

    /** Whether this rival's form is the one that went back with mistakes. */
    public boolean wrong(Evaluation.Rival rival) {
        return errors.any() && rival.name().equals(form.value("rival"));
    }

    /** The choice that stands in a rival's form. */
    public String likely(Evaluation.Rival rival) {
        Evaluation.RivalAnswer given = evaluation.answerTo(rival);
        return wrong(rival) ? form.value("likely") : given == null ? "" : given.likely().name();
    }

    public String note(Evaluation.Rival rival) {
        Evaluation.RivalAnswer given = evaluation.answerTo(rival);
        return wrong(rival) ? form.value("note") : given == null ? "" : given.note();
    }
}
