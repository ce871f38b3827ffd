package se.samsyn.insight.counting;

import java.time.ZoneId;
import java.util.Set;
import se.samsyn.insight.Selection;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Observation;

/**
 * What a question is answered from.
 *
 * @param selection with its source chosen
 */
public record Basis(Incidents all, Ground ground, Selection selection, ZoneId zone) {
    /** The rows of the selection. */
    public int[] rows() {
        return rows(selection.period());
    }

    /** The rows of the same selection in another period. */
    public int[] rows(Period period) {
        Set<Integer> within = selection.areaId() == null ? null : ground.within(selection.areaId());
        return all.pick(selection, period, within, source(), zone);
    }

    public int source() {
        return all.sourceIndex(selection.source());
    }

    /** Whether the selection's source is people who report: staff, hosts or inhabitants. */
    public boolean reports() {
        return source() >= 0
                && switch (all.kind(source())) {
                    case STAFF, HOST, PUBLIC -> true;
                    case POLICE, IMPORT -> false;
                };
    }

    /** Whether the selection's source is staff or hosts. */
    public boolean byStaff() {
        return source() >= 0 && isStaff(all.kind(source()));
    }

    /** Whether a row was told by staff or hosts. */
    boolean byStaff(int row) {
        return isStaff(all.kind(all.source(row)));
    }

    private static boolean isStaff(Observation.Source kind) {
        return kind == Observation.Source.STAFF || kind == Observation.Source.HOST;
    }

    /** The cells where things can happen, within the selection's area. */
    public Ground.Cells possible() {
        Ground.Cells cells = ground.possible(all, HotSpotRules.CELL_METRES);
        return cells == null || selection.areaId() == null ? cells : cells.within(selection.areaId(), ground.areasAt());
    }

    /** The points of rows that are drawn. @return x, y */
    double[][] points(int[] rows) {
        double[] x = new double[rows.length];
        double[] y = new double[rows.length];
        int n = 0;
        for (int row : rows) {
            if (all.drawn(row)) {
                x[n] = all.x(row);
                y[n++] = all.y(row);
            }
        }
        return new double[][] {java.util.Arrays.copyOf(x, n), java.util.Arrays.copyOf(y, n)};
    }
}
