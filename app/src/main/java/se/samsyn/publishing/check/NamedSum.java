package se.samsyn.publishing.check;

import se.samsyn.analysis.disclosure.LinearSum;
import se.samsyn.publishing.Checked.Label;

/**
 * A figure of a publication.
 *
 * @param secret the part of it that concerns people
 */
record NamedSum(Label label, Place place, LinearSum sum, LinearSum secret) {
    /** Where in a publication it stands, the cheapest to keep back first. */
    enum Place {
        CELL,
        BEFORE,
        COLUMN,
        ROW,
        GROUP,
        TOTAL_BEFORE,
        TOTAL;

        int cost() {
            return this == CELL || this == BEFORE ? 0 : this == TOTAL || this == TOTAL_BEFORE ? 2 : 1;
        }
    }

    /** Whether it is the same figure of another publication. */
    boolean sameAs(NamedSum other) {
        return place == other.place
                && java.util.Objects.equals(label.place(), other.label.place())
                && java.util.Objects.equals(label.column(), other.label.column());
    }
}
