package se.samsyn.insight.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.kernel.Period;

/**
 * Where staff has reported anything at all, and where nobody has though it is built up. Of everything that staff and hosts tell,
 * whatever kind was selected: whoever reports a lamp has looked.
 *
 * @param blocks built-up squares; empty when nothing is known of where it is built up
 */
public record Coverage(double blockMetres, List<Block> blocks, List<AreaRow> areas) {
    private static final double BLOCK_METRES = 500;
    /** Built-up cells of a hundred metres in a square, of 25: fewer are a road that passes. */
    private static final int LEAST_CELLS = 3;

    /** Whether staff has reported anything in a square. */
    public enum Looked {
        /** In the period. */
        PERIOD,
        /** Earlier, not in the period. */
        BEFORE,
        /** Never. */
        NEVER
    }

    /** @param x south-west corner, metres */
    public record Block(double x, double y, Looked looked) {}

    /**
     * @param key the number of the area, 0 for outside all
     * @param blocks built-up squares @param silent those of them without any report of staff in the period
     * @param reports of staff in the period @param latest the day of the latest ever, or null
     * @param others what other sources tell of in the same area and period, each source by itself, the largest of them
     */
    public record AreaRow(String name, int blocks, int silent, long reports, LocalDate latest, long others) {}

    public Coverage {
        blocks = List.copyOf(blocks);
        areas = List.copyOf(areas);
    }

    public int silent() {
        return (int) blocks.stream().filter(block -> block.looked != Looked.PERIOD).count();
    }

    public int never() {
        return (int) blocks.stream().filter(block -> block.looked == Looked.NEVER).count();
    }

    public static Coverage of(Basis basis) {
        Incidents all = basis.all();
        Period period = basis.selection().period();
        long first = period.first().atStartOfDay(basis.zone()).toEpochSecond();
        long end = period.end().atStartOfDay(basis.zone()).toEpochSecond();
        Map<Integer, Long> counted = basis.ground().countedIn();
        Set<Long> inPeriod = new HashSet<>();
        Set<Long> ever = new HashSet<>();
        Map<Long, Told> told = new HashMap<>();
        for (int row = 0; row < all.size() && all.from(row) < end; row++) {
            boolean within = all.from(row) >= first;
            boolean staff = basis.byStaff(row);
            if (!within && !staff) {
                continue;
            }
            Told area = told.computeIfAbsent(counted.getOrDefault(all.area(row), 0L), key -> new Told());
            if (!staff) {
                area.others.merge(all.source(row), 1L, Long::sum);
                continue;
            }
            area.latest = row;
            area.reports += within ? 1 : 0;
            if (all.located(row)) {
                long block = block(all.x(row), all.y(row));
                ever.add(block);
                if (within) {
                    inPeriod.add(block);
                }
            }
        }
        Map<Long, Integer> cells = builtUp(basis);
        List<Block> blocks = new ArrayList<>();
        Map<Long, int[]> byArea = new HashMap<>();
        cells.forEach((block, n) -> {
            if (n >= LEAST_CELLS) {
                Looked looked = inPeriod.contains(block) ? Looked.PERIOD : ever.contains(block) ? Looked.BEFORE : Looked.NEVER;
                Block one = new Block((block >> 32) * BLOCK_METRES, (block & 0xffffffffL) * BLOCK_METRES, looked);
                blocks.add(one);
                int[] sums = byArea.computeIfAbsent(areaOf(basis, counted, one), key -> new int[2]);
                sums[0]++;
                sums[1] += looked == Looked.PERIOD ? 0 : 1;
            }
        });
        blocks.sort(Comparator.comparingDouble(Block::y).thenComparingDouble(Block::x));
        return new Coverage(BLOCK_METRES, blocks, areas(basis, told, byArea));
    }

    private static final class Told {
        final Map<Integer, Long> others = new HashMap<>();
        long reports;
        int latest = Incidents.NONE;
    }

    private static List<AreaRow> areas(Basis basis, Map<Long, Told> told, Map<Long, int[]> blocks) {
        List<AreaRow> rows = new ArrayList<>();
        for (Ground.NamedArea area : basis.ground().areas()) {
            if (basis.selection().areaId() != null && area.id() != basis.selection().areaId()) {
                continue;
            }
            Told one = told.getOrDefault(area.id(), new Told());
            int[] sums = blocks.getOrDefault(area.id(), new int[2]);
            LocalDate latest = one.latest == Incidents.NONE ? null : basis.all().day(one.latest, basis.zone());
            long others = one.others.values().stream().mapToLong(Long::longValue).max().orElse(0);
            rows.add(new AreaRow(area.name(), sums[0], sums[1], one.reports, latest, others));
        }
        rows.sort(Comparator.comparingLong(AreaRow::reports).thenComparing(AreaRow::name));
        return rows;
    }

    /** Built-up cells of a hundred metres in each square. */
    private static Map<Long, Integer> builtUp(Basis basis) {
        Map<Long, Integer> blocks = new HashMap<>();
        Ground.Cells cells = basis.ground().builtUp();
        if (cells == null) {
            return blocks;
        }
        if (basis.selection().areaId() != null) {
            cells = cells.within(basis.selection().areaId(), basis.ground().areasAt());
        }
        Grid grid = cells.grid();
        for (int cell = 0; cell < cells.mask().length; cell++) {
            if (cells.mask()[cell]) {
                blocks.merge(block(grid.centreX(cell % grid.columns()), grid.centreY(cell / grid.columns())), 1, Integer::sum);
            }
        }
        return blocks;
    }

    private static long areaOf(Basis basis, Map<Integer, Long> counted, Block block) {
        for (long area : basis.ground().areasAt().at(block.x + BLOCK_METRES / 2, block.y + BLOCK_METRES / 2)) {
            long shown = counted.getOrDefault((int) area, 0L);
            if (shown != 0) {
                return shown;
            }
        }
        return 0;
    }

    private static long block(double x, double y) {
        return ((long) Math.floor(x / BLOCK_METRES) << 32) + (long) Math.floor(y / BLOCK_METRES);
    }
}
