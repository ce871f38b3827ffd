package se.samsyn.insight.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.analysis.compare.Strength;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.analysis.numeric.FalseDiscovery;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Verdict;
import se.samsyn.kernel.Period;

/** Which word a comparison gets. */
public final class ComparisonRules {
    /** A source whose latest event is older than this at the period's end has probably not told of its last days yet. */
    static final int SILENT_DAYS = 21;

    /** Whether a source can be compared over two periods. */
    public enum Basis {
        WHOLE,
        NO_DATA,
        INCOMPLETE
    }

    /** The counts of one key in the three periods. */
    static final class Counts {
        long now;
        long previous;
        long lastYear;
    }

    private ComparisonRules() {}

    /** @param reach the first and last day the source tells of, or null */
    public static Basis basis(Period reach, Period now, Period other) {
        if (reach == null || reach.first().isAfter(other.first())) {
            return Basis.NO_DATA;
        }
        return reach.last().isBefore(now.last().minusDays(SILENT_DAYS)) ? Basis.INCOMPLETE : Basis.WHOLE;
    }

    static Comparison compare(
            Comparison.By by, Map<String, Counts> counts, Map<String, String> names, Basis previous, Basis lastYear) {
        List<String> keys = new ArrayList<>(counts.keySet());
        long[] now = new long[keys.size()];
        long[] before = new long[keys.size()];
        long[] year = new long[keys.size()];
        Counts whole = new Counts();
        for (int i = 0; i < now.length; i++) {
            Counts count = counts.get(keys.get(i));
            now[i] = count.now;
            before[i] = count.previous;
            year[i] = count.lastYear;
            whole.now += count.now;
            whole.previous += count.previous;
            whole.lastYear += count.lastYear;
        }
        List<Comparison.Versus> versusPrevious = versus(now, before, previous);
        List<Comparison.Versus> versusYear = versus(now, year, lastYear);
        List<Comparison.Row> rows = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            String name = names == null ? null : names.get(keys.get(i));
            rows.add(new Comparison.Row(keys.get(i), name, now[i], versusPrevious.get(i), versusYear.get(i)));
        }
        rows.sort(Comparator.comparingLong(Comparison.Row::count)
                .reversed()
                .thenComparing(row -> row.previous().count() + row.lastYear().count(), Comparator.reverseOrder()));
        return new Comparison(
                by,
                rows,
                new Comparison.Row(
                        "",
                        null,
                        whole.now,
                        versus(new long[] {whole.now}, new long[] {whole.previous}, previous).getFirst(),
                        versus(new long[] {whole.now}, new long[] {whole.lastYear}, lastYear).getFirst()));
    }

    /** The words of several comparisons made at once: the more that are made, the more it takes. */
    static List<Comparison.Versus> versus(long[] now, long[] then, Basis basis) {
        double[] p = new double[now.length];
        for (int i = 0; i < p.length; i++) {
            // What is too small to be said anything about is not asked, and so does not make the others harder to see.
            p[i] = now[i] < 5 && then[i] < 5 ? Double.NaN : TwoCounts.ofEqualPeriods(now[i], then[i]).p();
        }
        double[] q = FalseDiscovery.benjaminiHochberg(p);
        List<Comparison.Versus> all = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Verdict verdict = switch (basis) {
                case NO_DATA -> Verdict.NO_DATA;
                case INCOMPLETE -> Verdict.INCOMPLETE;
                case WHOLE -> Double.isNaN(q[i])
                        ? Verdict.TOO_FEW
                        : Verdict.of(Strength.of(now[i], then[i], Math.min(1, q[i])));
            };
            all.add(new Comparison.Versus(then[i], verdict));
        }
        return all;
    }

    static Counts of(Map<String, Counts> counts, String key) {
        return counts.computeIfAbsent(key, k -> new Counts());
    }

    static Map<String, Counts> empty() {
        return new LinkedHashMap<>();
    }
}
