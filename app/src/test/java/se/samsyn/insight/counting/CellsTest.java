package se.samsyn.insight.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.insight.Study;

class CellsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Property(tries = 300)
    void equalsCountingOneByOne(
            @ForAll @Size(max = 60) List<@DoubleRange(min = -3000, max = 3000) Double> numbers,
            @ForAll @IntRange(min = 50, max = 1000) int cell,
            @ForAll @IntRange(min = -2000, max = 0) int west,
            @ForAll @IntRange(min = 1, max = 3000) int width) {
        Rows rows = new Rows();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            rows.at(numbers.get(i), numbers.get(i + 1)).add(1, DAY);
        }
        Incidents all = rows.incidents();
        double[] box = {Rows.EAST + west, Rows.NORTH - 1000, Rows.EAST + west + width, Rows.NORTH + 1000};
        Study.CellCounts cells = Cells.count(all, IntStream.range(0, all.size()).toArray(), cell, box);

        Map<String, Integer> expected = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            double left = Math.floor(all.x(i) / cell) * cell;
            double below = Math.floor(all.y(i) / cell) * cell;
            boolean touches = left < box[2] && left + cell > box[0] && below < box[3] && below + cell > box[1];
            if (touches) {
                expected.merge(left + " " + below, 1, Integer::sum);
            }
        }
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            found.put(cells.x()[i] + " " + cells.y()[i], cells.n()[i]);
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void anEdgeBelongsToTheCellToTheNorthAndEast() {
        Incidents all = new Rows().at(100, 100).add(1, DAY).at(99.999, 100).add(1, DAY).incidents();
        Study.CellCounts cells = Cells.count(all, new int[] {0, 1}, 100);
        assertThat(cells.x()).containsExactly(Rows.EAST, Rows.EAST + 100);
        assertThat(cells.y()).containsExactly(Rows.NORTH + 100, Rows.NORTH + 100);
    }

    @Test
    void pointsFarApartAreCountedWithoutAGridBetweenThem() {
        Incidents all = new Rows().at(9_000_000, 8_000_000).add(2, DAY).at(0, 0).add(1, DAY).incidents();
        Study.CellCounts cells = Cells.count(all, new int[] {0, 1, 2}, 50);
        assertThat(cells.x()).containsExactly(Rows.EAST, Rows.EAST + 9_000_000);
        assertThat(cells.y()).containsExactly(Rows.NORTH, Rows.NORTH + 8_000_000);
        assertThat(cells.n()).containsExactly(1, 2);
    }
}
