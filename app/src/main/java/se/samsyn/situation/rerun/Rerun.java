package se.samsyn.situation.rerun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.observations.Observations;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.drafting.Figures;

/**
 * A frozen picture beside the same selection counted again.
 *
 * @param now null when nothing of the source is left
 * @param reasons how many observations came or went, by why
 * @param regrouped how many have another group than they had, net; -1 when weeded ones hide it
 * @param seriesNow the chosen series as they stand today
 */
public record Rerun(
        Figures then,
        Figures now,
        List<Row> groups,
        Map<Observations.Since.Why, Long> reasons,
        long regrouped,
        List<Attached.KeptSeries> seriesThen,
        List<Attached.KeptSeries> seriesNow) {

    /** @param code of the group */
    public record Row(String code, long then, long now) {
        public boolean same() {
            return then == now;
        }
    }

    public long countNow() {
        return now == null ? 0 : now.whole().count();
    }

    /** Whether the picture would say the same if it were counted today. */
    public boolean same() {
        return countNow() == then.whole().count() && groups.stream().allMatch(Row::same) && reasons.isEmpty() && changedSeries().isEmpty();
    }

    /** The series that say something else by now, as they stood. */
    public List<Attached.KeptSeries> changedSeries() {
        return seriesThen.stream().filter(one -> !java.util.Objects.equals(one.reading(), reading(one.id()))).toList();
    }

    /** What a series says today, or null. */
    public Attached.Reading reading(long seriesId) {
        Optional<Attached.KeptSeries> found = seriesNow.stream().filter(one -> one.id() == seriesId).findFirst();
        return found.map(Attached.KeptSeries::reading).orElse(null);
    }
}
