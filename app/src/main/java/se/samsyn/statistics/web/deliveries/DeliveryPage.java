package se.samsyn.statistics.web.deliveries;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.statistics.Deliveries;
import se.samsyn.statistics.Delivery;
import se.samsyn.statistics.DeliveryReport;
import se.samsyn.statistics.DeliveryReport.Kind;
import se.samsyn.statistics.SeriesSource;
import se.samsyn.statistics.reading.Grid;
import se.samsyn.statistics.reading.Layout;
import se.samsyn.statistics.web.SeriesWords;

/** One table: how it is understood and what it changes. @param preview null when it is decided on */
public record DeliveryPage(
        Frame frame, SeriesSource source, Delivery delivery, Deliveries.Preview preview, LayoutForm form, FieldErrors errors) implements Page {
    private static final int ROWS_SHOWN = 8;
    private static final int COLUMNS_SHOWN = 14;
    private static final int CHANGES_SHOWN = 60;
    private static final int LONGEST_LABEL = 28;

    /** A place to choose, with the words that stand there. */
    public record Choice(String code, String text) {}

    public SeriesWords words() {
        return new SeriesWords(frame);
    }

    public String finding() {
        DeliveryReport report = preview.report();
        return frame.say(
                "statistics.delivery.finding", report.values(), report.count(Kind.NEW), report.count(Kind.CHANGED),
                report.unchanged() + report.count(Kind.FINAL_STAYS), report.count(Kind.GONE));
    }

    /** Changed and gone first: they are what to look at. */
    public List<DeliveryReport.Difference> changes() {
        List<DeliveryReport.Difference> changes = new ArrayList<>();
        for (Kind kind : List.of(Kind.CHANGED, Kind.GONE, Kind.FINAL_STAYS, Kind.NEW)) {
            preview.report().differences().stream().filter(one -> one.kind() == kind).forEach(changes::add);
        }
        return changes.subList(0, Math.min(CHANGES_SHOWN, changes.size()));
    }

    public int notShown() {
        return Math.max(0, preview.report().differences().size() - CHANGES_SHOWN);
    }

    public int columns() {
        return Math.min(preview.grid().width(), COLUMNS_SHOWN);
    }

    /** The rows around the headings, by their numbers from 0. */
    public List<Integer> rows() {
        Layout layout = preview.layout();
        List<Integer> rows = new ArrayList<>();
        for (int row = Math.max(0, layout.headerFrom() - 3); row < Math.min(preview.grid().height(), layout.firstDataRow() + ROWS_SHOWN); row++) {
            rows.add(row);
        }
        return rows;
    }

    public boolean isHeading(int row) {
        return row >= preview.layout().headerFrom() && row < preview.layout().firstDataRow();
    }

    public String columnName(int column) {
        return Grid.columnName(column);
    }

    public List<Choice> columnChoices() {
        List<Choice> choices = new ArrayList<>();
        for (int column = 0; column < preview.grid().width(); column++) {
            choices.add(new Choice(String.valueOf(column), Grid.columnName(column) + " " + heading(column)));
        }
        return choices;
    }

    /** @param title whether it may stand above the table @param same whether it may be the same for the whole table */
    public List<Choice> places(boolean title, boolean same) {
        List<Choice> choices = new ArrayList<>();
        for (int column = 0; column < preview.grid().width(); column++) {
            choices.add(new Choice("COLUMN:" + column, frame.say("statistics.layout.in.COLUMN", Grid.columnName(column), heading(column))));
        }
        for (int row = 0; row < Math.max(1, preview.layout().headerRows()); row++) {
            String sample = preview.grid().cell(preview.layout().headerFrom() + row, preview.layout().valuesFrom());
            choices.add(new Choice("HEADER:" + row, frame.say("statistics.layout.in.HEADER", String.valueOf(row + 1), shortened(sample))));
        }
        if (title) {
            choices.add(new Choice("TITLE", frame.say("statistics.layout.in.TITLE")));
        }
        choices.add(same ? new Choice("SAME", frame.say("statistics.layout.in.SAME")) : new Choice("NOWHERE", frame.say("statistics.layout.in.NOWHERE")));
        return choices;
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    private String heading(int column) {
        int last = preview.layout().firstDataRow() - 1;
        return preview.layout().headerRows() == 0 ? "" : shortened(preview.grid().cell(last, column));
    }

    private static String shortened(String text) {
        String plain = text.strip();
        return plain.isEmpty() ? "" : "(" + (plain.length() > LONGEST_LABEL ? plain.substring(0, LONGEST_LABEL - 1) + "…" : plain) + ")";
    }
}
