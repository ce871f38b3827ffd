package se.samsyn.analysis.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.hotspot.HitRate;
import se.samsyn.analysis.oracle.Oracles;

class PatrolTest {
    /** Risk 5, 4, 3; the places cover {0}, {0, 1} and {2}: the two best are the second and the third. */
    @Test
    void threePlacesByHand() {
        double[] risk = {5, 4, 3};
        int[][] covers = {{0}, {0, 1}, {2}};
        assertThat(Coverage.greedy(risk, covers, 2).places()).containsExactly(1, 2);
        assertThat(Coverage.exact(risk, covers, 2).covered()).isEqualTo(12);
        assertThat(Coverage.greedy(risk, covers, 9).places()).containsExactly(1, 2);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Coverage.greedy(new double[] {-1}, new int[1][0], 1)).hasMessageContaining("risk[0]");
        assertThatThrownBy(() -> Coverage.exact(new double[1], new int[1][0], 6)).hasMessageContaining("count is 6");
        assertThatThrownBy(() -> Tour.shortest(new double[] {Double.NaN}, new double[1])).hasMessageContaining("x[0]");
        assertThatThrownBy(() -> HitRate.of(new double[1], new long[1], new double[] {0}, 0.1)).hasMessageContaining("area[0]");
        assertThat(Tour.shortest(new double[0], new double[0]).metres()).isZero();
        assertThat(Coverage.greedy(new double[0], new int[0][], 3).places()).isEmpty();
    }

    /** The densest cell is too large, so hindsight chooses nothing, while the map chose the small one and hit. */
    @Test
    void withoutABestThereIsNoShareOfIt() {
        HitRate rate = HitRate.of(new double[] {0, 9, 0}, new long[] {90, 1, 0}, new double[] {50, 10, 40}, 0.2);
        assertThat(rate.hits()).isOne();
        assertThat(rate.bestHits()).isZero();
        assertThat(rate.pei()).isNaN();
        assertThat(rate.pai()).isFinite();
    }

    /** A square: once round is four sides. */
    @Test
    void aSquareByHand() {
        Tour tour = Tour.shortest(new double[] {0, 100, 0, 100}, new double[] {0, 100, 100, 0});
        assertThat(tour.metres()).isCloseTo(400, within(1e-9));
        assertThat(tour.order()).startsWith(0);
    }

    @Property(tries = 60)
    void greedyReachesWhatItPromises(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        Random random = new Random(seed);
        double[] risk = random.doubles(12).toArray();
        int[][] covers = new int[8][];
        for (int place = 0; place < covers.length; place++) {
            covers[place] = random.ints(4, 0, 12).distinct().toArray();
        }
        double best = Coverage.exact(risk, covers, count).covered();
        double greedy = Coverage.greedy(risk, covers, count).covered();
        assertThat(greedy).isBetween(best * (1 - Math.exp(-1)), best + 1e-12);
        double all = 0;
        for (int[] chosen : combinations(covers.length, count)) {
            all = Math.max(all, Arrays.stream(chosen).boxed().flatMap(p -> Arrays.stream(covers[p]).boxed()).distinct()
                    .mapToDouble(spot -> risk[spot]).sum());
        }
        assertThat(best).isCloseTo(all, within(1e-12));
    }

    private static List<int[]> combinations(int n, int count) {
        List<int[]> found = new ArrayList<>();
        for (int set = 0; set < 1 << n; set++) {
            if (Integer.bitCount(set) == count) {
                int bits = set;
                found.add(java.util.stream.IntStream.range(0, n).filter(i -> (bits >> i & 1) == 1).toArray());
            }
        }
        return found;
    }

    @Property(tries = 40)
    void anUnforeseenRoundIsARoundAndNotMuchLonger(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
        Random random = new Random(seed);
        double[] x = random.doubles(n, 0, 1000).toArray();
        double[] y = random.doubles(n, 0, 1000).toArray();
        Tour shortest = Tour.shortest(x, y);
        Tour other = Tour.unforeseen(x, y, 0.1, seed);
        assertThat(Arrays.stream(other.order()).sorted().toArray()).isEqualTo(java.util.stream.IntStream.range(0, n).toArray());
        assertThat(other.metres()).isLessThanOrEqualTo(shortest.metres() * 1.1 + 1e-9);
        assertThat(Tour.unforeseen(x, y, 0.1, seed).order()).isEqualTo(other.order());
    }

    @Test
    void againstBruteForce() {
        Map<String, Object> theirs = Oracles.object(Oracles.json("patrol/coverage_and_tour.json"));
        List<?> rows = (List<?>) theirs.get("risk");
        double[] risk = new double[64];
        int[][] covers = new int[64][];
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                risk[8 * row + column] = Oracles.numbers(rows.get(row))[column];
                int up = row;
                int across = column;
                covers[8 * row + column] = java.util.stream.IntStream.range(0, 64)
                        .filter(i -> Math.abs(i / 8 - up) + Math.abs(i % 8 - across) <= 1)
                        .toArray();
            }
        }
        Coverage.Choice exact = Coverage.exact(risk, covers, 3);
        assertThat(Arrays.stream(exact.places()).asDoubleStream().toArray()).containsExactly(Oracles.numbers(theirs.get("exact")));
        assertThat(exact.covered()).isCloseTo((Double) theirs.get("exact_value"), within(1e-9));
        Coverage.Choice greedy = Coverage.greedy(risk, covers, 3);
        assertThat(Arrays.stream(greedy.places()).asDoubleStream().toArray()).containsExactly(Oracles.numbers(theirs.get("greedy")));
        List<?> points = (List<?>) theirs.get("tour_points");
        double[] x = points.stream().mapToDouble(point -> Oracles.numbers(point)[0]).toArray();
        double[] y = points.stream().mapToDouble(point -> Oracles.numbers(point)[1]).toArray();
        assertThat(Tour.shortest(x, y).metres()).isCloseTo((Double) theirs.get("tour_optimal_length"), within(1e-6));
    }

    @Test
    void hitRatesAgainstBruteForce() {
        Map<String, Object> theirs = Oracles.object(Oracles.json("patrol/pai.json"));
        long[] later = Arrays.stream(Oracles.numbers(theirs.get("obs"))).mapToLong(value -> (long) value).toArray();
        for (Object entry : (List<?>) theirs.get("results")) {
            Map<String, Object> row = Oracles.object(entry);
            HitRate ours = HitRate.of(
                    Oracles.numbers(theirs.get("pred")), later, Oracles.numbers(theirs.get("area")), (Double) row.get("area_share"));
            assertThat((double) ours.cells()).isEqualTo((Double) row.get("cells"));
            assertThat(ours.areaUsed()).isCloseTo((Double) row.get("area_used"), within(1e-12));
            assertThat(ours.value()).isCloseTo((Double) row.get("hit_rate"), within(1e-12));
            if (row.get("PAI") == null) {
                assertThat(ours.pai()).isNaN();
                assertThat(ours.pei()).isNaN();
            } else {
                assertThat(ours.pai()).isCloseTo((Double) row.get("PAI"), within(1e-12));
                assertThat(ours.pei()).isCloseTo((Double) row.get("PEI"), within(1e-12));
            }
        }
    }
}
