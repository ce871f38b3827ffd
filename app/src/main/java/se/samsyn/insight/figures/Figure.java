package se.samsyn.insight.figures;

import java.util.List;
import se.samsyn.insight.FigureTable;

/**
 * One figure, whole: what was found, what it rests on, the same in rows, and what it does not show. Words and numbers only, so
 * that it can be kept as it was.
 *
 * @param told sentences beneath it: what was counted, how sure it is, its source and how old that is
 * @param svg the drawing, safe to put in a page; null when the table says it all
 * @param more where to read on, or null
 * @param limits what the figure does not show
 */
public record Figure(String title, List<String> told, String svg, FigureTable table, Link more, List<String> limits) {
    /** @param address within the program */
    public record Link(String address, String text) {}

    public Figure {
        told = List.copyOf(told);
        limits = List.copyOf(limits);
    }

    /** As it stands in an address. */
    public String code() {
        return table.kind().code();
    }
}
