package se.samsyn.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsyn.statistics.DeliveryReport.Difference;
import se.samsyn.statistics.DeliveryReport.Given;
import se.samsyn.statistics.DeliveryReport.Key;
import se.samsyn.statistics.DeliveryReport.Kind;
import se.samsyn.statistics.reading.TableReading;

/** What a delivery changes. */
final class DeliveryRules {
    private DeliveryRules() {}

    /** @param known the values of the source now, by {@link Key#plain()} */
    static DeliveryReport compare(Delivery delivery, TableReading reading, Map<Key, Map<SeriesPeriod, Given>> known) {
        List<Difference> differences = new ArrayList<>();
        Map<Key, Set<SeriesPeriod>> given = new HashMap<>();
        int unchanged = 0;
        for (TableReading.Value value : reading.values()) {
            Key key = key(value.key());
            given.computeIfAbsent(key.plain(), k -> new HashSet<>()).add(value.period());
            Given after = new Given(value.value(), value.preliminary() || delivery.isPreliminary(value.period()));
            Given before = known.getOrDefault(key.plain(), Map.of()).get(value.period());
            if (after.equals(before)) {
                unchanged++;
            } else {
                differences.add(new Difference(kind(before, after), key, value.period(), before, after));
            }
        }
        for (TableReading.Key each : reading.keys()) {
            Set<SeriesPeriod> covered = reading.covered(each);
            SeriesPeriod first = covered.stream().min(SeriesPeriod::compareTo).orElseThrow();
            SeriesPeriod last = covered.stream().max(SeriesPeriod::compareTo).orElseThrow();
            Key key = key(each);
            known.getOrDefault(key.plain(), Map.of()).forEach((period, before) -> {
                boolean spokenOf = period.compareTo(first) >= 0 && period.compareTo(last) <= 0;
                if (spokenOf && !given.getOrDefault(key.plain(), Set.of()).contains(period)) {
                    differences.add(new Difference(Kind.GONE, key, period, before, null));
                }
            });
        }
        return new DeliveryReport(
                differences,
                unchanged,
                reading.values().size(),
                reading.bad().stream().map(bad -> new DeliveryReport.Unused(bad.cause().name(), bad.cells(), bad.examples())).toList());
    }

    private static Kind kind(Given before, Given after) {
        if (before == null) {
            return Kind.NEW;
        }
        return after.preliminary() && !before.preliminary() ? Kind.FINAL_STAYS : Kind.CHANGED;
    }

    private static Key key(TableReading.Key key) {
        return new Key(key.category(), key.area(), key.per(), key.grain());
    }
}
