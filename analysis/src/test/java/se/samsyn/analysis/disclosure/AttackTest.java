package se.samsyn.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttackTest {
    /** The row 3, 7, 20 sums to 30; the 3 is missing: 30 − 7 − 20. */
    @Test
    void aLoneMissingCountIsASubtraction() {
        Attack attack = new Attack(new long[] {3, 7, 20});
        attack.know(LinearSum.of(1), 7, 7);
        attack.know(LinearSum.of(2), 20, 20);
        attack.know(LinearSum.of(0, 1, 2), 30, 30);
        Range range = attack.range(LinearSum.of(0));
        assertThat(new long[] {range.low(), range.high(), range.least(), range.most()}).containsExactly(3, 3, 3, 3);
        assertThat(range.because()).containsExactly(0, 1, 2);
    }

    /**
     * By hand: a b / c d with rows 5 and 9, columns 6 and 8. a is at most 5, and b = 5 − a, c = 6 − a, d = 3 + a; so a runs from 0
     * to 5. Once d is known to be at most 4, a is at most 1.
     */
    @Test
    void fourCellsByHand() {
        Attack attack = new Attack(new long[] {1, 4, 5, 4});
        attack.know(LinearSum.of(0, 1), 5, 5);
        attack.know(LinearSum.of(2, 3), 9, 9);
        attack.know(LinearSum.of(0, 2), 6, 6);
        attack.know(LinearSum.of(1, 3), 8, 8);
        assertThat(attack.range(LinearSum.of(0)).least()).isZero();
        assertThat(attack.range(LinearSum.of(0)).most()).isEqualTo(5);
        assertThat(attack.range(LinearSum.of(3)).low()).isEqualTo(3);
        int fact = attack.know(LinearSum.of(3), 0, 4);
        Range range = attack.range(LinearSum.of(0));
        assertThat(range.most()).isEqualTo(1);
        assertThat(range.because()).contains(fact);
    }

    /** Two publications: 20 in all of May to August, 22 of May to 1 September. The day between has 2, known by subtraction. */
    @Test
    void twoPeriodsAreSubtracted() {
        Attack attack = new Attack(new long[] {20, 2});
        attack.know(LinearSum.of(0), 20, 20);
        attack.know(LinearSum.of(0, 1), 22, 22);
        assertThat(attack.range(LinearSum.of(1)).low()).isEqualTo(2);
        assertThat(attack.range(LinearSum.of(0, 1).minus(LinearSum.of(0))).high()).isEqualTo(2);
    }

    @Test
    void withNothingKnownNothingIsBounded() {
        Range range = new Attack(new long[] {4}).range(LinearSum.of(0));
        assertThat(range.low()).isZero();
        assertThat(range.most()).isEqualTo(Attack.UNBOUNDED);
        assertThat(new Attack(new long[0]).range(LinearSum.of()).most()).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Attack(new long[] {-1})).hasMessageContaining("table[0]");
        assertThatThrownBy(() -> new Attack(new long[] {1}).know(LinearSum.of(0), 2, 3)).hasMessageContaining("the sum is 1");
        assertThatThrownBy(() -> new LinearSum(new int[] {1, 1}, new int[] {1, 1})).hasMessageContaining("cells[1]");
        assertThatThrownBy(() -> new LinearSum(new int[1], new int[2])).hasMessageContaining("weights");
        assertThatThrownBy(() -> new Suppression(new long[1], 5, 4)).hasMessageContaining("width");
    }

    /** Any sums at all, so that fractional corners come up: every table of counts up to 5 is tried. */
    @Property(tries = 400)
    void agreesWithTryingEveryTable(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int cells) {
        Random random = new Random(seed);
        long[] table = random.longs(cells, 0, 4).toArray();
        Attack attack = new Attack(table);
        List<LinearSum> sums = new ArrayList<>();
        List<long[]> bounds = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            know(attack, sums, bounds, LinearSum.of(cell), 0, 5);
        }
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            LinearSum sum = sum(random, cells);
            long value = sum.in(table);
            know(attack, sums, bounds, sum, value - random.nextInt(3), value + random.nextInt(3));
        }
        LinearSum target = sum(random, cells);
        Range range = attack.range(target);
        long[] tried = tryAll(cells, sums, bounds, target);
        assertThat(range.low()).isLessThanOrEqualTo(tried[0]);
        assertThat(range.high()).isGreaterThanOrEqualTo(tried[1]);
        assertThat(range.least()).isGreaterThanOrEqualTo(tried[0]);
        assertThat(range.most()).isLessThanOrEqualTo(tried[1]);
        assertThat(target.in(table)).isBetween(range.least(), range.most());
        Range hurried = attack.range(target, 2);
        assertThat(hurried.least()).isGreaterThanOrEqualTo(tried[0]);
        assertThat(hurried.most()).isLessThanOrEqualTo(tried[1]);
    }

    private static void know(Attack attack, List<LinearSum> sums, List<long[]> bounds, LinearSum sum, long low, long high) {
        attack.know(sum, low, high);
        sums.add(sum);
        bounds.add(new long[] {low, high});
    }

    private static LinearSum sum(Random random, int cells) {
        int[] chosen = random.ints(0, cells).distinct().limit(1 + random.nextInt(cells)).sorted().toArray();
        int[] weights = random.ints(chosen.length, 0, 5).map(w -> w == 0 ? -1 : w == 1 ? 2 : 1).toArray();
        return new LinearSum(chosen, weights);
    }

    private static long[] tryAll(int cells, List<LinearSum> sums, List<long[]> bounds, LinearSum target) {
        long[] found = {Long.MAX_VALUE, Long.MIN_VALUE};
        long[] table = new long[cells];
        int tables = (int) Math.pow(6, cells);
        for (int code = 0; code < tables; code++) {
            for (int cell = 0, rest = code; cell < cells; cell++, rest /= 6) {
                table[cell] = rest % 6;
            }
            boolean agrees = true;
            for (int i = 0; i < sums.size() && agrees; i++) {
                long value = sums.get(i).in(table);
                agrees = value >= bounds.get(i)[0] && value <= bounds.get(i)[1];
            }
            if (agrees) {
                found[0] = Math.min(found[0], target.in(table));
                found[1] = Math.max(found[1], target.in(table));
            }
        }
        return found;
    }
}
