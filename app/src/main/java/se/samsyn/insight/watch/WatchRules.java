package se.samsyn.insight.watch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.analysis.numeric.HierarchicalDiscovery;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.NegativeBinomial;
import se.samsyn.analysis.trend.Farrington;
import se.samsyn.analysis.trend.FarringtonSettings;
import se.samsyn.analysis.trend.WatchedWeek;
import se.samsyn.insight.counting.Ground;
import se.samsyn.insight.counting.Incidents;
import se.samsyn.insight.watch.Watch.Series;
import se.samsyn.insight.watch.Watch.Span;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.observations.ObservationColumns;

/**
 * Judges a week. A series with an event in two weeks or more, and three years of history, is judged by the season (Farrington's
 * flexible method); a thinner or younger one by its last four weeks against the year before them. Over all of them the share of
 * wrong findings is kept, groups first and then the areas of those (docs/methods/trend.md).
 */
public final class WatchRules {
    /** Of those that are said to stand out, at most this share does so by chance alone, in the long run. */
    public static final double FALSE_SHARE = 0.1;
    /** How many usual weeks lie within what is called usual. */
    public static final double USUAL = 0.98;
    /** Four weeks and a year to hold them against. */
    public static final int LEAST_WEEKS = 56;

    private static final int YEAR = 52;
    private static final int LEAST_YEARS = 3;
    private static final int MOST_YEARS = 5;
    private static final int HALF_WINDOW = 3;
    private static final int ENOUGH_IN_A_YEAR = 26;
    private static final int SHOWN_WEEKS = 26;
    /** What may have happened on any day of more than a week is in no week. */
    private static final long WEEK_SECONDS = Duration.ofDays(7).toSeconds();

    private final ObservationColumns columns;
    private final Ground ground;
    private final ZoneId zone;

    public WatchRules(Incidents all, Ground ground, ZoneId zone) {
        this.columns = all.columns();
        this.ground = ground;
        this.zone = zone;
    }

