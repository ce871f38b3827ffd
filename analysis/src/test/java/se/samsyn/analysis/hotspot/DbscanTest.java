package se.samsyn.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;

class DbscanTest {
    /** Three at 0, 10, 20 and one at 30 on a line; reach 10, three make a core: the middle two are cores, the ends are border. */
    @Test
    void fourOnALineByHand() {
        Dbscan.Result result = Dbscan.of(new double[] {0, 10, 20, 30, 500}, new double[5], 10, 3);
        assertThat(result.core()).containsExactly(false, true, true, false, false);
        assertThat(result.labels()).containsExactly(1, 1, 1, 1, 0);
        assertThat(result.groups()).isEqualTo(1);
    }

    @Test
    void nothingOneAndAllInOneSpot() {
        assertThat(Dbscan.of(new double[0], new double[0], 10, 3).groups()).isZero();
        assertThat(Dbscan.of(new double[1], new double[1], 10, 2).labels()).containsExactly(0);
        assertThat(Dbscan.of(new double[] {7, 7, 7}, new double[] {1, 1, 1}, 10, 3).labels()).containsExactly(1, 1, 1);
        assertThatThrownBy(() -> Dbscan.of(new double[] {Double.POSITIVE_INFINITY}, new double[1], 1, 1)).hasMessageContaining("x[0]");
        assertThatThrownBy(() -> Dbscan.of(new double[1], new double[1], 0, 1)).hasMessageContaining("radiusMetres");
        assertThatThrownBy(() -> Dbscan.of(new double[] {0, 1e12}, new double[2], 0.001, 1)).hasMessageContaining("too small");
    }

    @Property(tries = 100)
    void itIsTheDefinition(@ForAll long seed, @ForAll @IntRange(max = 120) int n, @ForAll @IntRange(min = 1, max = 6) int minimum) {
        Random random = new Random(seed);
        double[] x = random.doubles(n, 0, 100).map(Math::rint).toArray();
        double[] y = random.doubles(n, 0, 100).map(Math::rint).toArray();
        double radius = 8;
        Dbscan.Result result = Dbscan.of(x, y, radius, minimum);
        for (int i = 0; i < n; i++) {
            int around = 0;
            for (int j = 0; j < n; j++) {
                boolean near = near(x, y, i, j, radius);
                around += near ? 1 : 0;
                if (near && result.core()[i] && result.core()[j]) {
                    assertThat(result.labels()[i]).isEqualTo(result.labels()[j]);
                }
            }
            assertThat(result.core()[i]).isEqualTo(around >= minimum);
            assertThat(result.labels()[i] > 0).isEqualTo(touchesACore(x, y, i, radius, result));
        }
        assertThat(components(x, y, radius, result)).isEqualTo(result.groups());
    }

    @Property(tries = 50)
    void theOrderOfThePointsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 2, max = 80) int n) {
        Random random = new Random(seed);
        double[] x = random.doubles(n, 0, 90).toArray();
        double[] y = random.doubles(n, 0, 90).toArray();
        Dbscan.Result there = Dbscan.of(x, y, 10, 3);
        double[] backX = new double[n];
        double[] backY = new double[n];
        for (int i = 0; i < n; i++) {
            backX[i] = x[n - 1 - i];
            backY[i] = y[n - 1 - i];
        }
        Dbscan.Result back = Dbscan.of(backX, backY, 10, 3);
        Map<Integer, Integer> names = new HashMap<>();
        for (int i = 0; i < n; i++) {
            int other = back.labels()[n - 1 - i];
            assertThat(names.putIfAbsent(there.labels()[i], other)).isIn(null, other);
        }
    }

    @Test
    void againstRsDbscan() {
        Map<String, double[]> points = Oracles.columns("dbscan/bei_points.csv");
        Map<String, double[]> theirs = Oracles.columns("dbscan/bei_labels.csv");
        for (int[] setting : new int[][] {{10, 10}, {15, 20}, {8, 5}}) {
            String name = "eps" + setting[0] + "_minpts" + setting[1];
            Dbscan.Result ours = Dbscan.of(points.get("x"), points.get("y"), setting[0], setting[1]);
            Map<Integer, Double> names = new HashMap<>();
            Map<Double, Integer> back = new HashMap<>();
            for (int i = 0; i < ours.labels().length; i++) {
                assertThat(ours.core()[i]).isEqualTo(theirs.get(name + "_core")[i] == 1);
                assertThat(ours.labels()[i] == 0).as("noise %d", i).isEqualTo(theirs.get(name)[i] == 0);
                if (ours.core()[i]) {
                    // Cores are one partition; border points may belong to any group whose core they touch.
                    assertThat(names.putIfAbsent(ours.labels()[i], theirs.get(name)[i])).isIn(null, theirs.get(name)[i]);
                    assertThat(back.putIfAbsent(theirs.get(name)[i], ours.labels()[i])).isIn(null, ours.labels()[i]);
                }
            }
            assertThat(names).hasSize(ours.groups());
        }
    }

    private static boolean near(double[] x, double[] y, int i, int j, double radius) {
        return (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]) <= radius * radius;
    }

    private static boolean touchesACore(double[] x, double[] y, int i, double radius, Dbscan.Result result) {
        for (int j = 0; j < x.length; j++) {
            if (result.core()[j] && near(x, y, i, j, radius)) {
                return true;
            }
        }
        return false;
    }

    private static int components(double[] x, double[] y, double radius, Dbscan.Result result) {
        boolean[] seen = new boolean[x.length];
        int components = 0;
        for (int i = 0; i < x.length; i++) {
            if (result.core()[i] && !seen[i]) {
                components++;
                java.util.ArrayDeque<Integer> open = new java.util.ArrayDeque<>(java.util.List.of(i));
                seen[i] = true;
                while (!open.isEmpty()) {
                    int at = open.pop();
                    for (int j = 0; j < x.length; j++) {
                        if (result.core()[j] && !seen[j] && near(x, y, at, j, radius)) {
                            seen[j] = true;
                            open.push(j);
                        }
                    }
                }
            }
        }
        return components;
    }
}
