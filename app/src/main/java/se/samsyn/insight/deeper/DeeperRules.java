package se.samsyn.insight.deeper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.samsyn.analysis.density.BinnedDensity;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.HitRate;
import se.samsyn.analysis.hotspot.SpaceTimeScan;
import se.samsyn.analysis.rate.Funnel;
import se.samsyn.analysis.repeat.Bands;
import se.samsyn.analysis.repeat.Knox;
import se.samsyn.insight.Selection;
import se.samsyn.insight.counting.Ground;
import se.samsyn.insight.counting.Incidents;
import se.samsyn.kernel.Period;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.Subcategory;

/** Picks the rows and lets the library answer. The same question of the same data gives the same answer. */
public final class DeeperRules {
    /** Points on a stretch of street are up to sixty metres off, so nothing finer than this is asked. */
    private static final int[] METRES = {200, 400, 800};
    private static final int[] DAYS = {14, 28};
    private static final int DRAWS = 50;
    private static final int PERMUTATIONS = 199;
    private static final double SCAN_METRES = 600;
    private static final int SCAN_DAYS = 28;
    private static final int SCAN_FEWEST = 3;
    private static final int SCAN_PERMUTATIONS = 999;
    private static final double MAP_METRES = 400;
    private static final double[] SHARES = {0.01, 0.02, 0.05};
    private static final long SEED = 1;
    private static final double DAY_SECONDS = 86_400;
    private static final double LONGEST_DAYS = 7;

    private final Incidents all;
    private final Ground ground;
    private final ZoneId zone;

    public DeeperRules(Incidents all, Ground ground, ZoneId zone) {
        this.all = all;
        this.ground = ground;
        this.zone = zone;
    }

    /** @param inhabitants by the number of an area, where they are known */
    public Deeper answer(Question question, int source, Map<Long, Integer> inhabitants) {
        int[] year = rows(question, question.year(), source);
        int[] drawn = Arrays.stream(year).filter(all::drawn).toArray();
        return new Deeper(
                question, year.length, drawn.length, repeats(drawn), signal(drawn, question.year()), funnel(question, year, inhabitants),
                held(question, source));
    }

    private int[] rows(Question question, Period period, int source) {
        ObservationColumns columns = all.columns();
        int sub = question.sub() == null ? Incidents.NONE : question.sub().ordinal();
        Selection selection = Selection.of(period).withGroups(Set.of(question.group()));
        return Arrays.stream(all.pick(selection, period, null, source, zone))
                .filter(row -> sub == Incidents.NONE || columns.subcategory(row) == sub)
                .toArray();
    }

    private Deeper.Repeats repeats(int[] drawn) {
        int[] used = Arrays.stream(drawn).filter(row -> days(all.to(row)) - days(all.from(row)) <= LONGEST_DAYS).toArray();
        double[] x = Arrays.stream(used).mapToDouble(all::x).toArray();
        double[] y = Arrays.stream(used).mapToDouble(all::y).toArray();
        double[] from = Arrays.stream(used).mapToDouble(row -> days(all.from(row))).toArray();
        double[] to = Arrays.stream(used).mapToDouble(row -> days(all.to(row))).toArray();
        long vague = drawn.length - used.length;
        if (used.length < Deeper.FEWEST) {
            return new Deeper.Repeats(used.length, vague, METRES, DAYS, new double[0][], new double[0][], null, 0, 0, null);
        }
        Bands space = new Bands(Arrays.stream(METRES).asDoubleStream().toArray(), true);
        Bands time = new Bands(Arrays.stream(DAYS).asDoubleStream().toArray(), true);
        Knox.Uncertain table = Knox.uncertain(x, y, from, to, space, time, false, DRAWS, PERMUTATIONS, SEED);
        Knox.Chains chains = Knox.of(x, y, from, space, time, false).chains(1, 1);
        return new Deeper.Repeats(
                used.length, vague, METRES, DAYS, table.observed(), table.expected(), table.p(), chains.chains(), chains.longest(),
                ofTheLongest(chains, x, y));
    }

    private String ofTheLongest(Knox.Chains chains, double[] x, double[] y) {
        int[] sizes = new int[chains.chains() + 1];
        Arrays.stream(chains.chain()).filter(chain -> chain > 0).forEach(chain -> sizes[chain]++);
        int longest = IntStream.range(0, sizes.length).boxed().max(Comparator.comparingInt(chain -> sizes[chain])).orElse(0);
        int[] members = IntStream.range(0, x.length).filter(i -> longest > 0 && chains.chain()[i] == longest).toArray();
        return members.length == 0
                ? null
                : named(
                        Arrays.stream(members).mapToDouble(i -> x[i]).average().orElseThrow(),
                        Arrays.stream(members).mapToDouble(i -> y[i]).average().orElseThrow());
    }

