package se.samsyn.insight.counting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.samsyn.insight.Study;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observation;

/** How sure those who told were. */
public final class Certainties {
    private Certainties() {}

    static Study.Certainty of(Incidents all, int[] rows) {
        long[] counts = new long[Observation.Certainty.values().length];
        long unknown = 0;
        for (int row : rows) {
            int certainty = all.certainty(row);
            if (certainty == Incidents.NONE) {
                unknown++;
            } else {
                counts[certainty]++;
            }
        }
        return new Study.Certainty(
                counts[Observation.Certainty.SEEN.ordinal()], counts[Observation.Certainty.TOLD.ordinal()],
                counts[Observation.Certainty.SUSPECTED.ordinal()], unknown);
    }

    /** By kind of event, in the order of the taxonomy. */
    public static Map<CategoryGroup, Study.Certainty> byGroup(Basis basis) {
        Map<CategoryGroup, Study.Certainty> groups = new EnumMap<>(CategoryGroup.class);
        int[] rows = basis.rows();
        for (int group : Arrays.stream(rows).map(row -> basis.all().group(row)).boxed().collect(Collectors.toSet())) {
            int[] own = Arrays.stream(rows).filter(row -> basis.all().group(row) == group).toArray();
            groups.put(CategoryGroup.values()[group], of(basis.all(), own));
        }
        return groups;
    }
}
