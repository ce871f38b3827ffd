package se.samsyn.followup.web;

import java.util.List;
import java.util.stream.Collectors;
import se.samsyn.followup.Answer;
import se.samsyn.followup.Design;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Outlook;
import se.samsyn.insight.Tables;
import se.samsyn.shell.Frame;

/** What the figures say, in sentences. Only a plan that was locked before the start lets them speak of an effect (invariant 20). */
public final class EffectWords {
    /** Beyond a rise to the fivefold, per cent says nothing more. */
    private static final double MANY = 4;

    private EffectWords() {}

    /** What was found, first of all on the page. */
    public static String verdict(Frame frame, Evaluation evaluation) {
        Answer answer = evaluation.answer();
        Answer.Sides sides = answer.sides();
        String found = answer.tooFew()
                ? frame.say("followup.verdict.tooFew", sides.before(), sides.after())
                : frame.say(
                        "followup.verdict." + answer.verdict(), side(frame, answer.change()), range(frame, answer.low(), answer.high()),
                        evaluation.design().hopedFall());
        return evaluation.beforeStart(frame.zone()) ? found : frame.say("followup.verdict.afterwards", found);
    }

    /** från 35 % färre till 20 % fler. */
    public static String range(Frame frame, double low, double high) {
        return frame.say("followup.range", side(frame, low), side(frame, high));
    }

    private static String side(Frame frame, double change) {
        long percent = Math.round(Math.abs(change) * 100);
        if (percent == 0) {
            return frame.say("followup.same");
        }
        if (change > MANY) {
            return frame.say("followup.manyMore", Math.round(change + 1));
        }
        return frame.say(change < 0 ? "followup.fewer" : "followup.more", percent);
    }

    /** Bara ett fall på minst 72 % skulle synas. */
    public static String outlook(Frame frame, Outlook outlook) {
        return outlook.smallestFall() == null
                ? frame.say("followup.outlook.nothing")
                : frame.say("followup.outlook.fall", outlook.smallestFall());
    }

    /** What was counted to say so. */
    public static String outlookGround(Frame frame, Outlook outlook) {
        return frame.say(
                "followup.outlook.ground", outlook.area(), outlook.comparison(),
                frame.period(new se.samsyn.kernel.Period(outlook.from(), outlook.last())), decimal(frame, outlook.dispersion()));
    }

    /** Events more or fewer than expected, as whole events. @param ring whether a ring is counted in */
    public static String difference(Frame frame, Answer answer, boolean ring) {
        return frame.say(ring ? "followup.difference.ring" : "followup.difference", events(frame, answer.difference().value()), events(frame, answer.difference().low()),
                events(frame, answer.difference().high()));
    }

    private static String events(Frame frame, double difference) {
        long events = Math.round(difference);
        return events == 0 ? frame.say("followup.same") : frame.say(events < 0 ? "followup.eventsFewer" : "followup.eventsMore", Math.abs(events));
    }

    public static String kind(Frame frame, Design design) {
        return design.sub() != null
                ? frame.say("observations.sub." + design.sub())
                : design.group() != null ? frame.say("category." + design.group()) : frame.say("followup.kind.all");
    }

    public static String source(Frame frame, Design design) {
        return Tables.sourceName(design.source(), frame);
    }

    public static String names(List<Design.Named> named) {
        return named.stream().map(Design.Named::name).collect(Collectors.joining(", "));
    }

    public static String decimal(Frame frame, double value) {
        return String.format(frame.locale(), "%.1f", value);
    }
}
