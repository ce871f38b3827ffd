package se.samsyn.insight.counting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Extent;
import se.samsyn.insight.HotSpots;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.insight.Weeks;
import se.samsyn.insight.drawing.MapDrawing;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Subcategory;

/** From rows to a study: what is counted in which figure. */
public final class StudyRules {
    private static final int MOST_PLACES = 10;

    private final Incidents all;
    private final Ground ground;
    private final ZoneId zone;

    public StudyRules(Incidents all, Ground ground, ZoneId zone) {
        this.all = all;
        this.ground = ground;
        this.zone = zone;
    }

    public Study study(Selection selection) {
        int source = all.sourceIndex(selection.source());
        Period period = selection.period();
        Period reach = all.reach(source, zone);
        ComparisonRules.Basis previousBasis = ComparisonRules.basis(reach, period, period.previous());
        ComparisonRules.Basis yearBasis = ComparisonRules.basis(reach, period, period.lastYear());
        int[] now = all.pick(selection, period, within(selection), source, zone);
        int[] previous = all.pick(selection, period.previous(), within(selection), source, zone);
        int[] lastYear = all.pick(selection, period.lastYear(), within(selection), source, zone);

        long coarse = Arrays.stream(now).filter(i -> !all.drawn(i) && all.located(i)).count();
        long unplaced = Arrays.stream(now).filter(i -> !all.located(i)).count();
        long drawn = now.length - coarse - unplaced;
        Extent extent = ExtentRules.choose(all, ground, selection).ofRatio(MapDrawing.RATIO);
        Three three = new Three(now, previous, lastYear);
        Comparison groups = ComparisonRules.compare(
                Comparison.By.GROUP, three.by(i -> CategoryGroup.values()[all.group(i)].name()), null, previousBasis, yearBasis);
        Map<Integer, Long> counted = ground.countedIn();
        Comparison areas = ComparisonRules.compare(
                Comparison.By.AREA, three.by(i -> Long.toString(counted.getOrDefault(all.area(i), 0L))), named(ground.areaNames()), previousBasis, yearBasis);
        return new Study(
                selection,
                all.version(),
                now.length,
                drawn,
                coarse,
                unplaced,
                unclear(selection, source, now.length),
                sources(selection),
                Cells.count(all, now, HotSpotRules.CELL_METRES),
                drawn < HotSpotRules.ENOUGH ? points(now) : List.of(),
                extent,
                Arrays.stream(now).filter(i -> all.drawn(i) && !extent.contains(all.x(i), all.y(i))).count(),
                hotSpots(selection, now),
                groups,
                areas,
                places(three, previousBasis, yearBasis),
                RhythmRules.rhythm(all, now, zone),
                weeks(selection, source, yearBasis),
                effort(three, previousBasis, yearBasis),
                Certainties.of(all, now));
    }

    /**
     * Counts by area and kind, each event once.
     *
     * @param apart the finer kinds that are counted beside their group instead of in it
     * @return by the area's number (0 for outside all) and the code of the group or of the finer kind; nothing where the
     *     municipality has areas that are smaller than people have names for, and no others
     */
    public Map<String, Map<String, Integer>> byArea(Selection selection, Set<Subcategory> apart) {
        if (ground.areas().stream().noneMatch(area -> area.level() == Ground.Level.LISTED)) {
            return Map.of();
        }
        Map<Integer, Long> counted = ground.countedIn();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (int row : all.pick(selection, selection.period(), within(selection), all.sourceIndex(selection.source()), zone)) {
            int finer = all.columns().subcategory(row);
            String kind = finer >= 0 && apart.contains(Subcategory.values()[finer])
                    ? Subcategory.values()[finer].name()
                    : CategoryGroup.values()[all.group(row)].name();
            counts.computeIfAbsent(Long.toString(counted.getOrDefault(all.area(row), 0L)), area -> new HashMap<>()).merge(kind, 1, Integer::sum);
        }
        return counts;
    }

    private List<Study.Point> points(int[] rows) {
        return Arrays.stream(rows)
                .filter(all::drawn)
                .mapToObj(i -> new Study.Point(all.x(i), all.y(i)))
                .toList();
    }

    private Set<Integer> within(Selection selection) {
        return selection.areaId() == null ? null : ground.within(selection.areaId());
    }

    private long unclear(Selection selection, int source, int counted) {
        if (selection.hours() == null && selection.days().isEmpty()) {
            return 0;
        }
        Selection aroundTheClock =
                new Selection(selection.period(), selection.groups(), selection.areaId(), selection.source(), null, Set.of());
        return Arrays.stream(all.pick(aroundTheClock, selection.period(), within(aroundTheClock), source, zone))
                .filter(all::vague)
                .count();
    }

    private HotSpots hotSpots(Selection selection, int[] now) {
        HotSpots.Base base = ground.builtUp() == null ? HotSpots.Base.EVER_REPORTED : HotSpots.Base.BUILT_UP;
        Ground.Cells cells = ground.possible(all, HotSpotRules.CELL_METRES);
        if (cells != null && selection.areaId() != null) {
            cells = cells.within(selection.areaId(), ground.areasAt());
        }
        return HotSpotRules.find(ground, cells, base, all, now);
    }

