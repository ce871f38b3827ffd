package se.samsyn.publishing;

import java.util.List;
import se.samsyn.kernel.Period;

/**
 * The true counts behind a publication. They are kept with it, out of the public's reach, so that a later publication can be
 * tried against what this one said.
 *
 * @param now places and the finest columns: groups, and beside them those of {@link #HARMLESS}
 * @param lastYear the same weeks a year before, or null when there is nothing to compare with
 * @param before the groups in those weeks, in the whole municipality; null with {@code lastYear}
 */
public record PublicCounts(Period period, CountTable now, Period lastYear, CountTable before) {
    /** The kinds of events that may concern no person; whether they do is decided in writing. */
    public static final List<String> HARMLESS = List.of("SKA_GRAFFITI", "PLA_LIGHTING", "PLA_LITTER");

    private static final int GROUP_CODE_LENGTH = 3;

    /** The group that a column is counted in. */
    public static String groupOf(String column) {
        return column.substring(0, GROUP_CODE_LENGTH);
    }

    /** The groups, in the order of the columns. */
    public List<String> groups() {
        return now.columns().stream().map(PublicCounts::groupOf).distinct().toList();
    }

    /** Whether the places are more than one, so that there is something to split by. */
    public boolean split() {
        return now.rows().size() > 1;
    }
}
