package se.samsyn.statistics.reading;

/**
 * How a table is laid out. The same record serves a long table (all in columns), a wide one (periods as headings) and a crosstab
 * (categories down, areas across), with one or two rows of headings: each of category, area and period says where it stands.
 *
 * @param headerFrom the first row of headings, from 0
 * @param headerRows how many rows of headings there are; 0 when there are none
 * @param valuesFrom the first column of values, from 0
 * @param valuesTo the last column of values, or -1 for all the rest
 * @param part where the part of the year stands when year and month stand apart
 * @param status where it says which values are preliminary
 */
public record Layout(
        int headerFrom,
        int headerRows,
        int valuesFrom,
        int valuesTo,
        Place category,
        Place area,
        Place period,
        Place part,
        Place status) {

    /** Where something stands. */
    public enum In {
        /** In a column of its own, one for each row. */
        COLUMN,
        /** In a row of headings, one for each column. */
        HEADER,
        /** In the lines above the table. */
        TITLE,
        /** The same for the whole table. */
        SAME,
        NOWHERE
    }

    /** @param index the column, or the row of headings counted from the first of them @param text for {@link In#SAME} */
    public record Place(In in, int index, String text) {
        public static final Place NOWHERE = new Place(In.NOWHERE, 0, "");
        static final Place TITLE = new Place(In.TITLE, 0, "");

        public static Place column(int column) {
            return new Place(In.COLUMN, column, "");
        }

        public static Place header(int row) {
            return new Place(In.HEADER, row, "");
        }

        public static Place same(String text) {
            return new Place(In.SAME, 0, text);
        }

        boolean isColumn(int column) {
            return in == In.COLUMN && index == column;
        }

        /** For forms: {@code COLUMN:3}, {@code TITLE}. */
        public String code() {
            return in == In.COLUMN || in == In.HEADER ? in + ":" + index : in.name();
        }
    }

    /** Never before the table: a layout that was kept by an earlier copy may lie above it. */
    public int firstDataRow() {
        return Math.max(0, headerFrom + headerRows);
    }

    /** Whether a column holds values and not something about them. */
    boolean isValue(int column) {
        return column >= valuesFrom
                && (valuesTo < 0 || column <= valuesTo)
                && !category.isColumn(column)
                && !area.isColumn(column)
                && !period.isColumn(column)
                && !part.isColumn(column)
                && !status.isColumn(column);
    }

    public Layout withHeaderFrom(int row) {
        return new Layout(row, headerRows, valuesFrom, valuesTo, category, area, period, part, status);
    }

    /** What may be remembered of it: a period that a person wrote belongs to one table only. */
    public Layout withoutWrittenPeriod() {
        return period.in() == In.SAME
                ? new Layout(headerFrom, headerRows, valuesFrom, valuesTo, category, area, Place.NOWHERE, part, status)
                : this;
    }
}
