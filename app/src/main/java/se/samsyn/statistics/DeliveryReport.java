package se.samsyn.statistics;

import java.util.List;
import se.samsyn.statistics.SeriesPeriod.Grain;

/**
 * What a delivery would change, told before it is accepted.
 *
 * @param differences all but the unchanged
 * @param unchanged values that are known already, just so
 * @param values usable values
 * @param unused cells that gave no value: cause and number, with the first of their names
 */
public record DeliveryReport(List<Difference> differences, int unchanged, int values, List<Unused> unused) {
    /** What happens to one value. */
    public enum Kind {
        NEW,
        /** Another value, or preliminary become final. */
        CHANGED,
        /** Known, and left out of a delivery that speaks of its time. */
        GONE,
        /** Preliminary in the delivery but final already: the final value stays. */
        FINAL_STAYS
    }

    /** Which series is meant; {@code per} and {@code grain} as in {@link Series}. */
    public record Key(String category, String area, int per, Grain grain) {
        /** Names are the same whatever case they are written in. */
        Key plain() {
            return new Key(category.toLowerCase(java.util.Locale.ROOT), area.toLowerCase(java.util.Locale.ROOT), per, grain);
        }
    }

    /** A value and whether it is preliminary. */
    public record Given(double value, boolean preliminary) {}

    /** @param before null for a new value @param after null for one that is gone */
    public record Difference(Kind kind, Key key, SeriesPeriod period, Given before, Given after) {}

    /** @param cause as in the messages {@code statistics.cause.<cause>} @param examples cells as a spreadsheet names them */
    public record Unused(String cause, int cells, List<String> examples) {}

    public DeliveryReport {
        differences = List.copyOf(differences);
        unused = List.copyOf(unused);
    }

    public int count(Kind kind) {
        return (int) differences.stream().filter(one -> one.kind() == kind).count();
    }

    public Delivery.Counts counts(boolean endGone) {
        return new Delivery.Counts(count(Kind.NEW), unchanged + count(Kind.FINAL_STAYS), count(Kind.CHANGED), endGone ? count(Kind.GONE) : 0);
    }

    /** Whether accepting it would change anything. */
    public boolean changesNothing() {
        return differences.isEmpty() || count(Kind.FINAL_STAYS) == differences.size();
    }
}
