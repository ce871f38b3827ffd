package se.samsyn.analysis.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SquaresTest {
    /** Three points in two squares of 10 m: the first and the last share one. */
    @Test
    void byHand() {
        Squares squares = new Squares(new double[] {0, 25, 9}, new double[] {0, 11, 9}, 10);
        assertThat(new int[] {squares.point(0), squares.point(1), squares.point(2)}).containsExactly(0, 2, 1);
        assertThat(squares.row(1)).isOne();
        assertThat(squares.column(1)).isEqualTo(2);
        assertThat(squares.from(0, 1)).isEqualTo(2);
        assertThat(squares.from(1, 0)).isEqualTo(2);
        assertThat(squares.from(1, 3)).isEqualTo(3);
        assertThat(squares.from(-1, 0)).isZero();
        assertThat(squares.from(7, -2)).isEqualTo(3);
        assertThat(new Squares(new double[0], new double[0], 1).from(0, 0)).isZero();
    }

    /** Every run holds exactly the points of its squares, near together or spread over the world. */
    @Property(tries = 200)
    void aRunIsWhatLiesInItsSquares(@ForAll long seed, @ForAll @IntRange(max = 60) int n, @ForAll boolean spread) {
        Random random = new Random(seed);
        double size = spread ? 1e12 : 300;
        double[] x = random.doubles(n, 0, size).toArray();
        double[] y = random.doubles(n, 0, size).toArray();
        Squares squares = new Squares(x, y, 20);
        for (int i = 0; i < n; i++) {
            for (int row = squares.row(i) - 1; row <= squares.row(i) + 1; row++) {
                TreeSet<Integer> run = new TreeSet<>();
                for (int at = squares.from(row, squares.column(i) - 1); at < squares.from(row, squares.column(i) + 2); at++) {
                    run.add(squares.point(at));
                }
                TreeSet<Integer> wanted = new TreeSet<>();
                for (int j = 0; j < n; j++) {
                    if (squares.row(j) == row && Math.abs(squares.column(j) - squares.column(i)) <= 1) {
                        wanted.add(j);
                    }
                }
                assertThat(run).isEqualTo(wanted);
            }
        }
    }
}