    private Deeper.Signal signal(int[] drawn, Period year) {
        if (drawn.length < Deeper.FEWEST) {
            return new Deeper.Signal(null, 0, 0, 0, 0, 0, 0, null);
        }
        double[] x = Arrays.stream(drawn).mapToDouble(all::x).toArray();
        double[] y = Arrays.stream(drawn).mapToDouble(all::y).toArray();
        int[] day = Arrays.stream(drawn)
                .map(row -> (int) LocalDate.ofInstant(Instant.ofEpochSecond(all.from(row)), zone).toEpochDay())
                .toArray();
        // What began before the window's last day is over; a place is astir only if it still is on the last day told of.
        SpaceTimeScan.Signal found = SpaceTimeScan.of(x, y, day, SCAN_METRES, SCAN_DAYS, SCAN_FEWEST, SCAN_PERMUTATIONS, SEED);
        return new Deeper.Signal(
                named(found.x(), found.y()), found.x(), found.y(), found.radiusMetres(), found.days(), found.observed(), found.expected(),
                found.logRatio() == 0 ? 1 : found.p());
    }

    private Deeper.Funnelled funnel(Question question, int[] year, Map<Long, Integer> inhabitants) {
        boolean fits = question.sub() != null && question.sub().atHome();
        List<Ground.NamedArea> areas = ground.areas().stream().filter(area -> inhabitants.getOrDefault(area.id(), 0) > 0).toList();
        if (!fits || areas.isEmpty()) {
            return new Deeper.Funnelled(fits, 0, 1, List.of());
        }
        Map<Integer, Long> countedIn = ground.countedIn();
        long[] events = areas.stream()
                .mapToLong(area -> Arrays.stream(year)
                        .filter(row -> countedIn.getOrDefault(all.columns().areaId(row), 0L) == area.id())
                        .count())
                .toArray();
        double[] people = areas.stream().mapToDouble(area -> inhabitants.get(area.id())).toArray();
        Funnel.Result funnel = Funnel.of(events, people);
        List<Deeper.Funnelled.Area> told = IntStream.range(0, areas.size())
                .mapToObj(i -> {
                    Funnel.Limits usual = Funnel.limits(funnel.expected()[i], funnel.dispersion(), 0.95);
                    Funnel.Limits rare = Funnel.limits(funnel.expected()[i], funnel.dispersion(), 0.998);
                    return new Deeper.Funnelled.Area(
                            areas.get(i).name(), (long) people[i], events[i], funnel.expected()[i], usual.low(), usual.high(),
                            events[i] < rare.low() || events[i] > rare.high());
                })
                .sorted(Comparator.comparingDouble((Deeper.Funnelled.Area area) -> area.events() / (double) area.inhabitants()).reversed())
                .toList();
        return new Deeper.Funnelled(true, funnel.rate(), funnel.dispersion(), told);
    }

    private Deeper.Held held(Question question, int source) {
        Ground.Cells cells = ground.builtUp();
        GridCounts later = cells == null ? null : counts(cells, rows(question, question.later(), source));
        if (later == null || sum(later) < Deeper.FEWEST) {
            return new Deeper.Held(false, 0, List.of(), List.of());
        }
        double[] map = BinnedDensity.of(counts(cells, rows(question, question.map(), source)), Kernel.QUARTIC, MAP_METRES);
        double[] counted = counts(cells, rows(question, question.counted(), source)).values();
        int[] inside = IntStream.range(0, cells.mask().length).filter(cell -> cells.mask()[cell]).toArray();
        return new Deeper.Held(true, inside.length, rates(map, later, inside), rates(counted, later, inside));
    }

    private static List<HitRate> rates(double[] predicted, GridCounts later, int[] inside) {
        double[] said = Arrays.stream(inside).mapToDouble(cell -> predicted[cell]).toArray();
        long[] came = Arrays.stream(inside).mapToLong(cell -> later.counts()[cell]).toArray();
        double[] area = new double[inside.length];
        Arrays.fill(area, 1);
        return Arrays.stream(SHARES).mapToObj(share -> HitRate.of(said, came, area, share)).toList();
    }

    private GridCounts counts(Ground.Cells cells, int[] rows) {
        int[] drawn = Arrays.stream(rows).filter(all::drawn).toArray();
        return GridCounts.count(
                cells.grid(), Arrays.stream(drawn).mapToDouble(all::x).toArray(), Arrays.stream(drawn).mapToDouble(all::y).toArray(),
                cells.mask());
    }

    private static long sum(GridCounts counts) {
        return Arrays.stream(counts.counts()).asLongStream().sum();
    }

    /** The register's place there, else the area. */
    private String named(double x, double y) {
        return ground.places().stream()
                .filter(place -> Math.hypot(place.x() - x, place.y() - y) <= Math.max(place.radiusMetres(), 100))
                .min(Comparator.comparingDouble(place -> Math.hypot(place.x() - x, place.y() - y)))
                .map(Ground.NamedPlace::name)
                .orElseGet(() -> ground.areaNameAt(x, y));
    }

    private static double days(long epochSecond) {
        return epochSecond / DAY_SECONDS;
    }
}
