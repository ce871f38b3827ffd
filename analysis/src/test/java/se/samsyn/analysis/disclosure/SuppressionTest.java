package se.samsyn.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.disclosure.Suppression.Told;
import se.samsyn.analysis.oracle.Oracles;

class SuppressionTest {
    private static final int LEAST = 5;
    private static final int WIDTH = 2;

    /** 37, 86, 3 and their sum 126: the 3 is 126 − 37 − 86 until the 37 is kept back too. */
    @Test
    void oneRowByHand() {
        Suppression row = table(new long[][] {{37, 86, 3}}, true);
        assertThat(row.attack()).hasSize(1);
        assertThat(row.attack().get(0).range().low()).isEqualTo(3);
        assertThat(row.protect()).isTrue();
        assertThat(row.told(2)).isEqualTo(Told.FEWER);
        assertThat(row.attack()).isEmpty();
        assertThat(row.narrowest()).isBetween(3L, 4L);
    }

    /** Graffiti concerns nobody: its 2 stands. The 3 of other damage stays hidden although 5 in all are told of. */
    @Test
    void whatConcernsNobodyIsToldAndGivesNothingAway() {
        Suppression damage = new Suppression(new long[] {3, 2}, LEAST, WIDTH);
        damage.figure(LinearSum.of(0), LinearSum.of(0), Told.FEWER, 0);
        int graffiti = damage.figure(LinearSum.of(1), LinearSum.of(), Told.NUMBER, 0);
        int all = damage.figure(LinearSum.of(0, 1), LinearSum.of(0), Told.NUMBER, 1);
        assertThat(damage.attack()).singleElement().satisfies(found -> assertThat(found.range().high()).isEqualTo(3));
        assertThat(damage.protect()).isTrue();
        assertThat(damage.told(graffiti) == Told.NUMBER && damage.told(all) == Told.NUMBER).isFalse();
        assertThat(damage.attack()).isEmpty();
    }

    /** A worked table of the oracles: which cells are small, that each can be subtracted, and that keeping more back helps. */
    @Test
    void theWorkedTable() {
        java.util.Map<String, Object> worked =
                Oracles.object(Oracles.object(Oracles.json("misc/protection.json")).get("suppression"));
        long[][] counts = ((java.util.List<?>) worked.get("table")).stream()
                .map(row -> Arrays.stream(Oracles.numbers(row)).mapToLong(value -> (long) value).toArray())
                .toArray(long[][]::new);
        Suppression table = table(counts, true);
        assertThat((double) table.countTargets()).isGreaterThanOrEqualTo(((java.util.List<?>) worked.get("primary")).size());
        for (Object small : (java.util.List<?>) worked.get("primary")) {
            double[] cell = Oracles.numbers(small);
            int at = (int) (cell[0] * 3 + cell[1]);
            assertThat(table.told(at)).isEqualTo(Told.FEWER);
            assertThat(table.attack()).anySatisfy(found -> {
                assertThat(found.sum()).isEqualTo(LinearSum.of(at));
                assertThat(found.range().low()).isEqualTo(found.range().high());
            });
        }
        assertThat(table.protect()).isTrue();
        assertThat(table.attack()).isEmpty();
        long keptBack = IntStream.range(0, table.facts()).filter(figure -> table.told(figure) == Told.KEPT_BACK).count();
        assertThat(keptBack).as("the reference keeps two more cells back").isBetween(2L, 4L);
    }

    @Test
    void whatWasToldBeforeCannotBeKeptBack() {
        Suppression later = new Suppression(new long[] {8, 3}, LEAST, WIDTH);
        later.known(LinearSum.of(0), 8, 8);
        int all = later.figure(LinearSum.of(0, 1), LinearSum.of(0, 1), Told.NUMBER, 1);
        later.watch(LinearSum.of(1));
        assertThat(later.attack()).singleElement().satisfies(found -> assertThat(found.range().because()).containsExactly(0, 1));
        assertThat(later.protect()).isTrue();
        assertThat(later.told(all)).isEqualTo(Told.KEPT_BACK);
        later.known(LinearSum.of(0, 1), 11, 11);
        assertThat(later.protect()).isFalse();
    }

    /** Tables told whole but for their small counts: each that stands alone in its row is worked out exactly. */
    @Property(tries = 300)
    void theAttackUndoesATableWithoutControl(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rows) {
        Random random = new Random(seed);
        long[][] counts = random(random, rows, 4);
        int row = random.nextInt(rows);
        counts[row] = new long[] {1 + random.nextInt(4), 5 + random.nextInt(60), 0, 5 + random.nextInt(9)};
        Suppression table = table(counts, true);
        assertThat(table.attack()).anySatisfy(found -> {
            assertThat(found.sum()).isEqualTo(LinearSum.of(row * 4));
            assertThat(found.range().low()).isEqualTo(found.range().high()).isEqualTo(counts[row][0]);
        });
    }

