package se.samsyn.followup.web;

import java.util.List;
import java.util.Map;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Outlook;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Tables;
import se.samsyn.insight.monthly.Where;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Subcategory;
import se.samsyn.plans.measures.Measure;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Locking a plan, in two steps: choose what is to be compared and see what it could show, then lock it.
 *
 * @param outlook what the counts could show; null until it was asked for
 * @param replaces the plan that this one takes the place of, or null
 * @param started whether the measure has begun, so that it is too late to speak of an effect
 */
public record EvaluationFormPage(
        Frame frame,
        Measure measure,
        FollowUpForm form,
        List<Insight.Source> sources,
        Map<String, Where> choices,
        Outlook outlook,
        Evaluation replaces,
        boolean started,
        String key,
        FieldErrors errors)
        implements Page {
    /** How many places can be chosen together. */
    public static final int TOGETHER = 3;

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String sourceName(Insight.Source source) {
        return Tables.sourceName(source.code(), frame);
    }

    public List<Subcategory> subs(CategoryGroup group) {
        return Subcategory.of(group);
    }

    public String outlookSentence() {
        return EffectWords.outlook(frame, outlook);
    }

    public String ground() {
        return EffectWords.outlookGround(frame, outlook);
    }

    /** Whether what is hoped for is less than what can be seen at all. */
    public boolean hopeless() {
        return outlook.smallestFall() == null || outlook.smallestFall() > Integer.parseInt(form.value("hoped").strip());
    }
}
