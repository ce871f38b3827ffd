package se.samsyn.insight.web;

import gg.jte.Content;
import se.samsyn.insight.figures.Figure;
import se.samsyn.shell.Frame;

/** A figure with where its table is taken out. */
public record FigureCard(Frame frame, Figure figure, String csv) {
    /** The drawing, which has escaped its own texts. */
    public Content drawing() {
        return output -> output.writeContent(figure.svg());
    }

    /** Whether it is wider than a phone, and so may be moved sideways there. */
    public boolean wide() {
        return switch (figure.table().kind()) {
            case HOT_SPOTS, WEEKS, COVERAGE, SAFETY -> true;
            default -> false;
        };
    }

    /** Whether the table is the figure: it stands in sight where there is no drawing. */
    public boolean tableFirst() {
        return figure.svg() == null;
    }
}
