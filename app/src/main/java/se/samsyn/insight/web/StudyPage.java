package se.samsyn.insight.web;

import java.util.List;
import se.samsyn.insight.Tables;
import se.samsyn.insight.figures.Figure;
import se.samsyn.insight.kept.KeptStudy;
import se.samsyn.insight.kept.Rerun;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One kept study.
 *
 * @param rerun what came of asking it again, or null when it was only opened
 */
public record StudyPage(Frame frame, KeptStudy study, Rerun rerun, Visitor visitor) implements Page {
    /** How many changed rows of a figure are shown. */
    public static final int MOST_ROWS = 12;

    public List<FigureCard> cards() {
        return study.figures().stream()
                .map(figure -> new FigureCard(frame, figure, study.address() + "/" + figure.code() + ".csv"))
                .toList();
    }

    public String source() {
        return Tables.sourceName(study.asking().selection().source(), frame);
    }

    /** Whether the visitor may take its spread back. */
    public boolean mayWithdraw() {
        return study.spread() != Spread.INTERNAL && study.ownerOrganisationId() == visitor.organisationId();
    }

    /** Its settings in words. */
    public String settings() {
        return frame.say("insight.lead", frame.say("insight.question." + study.asking().topic()), source(), frame.period(study.asking().selection().period()));
    }

    public List<Rerun.Difference> changed() {
        return rerun.differences().stream().filter(difference -> !difference.same()).toList();
    }

    public String title(Figure figure) {
        return figure == null ? frame.say("insight.study.gone") : figure.title();
    }
}