    /** The same after control: every table that agrees with what is told is tried, which shares nothing with the attack. */
    @Property(tries = 300)
    void andNoneWithIt(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int rows, @ForAll @IntRange(min = 1, max = 3) int columns) {
        long[][] counts = random(new Random(seed), rows, columns);
        for (long[] row : counts) {
            Arrays.setAll(row, c -> Math.min(row[c], 7));
        }
        Suppression table = table(counts, false);
        if (table.protect()) {
            assertThat(table.attack()).isEmpty();
            assertThat(weakest(table, counts)).isGreaterThanOrEqualTo(WIDTH);
        }
    }

    @Property(tries = 25)
    void aLargeTableIsProtectedAndTheAttackFails(@ForAll long seed) {
        Suppression table = table(random(new Random(seed), 12, 10), false);
        if (table.protect()) {
            assertThat(table.attack()).isEmpty();
        }
    }

    private static long[][] random(Random random, int rows, int columns) {
        long[][] counts = new long[rows][];
        Arrays.setAll(counts, row -> LongStream.generate(() -> switchOn(random)).limit(columns).toArray());
        return counts;
    }

    private static long switchOn(Random random) {
        int kind = random.nextInt(6);
        return kind == 0 ? 0 : kind < 4 ? 1 + random.nextInt(4) : 5 + random.nextInt(40);
    }

    /** A table with its totals. @param whole every total is told, otherwise small totals are not split */
    private static Suppression table(long[][] counts, boolean whole) {
        int rows = counts.length;
        int columns = counts[0].length;
        Suppression table = new Suppression(Arrays.stream(counts).flatMapToLong(Arrays::stream).toArray(), LEAST, WIDTH);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long rowTotal = LinearSum.of(line(row, columns)).in(flat(counts));
                long columnTotal = LinearSum.of(stack(column, rows, columns)).in(flat(counts));
                boolean unsplit = !whole && (rowTotal < LEAST && rowTotal > 0 || columnTotal < LEAST && columnTotal > 0);
                add(table, LinearSum.of(row * columns + column), flat(counts), unsplit, 0);
            }
        }
        IntStream.range(0, rows).forEach(row -> add(table, LinearSum.of(line(row, columns)), flat(counts), false, 1));
        IntStream.range(0, columns).forEach(c -> add(table, LinearSum.of(stack(c, rows, columns)), flat(counts), false, 1));
        add(table, LinearSum.of(IntStream.range(0, rows * columns).toArray()), flat(counts), false, 1);
        return table;
    }

    private static void add(Suppression table, LinearSum sum, long[] flat, boolean unsplit, int cost) {
        long value = sum.in(flat);
        table.figure(sum, sum, unsplit ? Told.NOTHING : value > 0 && value < LEAST ? Told.FEWER : Told.NUMBER, cost);
    }

    private static long[] flat(long[][] counts) {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).toArray();
    }

    private static int[] line(int row, int columns) {
        return IntStream.range(row * columns, (row + 1) * columns).toArray();
    }

    private static int[] stack(int column, int rows, int columns) {
        return IntStream.range(0, rows).map(row -> row * columns + column).toArray();
    }

    private static long weakest(Suppression table, long[][] truth) {
        int rows = truth.length;
        int columns = truth[0].length;
        int cells = rows * columns;
        LinearSum[] sums = new LinearSum[cells + rows + columns + 1];
        for (int i = 0; i < cells; i++) {
            sums[i] = LinearSum.of(i);
        }
        IntStream.range(0, rows).forEach(row -> sums[cells + row] = LinearSum.of(line(row, columns)));
        IntStream.range(0, columns).forEach(c -> sums[cells + rows + c] = LinearSum.of(stack(c, rows, columns)));
        sums[cells + rows + columns] = LinearSum.of(IntStream.range(0, cells).toArray());
        long[] least = new long[sums.length];
        long[] most = new long[sums.length];
        Arrays.fill(least, Long.MAX_VALUE);
        enumerate(table, sums, new long[cells], 0, least, most);
        long weakest = Long.MAX_VALUE;
        for (int i = 0; i < sums.length; i++) {
            long value = sums[i].in(flat(truth));
            if (value > 0 && value < LEAST) {
                weakest = Math.min(weakest, most[i] - least[i]);
            }
        }
        return weakest;
    }

    private static void enumerate(Suppression table, LinearSum[] sums, long[] guess, int at, long[] least, long[] most) {
        if (at == guess.length) {
            for (int i = 0; i < sums.length; i++) {
                if (!possible(table, i, sums[i].in(guess))) {
                    return;
                }
            }
            for (int i = 0; i < sums.length; i++) {
                least[i] = Math.min(least[i], sums[i].in(guess));
                most[i] = Math.max(most[i], sums[i].in(guess));
            }
            return;
        }
        boolean shown = table.told(at) == Told.NUMBER;
        for (long n = shown ? table.value(at) : 0; n <= (shown ? table.value(at) : 10); n++) {
            if (possible(table, at, n)) {
                guess[at] = n;
                enumerate(table, sums, guess, at + 1, least, most);
            }
        }
    }

    private static boolean possible(Suppression table, int figure, long n) {
        Told told = table.told(figure);
        return told == Told.NOTHING
                || told == Told.NUMBER && n == table.value(figure)
                || told == Told.FEWER && n >= 1 && n < LEAST
                || told == Told.KEPT_BACK && n >= LEAST;
    }
}
