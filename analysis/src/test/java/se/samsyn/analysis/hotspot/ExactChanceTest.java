package se.samsyn.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;

class ExactChanceTest {
    /** Three cells in a row with 0, 2, 1: the middle's two neighbours are the only others, so they hold what they hold: p = 1. */
    @Test
    void threeCellsByHand() {
        GridCounts counts = new GridCounts(new Grid(0, 0, 1, 3, 1), new int[] {0, 2, 1}, null, 0);
        double[] p = ExactChance.more(counts, Neighbours.rook());
        assertThat(p[1]).isOne();
        // The west cell's one neighbour holds 2; of the two others (2, 1) one in two does.
        assertThat(p[0]).isCloseTo(0.5, within(1e-15));
        assertThat(p[2]).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void outsideTheMaskAndAloneThereIsNoAnswer() {
        GridCounts counts = new GridCounts(new Grid(0, 0, 1, 3, 1), new int[] {1, 0, 1}, new boolean[] {true, false, true}, 0);
        assertThat(ExactChance.more(counts, Neighbours.rook())).containsExactly(Double.NaN, Double.NaN, Double.NaN);
        assertThatThrownBy(() -> ExactChance.more(new GridCounts(new Grid(0, 0, 1, 9, 9), new int[81], null, 0), Neighbours.within(4)))
                .hasMessageContaining("at most 24");
    }

    @Property(tries = 20)
    void itIsWhatDealingOutAnewGives(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] cells = new int[30];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Math.max(0, random.nextInt(8) - 4);
        }
        GridCounts counts = new GridCounts(new Grid(0, 0, 1, 6, 5), cells, null, 0);
        double[] p = ExactChance.more(counts, Neighbours.queen());
        int cell = 6 + 2;
        int observed = 0;
        for (int up = -1; up <= 1; up++) {
            for (int across = -1; across <= 1; across++) {
                observed += up == 0 && across == 0 ? 0 : cells[cell + 6 * up + across];
            }
        }
        int rounds = 20_000;
        int atLeast = 0;
        int[] others = new int[29];
        for (int i = 0, at = 0; i < 30; i++) {
            if (i != cell) {
                others[at++] = cells[i];
            }
        }
        for (int round = 0; round < rounds; round++) {
            int sum = 0;
            for (int drawn = 0; drawn < 8; drawn++) {
                int at = drawn + random.nextInt(29 - drawn);
                int kept = others[at];
                others[at] = others[drawn];
                others[drawn] = kept;
                sum += kept;
            }
            atLeast += sum >= observed ? 1 : 0;
        }
        assertThat(atLeast / (double) rounds).isCloseTo(p[cell], within(5 * Math.sqrt(0.25 / rounds)));
    }

    @Test
    void listsGiveWhatGridsGive() {
        double[] values = {0, 3, 1, 0, 2, 5, 1, 1, 4};
        Grid grid = new Grid(0, 0, 1, 3, 3);
        int[][] beside = new int[9][];
        for (int i = 0; i < 9; i++) {
            int own = i;
            beside[i] = java.util.stream.IntStream.range(0, 9)
                    .filter(j -> j != own && Math.abs(j % 3 - own % 3) <= 1 && Math.abs(j / 3 - own / 3) <= 1)
                    .toArray();
        }
        NeighbourList binary = NeighbourList.binary(beside);
        close(AreaStatistics.getisOrd(values, binary.withSelf(), true).z(), GetisOrd.star(grid, values, null, Neighbours.queen()).z());
        close(AreaStatistics.getisOrd(values, binary, false).z(), GetisOrd.withoutSelf(grid, values, null, Neighbours.queen()).z());
        for (LocalMoran.Variance form : LocalMoran.Variance.values()) {
            LocalMoran.Result lists = AreaStatistics.localMoran(values, NeighbourList.rowStandardised(beside), form);
            LocalMoran.Result grids = LocalMoran.of(grid, values, null, Neighbours.queen(), LocalMoran.Weights.ROW, form);
            close(lists.i(), grids.i());
            close(lists.scores().z(), grids.scores().z());
        }
        assertThatThrownBy(() -> NeighbourList.binary(new int[][] {{3}})).hasMessageContaining("neighbours[0] holds 3");
    }

    /** On the reference grid the normal p is close where neighbourhoods hold enough, which the exact one confirms. */
    @Test
    void besideTheNormalApproximation() {
        Map<String, double[]> oracle = Oracles.columns("gistar/grid30_gistar_localmoran.csv");
        int[] cells = java.util.Arrays.stream(oracle.get("count")).mapToInt(value -> (int) value).toArray();
        double[] exact = ExactChance.more(new GridCounts(new Grid(0, 0, 100, 30, 30), cells, null, 0), Neighbours.queen());
        int agree = 0;
        double[] gi = oracle.get("gi_queen");
        for (int i = 0; i < exact.length; i++) {
            boolean marked = exact[i] < 0.05;
            boolean normally = gi[i] > 1.6448536269514722;
            agree += marked == normally ? 1 : 0;
        }
        assertThat(agree).isGreaterThan(870);
    }

    private static void close(double[] ours, double[] theirs) {
        for (int i = 0; i < ours.length; i++) {
            if (Double.isNaN(theirs[i])) {
                assertThat(ours[i]).isNaN();
            } else {
                assertThat(ours[i]).isCloseTo(theirs[i], within(1e-12));
            }
        }
    }
}
