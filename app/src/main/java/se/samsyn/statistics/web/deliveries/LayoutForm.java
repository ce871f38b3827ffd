package se.samsyn.statistics.web.deliveries;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.statistics.Delivery;
import se.samsyn.statistics.reading.Grid;
import se.samsyn.statistics.reading.Layout;
import se.samsyn.statistics.reading.Layout.In;
import se.samsyn.statistics.reading.Layout.Place;

/**
 * How a table is laid out, as it is filled in. Rows are counted from 1, as a spreadsheet does.
 *
 * @param category as {@link Place#code()} @param categorySame what is the same for the whole table
 */
public record LayoutForm(
        int headerFrom,
        int headerRows,
        int valuesFrom,
        int valuesTo,
        String category,
        String categorySame,
        String area,
        String areaSame,
        String period,
        String periodSame,
        String part,
        String status,
        int per,
        String preliminary,
        String from) {

    static LayoutForm of(Layout layout, Delivery delivery) {
        String preliminary = delivery.preliminaryFrom();
        boolean since = !preliminary.isEmpty() && !preliminary.equals(Delivery.ALL_PRELIMINARY);
        return new LayoutForm(
                layout.headerFrom() + 1, layout.headerRows(), layout.valuesFrom(), layout.valuesTo(), layout.category().code(),
                layout.category().text(), layout.area().code(), layout.area().text(), layout.period().code(), layout.period().text(),
                layout.part().code(), layout.status().code(), delivery.per(), since ? "from" : preliminary.isEmpty() ? "none" : "all",
                since ? preliminary : "");
    }

    /** The layout; mistakes at the fields of what the table does not have. */
    Layout layout(Grid grid, FieldErrors errors) {
        within(errors, "headerFrom", headerFrom, 1, Math.max(1, grid.height()));
        within(errors, "headerRows", headerRows, 0, 6);
        within(errors, "valuesFrom", valuesFrom, 0, grid.width() - 1);
        within(errors, "valuesTo", valuesTo, -1, grid.width() - 1);
        within(errors, "per", per, 0, 1_000_000);
        DeliveryForm.preliminary(errors, preliminary == null ? "" : preliminary, from == null ? "" : from);
        return new Layout(
                headerFrom - 1, headerRows, valuesFrom, valuesTo, place(errors, "category", category, categorySame, grid),
                place(errors, "area", area, areaSame, grid), place(errors, "period", period, periodSame, grid),
                place(errors, "part", part, "", grid), place(errors, "status", status, "", grid));
    }

    String preliminaryFrom() {
        return DeliveryForm.preliminaryFrom(preliminary == null ? "" : preliminary, from == null ? "" : from);
    }

    private Place place(FieldErrors errors, String field, String code, String same, Grid grid) {
        String[] parts = (code == null ? "" : code).split(":", 2);
        try {
            In in = In.valueOf(parts[0]);
            int index = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
            int most = in == In.COLUMN ? grid.width() - 1 : headerRows - 1;
            if ((in == In.COLUMN || in == In.HEADER) && (index < 0 || index > most)) {
                errors.add(field, "statistics.mistake.layout");
            }
            return new Place(in, index, in == In.SAME && same != null ? PersonGuard.maskNumbers(same.strip()) : "");
        } catch (IllegalArgumentException notOfOurs) {
            errors.add(field, "statistics.mistake.layout");
            return Place.NOWHERE;
        }
    }

    private static void within(FieldErrors errors, String field, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(field, "statistics.mistake.layout");
        }
    }
}
