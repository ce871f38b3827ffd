package se.samsyn.situation.rerun;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observations.Since;
import se.samsyn.observations.Observations.Since.Why;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.drafting.Figures;

/** Explains the difference between two counts of one selection, as far as it can be known. */
final class RerunRules {
    private static final Set<Why> CAME = Set.of(Why.LATE, Why.REVIEWED_LATER, Why.MOVED_IN);

    private RerunRules() {}

    static Rerun of(Figures then, Figures now, List<Since> changes, Attached kept, Attached today) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        then.groups().forEach(group -> counts.computeIfAbsent(group.code(), code -> new long[2])[0] = group.count().count());
        if (now != null) {
            now.groups().forEach(group -> counts.computeIfAbsent(group.code(), code -> new long[2])[1] = group.count().count());
        }
        List<Rerun.Row> rows = new ArrayList<>();
        counts.forEach((code, both) -> rows.add(new Rerun.Row(code, both[0], both[1])));
        Map<Why, Long> reasons = new EnumMap<>(Why.class);
        changes.forEach(change -> reasons.merge(change.why(), 1L, Long::sum));
        return new Rerun(then, now, rows, reasons, regrouped(rows, changes), kept.series(), today.series());
    }

    /**
     * What is left of the groups' differences once those that came and went are taken off must have gone from one group to
     * another. Nobody knows the group of what was weeded.
     */
    private static long regrouped(List<Rerun.Row> rows, List<Since> changes) {
        if (changes.stream().anyMatch(change -> change.group() == null)) {
            return -1;
        }
        long moved = 0;
        for (Rerun.Row row : rows) {
            CategoryGroup group = CategoryGroup.valueOf(row.code());
            long came = changes.stream().filter(change -> change.group() == group && CAME.contains(change.why())).count();
            long went = changes.stream().filter(change -> change.group() == group && !CAME.contains(change.why())).count();
            moved += Math.max(0, row.now() - row.then() - came + went);
        }
        return moved;
    }
}
