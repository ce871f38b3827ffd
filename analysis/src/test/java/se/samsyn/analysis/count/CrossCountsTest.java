package se.samsyn.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrossCountsTest {
    /** Two events of one combination, one of another, one without an area. */
    @Test
    void byHand() {
        CrossCounts counts = CrossCounts.of(new int[] {2, 0, -1, 2}, new int[] {5, 7, 7, 5}, new int[] {1, 0, 0, 1});
        assertThat(counts.first()).containsExactly(0, 2);
        assertThat(counts.second()).containsExactly(7, 5);
        assertThat(counts.third()).containsExactly(0, 1);
        assertThat(counts.counts()).containsExactly(1, 2);
        assertThat(counts.leftOut()).isOne();
    }

    @Test
    void nothingAndTooMuch() {
        assertThat(CrossCounts.of(new int[0], new int[0], new int[0]).counts()).isEmpty();
        int[] largest = {Integer.MAX_VALUE};
        assertThat(CrossCounts.of(largest, new int[1], largest).first()).containsExactly(Integer.MAX_VALUE);
        assertThatThrownBy(() -> CrossCounts.of(largest, largest, largest)).hasMessageContaining("combinations");
        assertThatThrownBy(() -> CrossCounts.of(new int[1], new int[2], new int[1])).hasMessageContaining("second");
        assertThatThrownBy(() -> CrossCounts.of(new int[1], new int[1], new int[2])).hasMessageContaining("third");
    }

    /** Against a map of everything, with kinds so many that they are sorted and so few that they are not. */
    @Property(tries = 200)
    void itIsWhatCountingOneByOneGives(@ForAll long seed, @ForAll @IntRange(max = 400) int n, @ForAll @IntRange(min = 1, max = 100_000) int kinds) {
        Random random = new Random(seed);
        int[] first = random.ints(n, -1, kinds).toArray();
        int[] second = random.ints(n, 0, 3).toArray();
        int[] third = random.ints(n, -1, 5).toArray();
        Map<Long, Integer> wanted = new TreeMap<>();
        int left = 0;
        for (int i = 0; i < n; i++) {
            if (first[i] < 0 || third[i] < 0) {
                left++;
            } else {
                wanted.merge((first[i] * 3L + second[i]) * 5 + third[i], 1, Integer::sum);
            }
        }
        CrossCounts counts = CrossCounts.of(first, second, third);
        assertThat(counts.leftOut()).isEqualTo(left);
        assertThat(counts.counts()).hasSize(wanted.size());
        int row = 0;
        for (Map.Entry<Long, Integer> each : wanted.entrySet()) {
            assertThat((counts.first()[row] * 3L + counts.second()[row]) * 5 + counts.third()[row]).isEqualTo(each.getKey());
            assertThat(counts.counts()[row++]).isEqualTo(each.getValue());
        }
    }
}
