package se.samsyn.observations.review;

import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.ObservationColumns;

/**
 * What is needed of an observation to see whether another tells of the same event.
 *
 * @param from the first possible moment, seconds since 1970
 * @param to the last possible moment; the same when the time is known
 * @param x metres east, NaN where the point does not say where in the municipality it happened
 * @param y metres north, likewise
 * @param placeId a place of the register, or null
 * @param sourceId which source told it
 * @param reportId the report it came with, or null: what one report tells of is several events
 */
record Told(long id, long from, long to, double x, double y, Long placeId, CategoryGroup group, String sourceId, Long reportId) {
    private static final CategoryGroup[] GROUPS = CategoryGroup.values();

    /** A reviewed one. @param reportId the report it came with, or null */
    static Told of(ObservationColumns columns, int row, Long reportId) {
        boolean located = columns.located(row);
        int place = columns.placeId(row);
        return new Told(
                columns.id(row), columns.fromEpochSecond(row), columns.toEpochSecond(row),
                located ? columns.x(row) : Double.NaN, located ? columns.y(row) : Double.NaN,
                place == ObservationColumns.NONE ? null : (long) place, GROUPS[columns.group(row)],
                columns.sources().get(columns.source(row)).sourceId(), reportId);
    }

    boolean located() {
        return !Double.isNaN(x);
    }

    boolean ofOneReportWith(Told other) {
        return reportId != null && reportId.equals(other.reportId);
    }
}
