package se.samsyn.insight.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.analysis.compare.Strength;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.analysis.numeric.FalseDiscovery;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Poisson;
import se.samsyn.insight.Verdict;

/**
 * What happens at people's homes, per inhabitant: the one kind of event for which the inhabitants of an area are what it could
 * happen to. Of all else those who pass through an area are unknown, and nothing is divided.
 *
 * @param rows areas with known inhabitants, those with most events per inhabitant first
 * @param unknown events in areas whose inhabitants are not known
 */
public record Homes(List<Row> rows, long events, double inhabitants, long unknown) {
    private static final double LEVEL = 0.95;
    private static final double PER = 1000;
    private static final double YEAR_DAYS = 365.25;
    private static final int FEW = 5;

    /** @param rate per thousand inhabitants and year @param verdict against the rest of the municipality */
    public record Row(long areaId, String name, long count, double inhabitants, double rate, Interval interval, Verdict verdict) {}

    public Homes {
        rows = List.copyOf(rows);
    }

    /** @param inhabitants by the number of the area */
    public static Homes of(Basis basis, Map<Long, Double> inhabitants) {
        Map<Integer, Long> counted = basis.ground().countedIn();
        Map<Long, Long> counts = new HashMap<>();
        for (int row : basis.rows()) {
            if (basis.all().atHome(row)) {
                counts.merge(counted.getOrDefault(basis.all().area(row), 0L), 1L, Long::sum);
            }
        }
        List<Ground.NamedArea> areas = basis.ground().areas().stream()
                .filter(area -> inhabitants.getOrDefault(area.id(), 0.0) > 0)
                .filter(area -> basis.selection().areaId() == null || area.id() == basis.selection().areaId())
                .toList();
        double people = areas.stream().mapToDouble(area -> inhabitants.get(area.id())).sum();
        long events = areas.stream().mapToLong(area -> counts.getOrDefault(area.id(), 0L)).sum();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        double years = basis.selection().period().days() / YEAR_DAYS;
        double[] p = areas.stream()
                .mapToDouble(area -> {
                    long count = counts.getOrDefault(area.id(), 0L);
                    double own = inhabitants.get(area.id());
                    double expected = (events - count) * own / Math.max(1, people - own);
                    boolean few = count < FEW && expected < FEW || people - own <= 0;
                    return few ? Double.NaN : new TwoCounts(count, own, events - count, people - own).p();
                })
                .toArray();
        double[] q = FalseDiscovery.benjaminiHochberg(p);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Ground.NamedArea area = areas.get(i);
            long count = counts.getOrDefault(area.id(), 0L);
            double own = inhabitants.get(area.id());
            Verdict verdict = Double.isNaN(q[i])
                    ? Verdict.TOO_FEW
                    : Verdict.of(Strength.of(count, (events - count) * own / (people - own), Math.min(1, q[i])));
            double scale = PER / own / years;
            Interval interval = Poisson.interval(count, LEVEL);
            rows.add(new Row(
                    area.id(), area.name(), count, own, count * scale, new Interval(interval.low() * scale, interval.high() * scale), verdict));
        }
        rows.sort(Comparator.comparingDouble(Row::rate).reversed());
        return new Homes(rows, events, people, all - events);
    }
}
