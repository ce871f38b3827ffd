package se.samsyn.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HotspotTest {

    @Test
    void cellsHoldTheirWesternAndSouthernEdge() {
        Grid grid = Grid.covering(new double[] {105, 200, -1}, new double[] {0, 99.99, 100}, 100);
        assertThat(grid).isEqualTo(new Grid(-100, 0, 100, 4, 2));
        assertThat(grid.cellOf(200, 0)).isEqualTo(3);
        assertThat(grid.cellOf(199.9, 100)).isEqualTo(4 + 2);
        assertThat(grid.cellOf(-100.01, 0)).isEqualTo(-1);
        assertThat(grid.cellOf(300, 0)).isEqualTo(-1);
        assertThat(grid.centreX(0)).isEqualTo(-50);
    }

    @Test
    void edgesDecideWhereTheDivisionRounds() {
        Grid grid = new Grid(0, 0, 0.1, 1000, 1);
        for (int column = 0; column < 1000; column++) {
            assertThat(grid.cellOf(column * 0.1, 0)).isEqualTo(column);
        }
    }

    @Test
    void pointsOutsideTheGridOrTheMaskAreCounted() {
        GridCounts counts = GridCounts.count(
                new Grid(0, 0, 1, 2, 1),
                new double[] {0.5, 0.7, 1.5, 2},
                new double[] {0, 0, 0, 0},
                new boolean[] {true, false});
        assertThat(counts.counts()).containsExactly(2, 0);
        assertThat(counts.outside()).isEqualTo(2);
    }

    /** Three cells in a row with 0, 0, 3: x̄ = 1, s² = 2; the last has the sum 3 over W = 2. */
    @Test
    void gistarByHand() {
        CellScores scores = GetisOrd.star(new Grid(0, 0, 1, 3, 1), new double[] {0, 0, 3}, null, Neighbours.queen());
        double scale = Math.sqrt(2) * Math.sqrt((3 * 2 - 4) / 2.0);
        assertThat(scores.z()[0]).isCloseTo((0 - 2) / scale, within(1e-15));
        assertThat(scores.z()[1]).isNaN(); // its neighbourhood is everything: nothing to compare with
        assertThat(scores.z()[2]).isCloseTo((3 - 2) / scale, within(1e-15));
        assertThat(scores.q()[1]).isNaN();
    }

    /** Same cells, last one: neighbours sum 0 over W = 1, the others 0 and 0 do not vary; first: others 0 and 3. */
    @Test
    void giByHand() {
        CellScores scores =
                GetisOrd.withoutSelf(new Grid(0, 0, 1, 4, 1), new double[] {0, 0, 3, 3}, null, Neighbours.queen());
        // first cell: others 0 3 3, mean 2, second moment 6 - 4 = 2; sum 0 over W = 1; (3·1 − 1)/2 = 1
        assertThat(scores.z()[0]).isCloseTo(-2 / Math.sqrt(2), within(1e-14));
        assertThat(GetisOrd.withoutSelf(new Grid(0, 0, 1, 3, 1), new double[] {0, 0, 3}, null, Neighbours.queen())
                        .z()[2])
                .isNaN();
    }

    /** Values 1, 1, 4 in a row: z = −1, −1, 2, m = 2. Middle: neighbours' mean z = ½, I = −½ · ½. */
    @Test
    void localMoranByHand() {
        LocalMoran.Result result =
                LocalMoran.of(new Grid(0, 0, 1, 3, 1), new double[] {1, 1, 4}, null, Neighbours.rook());
        assertThat(result.i()[0]).isCloseTo(0.5, within(1e-15));
        assertThat(result.i()[1]).isCloseTo(-0.25, within(1e-15));
        assertThat(result.i()[2]).isCloseTo(-1, within(1e-15));
        assertThat(result.expected()[0]).isCloseTo(-0.25, within(1e-15)); // −z² / ((n − 1) m)
        // (z/m)² n/(n−2) (S − W²/(n−1)) (m − z²/(n−1)) = ¼ · 3 · ½ · 1½
        assertThat(result.variance()[0]).isCloseTo(0.5625, within(1e-15));
    }

    @Test
    void distanceIsBetweenCentres() {
        Grid grid = new Grid(0, 0, 100, 5, 5);
        double[] values = new double[25];
        values[12] = 1;
        assertThat(reached(Neighbours.within(99), grid, values)).isEqualTo(1);
        assertThat(reached(Neighbours.within(100), grid, values)).isEqualTo(5);
        assertThat(reached(Neighbours.within(141), grid, values)).isEqualTo(5);
        assertThat(reached(Neighbours.within(141.5), grid, values)).isEqualTo(9);
        assertThat(reached(Neighbours.within(1000), grid, values)).isEqualTo(25);
        double[] corner = new double[25];
        corner[0] = 1;
        // 3 x 0.1 is more than 0.3 in a double, and yet three cells away
        assertThat(reached(Neighbours.within(0.3), new Grid(0, 0, 0.1, 5, 5), corner)).isEqualTo(4 + 3 + 3 + 1);
    }

    /** Distance sums against the definition, cell by cell. */
    @Test
    void spansGiveTheSumsOfTheDefinition() {
        Grid grid = new Grid(0, 0, 1, 7, 6);
        double[] values = new double[42];
        boolean[] mask = new boolean[42];
        for (int i = 0; i < 42; i++) {
            values[i] = (i * 37) % 11;
            mask[i] = i % 5 != 0;
        }
        for (double reach : new double[] {0.5, 1, 1.5, 2, 2.3, 3, 4.2, 20}) {
            double[] sums = Neighbours.within(reach).sums(grid, values, mask);
            double[] sizes = Neighbours.within(reach).sizes(grid, mask);
            for (int i = 0; i < 42; i++) {
                double sum = 0;
                double size = 0;
                for (int j = 0; j < 42; j++) {
                    if (mask[j] && Math.hypot(i % 7 - j % 7, i / 7 - j / 7) <= reach) {
                        sum += values[j];
                        size++;
                    }
                }
                assertThat(sums[i]).isEqualTo(sum);
                assertThat(sizes[i]).isEqualTo(size);
            }
        }
    }

    @Test
    void theMaskIsTheWholeWorld() {
        // A mask that leaves the two western columns gives what a grid of these columns alone gives.
        double[] wide = {1, 5, 99, 2, 8, 99, 0, 3, 99};
        boolean[] mask = {true, true, false, true, true, false, true, true, false};
        double[] narrow = {1, 5, 2, 8, 0, 3};
        CellScores masked = GetisOrd.star(new Grid(0, 0, 1, 3, 3), wide, mask, Neighbours.rook());
        CellScores alone = GetisOrd.star(new Grid(0, 0, 1, 2, 3), narrow, null, Neighbours.rook());
        LocalMoran.Result maskedMoran = LocalMoran.of(new Grid(0, 0, 1, 3, 3), wide, mask, Neighbours.rook());
        LocalMoran.Result aloneMoran = LocalMoran.of(new Grid(0, 0, 1, 2, 3), narrow, null, Neighbours.rook());
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 2; column++) {
                assertThat(masked.z()[row * 3 + column]).isEqualTo(alone.z()[row * 2 + column]);
                assertThat(masked.q()[row * 3 + column]).isEqualTo(alone.q()[row * 2 + column]);
                assertThat(maskedMoran.scores().z()[row * 3 + column])
                        .isEqualTo(aloneMoran.scores().z()[row * 2 + column]);
            }
            assertThat(masked.z()[row * 3 + 2]).isNaN();
        }
    }

    @Test
    void wrongInputIsRefusedByName() {
        Grid grid = new Grid(0, 0, 1, 1, 2);
        double[] two = {1, 2};
        assertThatThrownBy(() -> GridCounts.count(grid, new double[] {Double.NaN}, new double[] {1}, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x[0]");
        assertThatThrownBy(() -> Grid.covering(two, new double[] {0, Double.POSITIVE_INFINITY}, 1))
                .hasMessageContaining("y[1]");
        assertThatThrownBy(() -> Grid.covering(two, two, 0)).hasMessageContaining("cellMetres");
        assertThatThrownBy(() -> Grid.covering(new double[] {0, 1e9}, new double[] {0, 1e9}, 1))
                .hasMessageContaining("at most");
        assertThatThrownBy(() -> GridCounts.count(grid, two, new double[1], null)).hasMessageContaining("y has 1");
        assertThatThrownBy(() -> GetisOrd.star(grid, two, new boolean[3], Neighbours.queen()))
                .hasMessageContaining("mask");
        assertThatThrownBy(() -> GetisOrd.star(grid, new double[] {1, Double.NaN}, null, Neighbours.queen()))
                .hasMessageContaining("values[1]");
        assertThatThrownBy(() -> new NeighbourList(new int[][] {{1}, {0}}, new double[][] {{1}, {-1}})).hasMessageContaining("weights[1][0]");
        assertThatThrownBy(() -> Neighbours.within(Double.NaN)).hasMessageContaining("metres");
    }

    private static long reached(Neighbours neighbours, Grid grid, double[] values) {
        double[] sums = neighbours.sums(grid, values, null);
        return java.util.Arrays.stream(sums).filter(sum -> sum > 0).count();
    }
}