    /** The last week that was over before a day and that the source tells of; the week before that day without a source. */
    public static Period lastWeek(LocalDate today, Period reach) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        if (reach != null && reach.last().isBefore(monday)) {
            monday = reach.last().plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        }
        return new Period(monday, monday.plusDays(6));
    }

    /** @param reach what the source tells of, see {@link Incidents#reach}; null without a source */
    public Watch watch(Period week, String source, int sourceIndex, Period reach) {
        if (reach == null || week.first().isBefore(reach.first())) {
            return new Watch(week, source, List.of(), 0, reach == null ? null : reach.last(), 0);
        }
        LocalDate first = reach.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        int history = (int) Math.min((long) YEAR * MOST_YEARS + HALF_WINDOW + 1, ChronoUnit.WEEKS.between(first, week.first()));
        if (history < LEAST_WEEKS) {
            return new Watch(week, source, List.of(), Math.max(0, history), reach.last(), 0);
        }
        Tally tally = new Tally(week, history, sourceIndex);
        List<Series> judged = judged(tally);
        return new Watch(week, source, judged, history, reach.last(), tally.vague);
    }

    private List<Series> judged(Tally tally) {
        CategoryGroup[] groups = CategoryGroup.values();
        int areas = tally.areas.size();
        List<List<Series>> all = new ArrayList<>();
        for (CategoryGroup group : groups) {
            List<Series> members = new ArrayList<>();
            for (int area = 0; area < areas; area++) {
                members.add(judge(tally, group, area));
            }
            all.add(members);
        }
        double[][] chances = all.stream()
                .map(members -> members.stream().mapToDouble(Series::chance).toArray())
                .toArray(double[][]::new);
        double[] families = Arrays.stream(chances).mapToDouble(HierarchicalDiscovery::simes).toArray();
        boolean[][] out = HierarchicalDiscovery.of(families, chances, FALSE_SHARE).members();
        return IntStream.range(0, groups.length)
                .boxed()
                .flatMap(group -> IntStream.range(0, areas).mapToObj(area -> marked(all.get(group).get(area), out[group][area])))
                .sorted(Comparator.comparing(Series::out).reversed().thenComparingDouble(Series::chance)
                        .thenComparing(Comparator.comparingLong(Series::observed).reversed()).thenComparing(Series::group).thenComparingLong(Series::areaId))
                .toList();
    }

    private Series judge(Tally tally, CategoryGroup group, int area) {
        long[] counts = tally.counts[group.ordinal()][area];
        int last = counts.length - 1;
        long year = Arrays.stream(counts, Math.max(0, last - YEAR), last).sum();
        int years = Math.min(MOST_YEARS, (last - HALF_WINDOW) / YEAR);
        if (year >= ENOUGH_IN_A_YEAR && years >= LEAST_YEARS) {
            WatchedWeek week = Farrington.flexible(counts, counts.length, settings(years)).getFirst();
            if (!Double.isNaN(week.chance())) {
                return series(tally, group, area, Span.WEEK, week.observed(), week.expected(), week.usual(USUAL), week.chance());
            }
        }
        int span = Span.FOUR_WEEKS.weeks();
        long now = Arrays.stream(counts, counts.length - span, counts.length).sum();
        long before = Arrays.stream(counts, counts.length - span - YEAR, counts.length - span).sum();
        double expected = before * (double) span / YEAR;
        // Four weeks to come vary by themselves, and so does the year that they are held against.
        double variation = 1 + span / (double) YEAR;
        double tail = (1 - USUAL) / 2;
        Interval usual = new Interval(
                NegativeBinomial.quantile(tail, expected, variation), NegativeBinomial.quantile(1 - tail, expected, variation));
        return series(
                tally, group, area, Span.FOUR_WEEKS, now, expected, usual, new TwoCounts(now, span, before, YEAR).chanceOfMore());
    }

    private static FarringtonSettings settings(int years) {
        FarringtonSettings usual = FarringtonSettings.usual();
        return new FarringtonSettings(
                YEAR, years, HALF_WINDOW, usual.periods(), usual.skipped(), usual.weightsThreshold(), true, usual.trendP(), usual.alpha(),
                usual.threshold(), false, usual.mode());
    }

    private static Series series(
            Tally tally, CategoryGroup group, int area, Span span, long observed, double expected, Interval usual, double chance) {
        long[] counts = tally.counts[group.ordinal()][area];
        List<Long> lately = Arrays.stream(counts, counts.length - SHOWN_WEEKS, counts.length).boxed().toList();
        Ground.NamedArea named = tally.areas.get(area);
        return new Series(
                group, named == null ? 0 : named.id(), named == null ? null : named.name(), span, observed, expected, (long) usual.low(),
                (long) usual.high(), chance, (span == Span.WEEK ? tally.newInWeek : tally.newInFour)[group.ordinal()][area], lately, false);
    }

    private static Series marked(Series one, boolean out) {
        return new Series(
                one.group(), one.areaId(), one.areaName(), one.span(), one.observed(), one.expected(), one.low(), one.high(), one.chance(),
                one.fromNewUnits(), one.lately(), out && one.observed() > one.expected());
    }

    /** Every week counted in one pass over the rows of the source. */
    private final class Tally {
        /** Null first, for the whole municipality. */
        private final List<Ground.NamedArea> areas = new ArrayList<>();
        private final long[][][] counts;
        private final long[][] newInWeek;
        private final long[][] newInFour;
        private long vague;

        Tally(Period week, int history, int source) {
            areas.add(null);
            areas.addAll(ground.areas());
            Map<Integer, Long> countedIn = ground.countedIn();
            int groups = CategoryGroup.values().length;
            int weeks = history + 1;
            counts = new long[groups][areas.size()][weeks];
            newInWeek = new long[groups][areas.size()];
            newInFour = new long[groups][areas.size()];
            Map<Long, Integer> order = new HashMap<>();
            for (int i = 1; i < areas.size(); i++) {
                order.put(areas.get(i).id(), i);
            }
            Set<Integer> known = new HashSet<>();
            int span = Span.FOUR_WEEKS.weeks();
            LocalDate monday = week.first().minusWeeks(history);
            int row = columns.firstFrom(monday.atStartOfDay(zone).toEpochSecond());
            for (int at = 0; at < weeks; at++) {
                int end = columns.firstFrom(monday.plusWeeks(at + 1L).atStartOfDay(zone).toEpochSecond());
                boolean recent = at >= weeks - span;
                for (; row < end; row++) {
                    if (columns.source(row) != source) {
                        continue;
                    }
                    if (columns.toEpochSecond(row) - columns.fromEpochSecond(row) > WEEK_SECONDS) {
                        vague += at == weeks - 1 ? 1 : 0;
                        continue;
                    }
                    int unit = columns.ownerOrganisationId(row);
                    boolean fresh = recent && !known.contains(unit);
                    if (!recent && at >= weeks - span - YEAR) {
                        known.add(unit);
                    }
                    int group = columns.group(row);
                    Integer area = order.get(countedIn.getOrDefault(columns.areaId(row), 0L));
                    add(group, 0, at, fresh);
                    if (area != null) {
                        add(group, area, at, fresh);
                    }
                }
            }
        }

        private void add(int group, int area, int week, boolean fresh) {
            counts[group][area][week]++;
            if (fresh) {
                newInFour[group][area]++;
                newInWeek[group][area] += week == counts[group][area].length - 1 ? 1 : 0;
            }
        }
    }
}