    private List<Study.SourceCount> sources(Selection selection) {
        List<Study.SourceCount> counts = new ArrayList<>();
        Period period = selection.period();
        for (int source = 0; source < all.sources().length; source++) {
            Period reach = all.reach(source, zone);
            if (reach == null) {
                continue;
            }
            long now = all.pick(selection, period, within(selection), source, zone).length;
            long previous = all.pick(selection, period.previous(), within(selection), source, zone).length;
            long lastYear = all.pick(selection, period.lastYear(), within(selection), source, zone).length;
            counts.add(new Study.SourceCount(
                    all.sources()[source],
                    now,
                    versus(now, previous, ComparisonRules.basis(reach, period, period.previous())),
                    versus(now, lastYear, ComparisonRules.basis(reach, period, period.lastYear())),
                    reach.last()));
        }
        return counts;
    }

    private static Comparison.Versus versus(long now, long then, ComparisonRules.Basis basis) {
        return ComparisonRules.versus(new long[] {now}, new long[] {then}, basis).getFirst();
    }

    /** The words are tried over every place, and then the places with most events are shown. */
    private Comparison places(Three three, ComparisonRules.Basis previous, ComparisonRules.Basis lastYear) {
        Comparison every = ComparisonRules.compare(
                Comparison.By.PLACE, three.by(i -> all.place(i) == Incidents.NONE ? null : Long.toString(all.place(i))),
                named(ground.placeNames()), previous, lastYear);
        List<Comparison.Row> most = every.rows().stream()
                .filter(row -> row.count() > 0 && row.name() != null)
                .limit(MOST_PLACES)
                .toList();
        return new Comparison(Comparison.By.PLACE, most, every.whole());
    }

    private Weeks weeks(Selection selection, int source, ComparisonRules.Basis basis) {
        boolean months = Weeks.months(selection.period());
        List<Weeks.Step> steps = new ArrayList<>();
        int[] now = all.pick(selection, selection.period(), within(selection), source, zone);
        int[] lastYear = all.pick(selection, selection.period().lastYear(), within(selection), source, zone);
        TreeMap<Long, Integer> byDay = byDay(now);
        TreeMap<Long, Integer> byDayLastYear = byDay(lastYear);
        for (Period step : Weeks.steps(selection.period())) {
            steps.add(new Weeks.Step(
                    step, Weeks.whole(step, months), sum(byDay, step), sum(byDayLastYear, step.lastYear())));
        }
        return new Weeks(months, steps, basis != ComparisonRules.Basis.NO_DATA);
    }

    private TreeMap<Long, Integer> byDay(int[] rows) {
        TreeMap<Long, Integer> days = new TreeMap<>();
        for (int row : rows) {
            days.merge(all.day(row, zone).toEpochDay(), 1, Integer::sum);
        }
        return days;
    }

    private static long sum(TreeMap<Long, Integer> byDay, Period step) {
        return byDay.subMap(step.first().toEpochDay(), step.end().toEpochDay()).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private Study.Effort effort(Three three, ComparisonRules.Basis previous, ComparisonRules.Basis lastYear) {
        Set<Integer> units = units(three.now);
        Set<Integer> before = units(three.lastYear);
        long fromNew = lastYear == ComparisonRules.Basis.NO_DATA
                ? 0
                : Arrays.stream(three.now).filter(i -> !before.contains(all.unit(i))).count();
        return new Study.Effort(
                units.size(),
                previous == ComparisonRules.Basis.NO_DATA ? -1 : units(three.previous).size(),
                lastYear == ComparisonRules.Basis.NO_DATA ? -1 : before.size(),
                fromNew);
    }

    private Set<Integer> units(int[] rows) {
        Set<Integer> units = new HashSet<>();
        for (int row : rows) {
            units.add(all.unit(row));
        }
        return units;
    }

    private static Map<String, String> named(Map<Long, String> names) {
        Map<String, String> named = new HashMap<>();
        names.forEach((id, name) -> named.put(Long.toString(id), name));
        return named;
    }

    /** The rows of the three periods that are compared. */
    private record Three(int[] now, int[] previous, int[] lastYear) {
        /** @param key of a row; null leaves it out */
        Map<String, ComparisonRules.Counts> by(IntFunction<String> key) {
            Map<String, ComparisonRules.Counts> counts = ComparisonRules.empty();
            for (int row : now) {
                add(counts, key.apply(row), 0);
            }
            for (int row : previous) {
                add(counts, key.apply(row), 1);
            }
            for (int row : lastYear) {
                add(counts, key.apply(row), 2);
            }
            return counts;
        }

        private static void add(Map<String, ComparisonRules.Counts> counts, String key, int period) {
            if (key == null) {
                return;
            }
            ComparisonRules.Counts count = ComparisonRules.of(counts, key);
            switch (period) {
                case 0 -> count.now++;
                case 1 -> count.previous++;
                default -> count.lastYear++;
            }
        }
    }
}
