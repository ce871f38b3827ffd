package se.samsyn.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import se.samsyn.publishing.ShownCount.How;

class DisclosureRulesTest {
    @Test
    void smallCountsAreNotShownAndZeroIs() {
        ProtectedTable shown = DisclosureRules.protectTotals(
                CountTable.ofOnePlace("9999", List.of("SKA", "TIL", "NAR", "BRA"), List.of(37, 86, 3, 0)));
        assertThat(shown.columnTotals().get(2).how()).isEqualTo(How.FEWER);
        assertThat(shown.columnTotals().get(3)).isEqualTo(new ShownCount(How.SHOWN, 0));
    }

    @Test
    void aSingleSmallCountTakesOneMoreWithItSoThatItCannotBeSubtracted() {
        ProtectedTable shown = DisclosureRules.protectTotals(
                CountTable.ofOnePlace("9999", List.of("SKA", "TIL", "NAR"), List.of(37, 86, 3)));
        assertThat(shown.count(How.HIDDEN)).isEqualTo(1);
        assertThat(shown.columnTotals().get(1).how()).isEqualTo(How.SHOWN);
        assertThat(shown.total()).isEqualTo(new ShownCount(How.SHOWN, 126));
    }

    @Test
    void aTableOfLargeCountsIsShownWhole() {
        ProtectedTable shown = DisclosureRules.protect(table(new int[][] {{5, 60}, {7, 8}}));
        assertThat(shown.count(How.SHOWN)).isEqualTo(9);
    }

    @Test
    void fewerThanFiveInAllIsNotSplit() {
        ProtectedTable shown = DisclosureRules.protect(table(new int[][] {{1, 1}, {1, 1}}));
        assertThat(shown.total().how()).isEqualTo(How.FEWER);
        assertThat(shown.count(How.UNSPLIT)).isEqualTo(8);
    }

    @Test
    void aPlaceOfFewerThanFiveIsNotSplit() {
        ProtectedTable shown = DisclosureRules.protect(table(new int[][] {{20, 30}, {1, 2}, {9, 14}}));
        assertThat(shown.cells().get(1)).allMatch(cell -> cell.how() == How.UNSPLIT);
        assertThat(shown.rowTotals().get(1).how()).isEqualTo(How.FEWER);
    }

    @Test
    void theWorkedExampleIsProtectedWithNoMoreThanTheSmallestSet() throws Exception {
        Path file = Path.of(System.getProperty("samsyn.shared", "../shared"), "oracles/misc/protection.json");
        Assumptions.assumeTrue(Files.exists(file), "no worked example at " + file);
        var json = new tools.jackson.databind.json.JsonMapper().readTree(Files.readString(file)).get("suppression");
        List<List<Integer>> counts = new ArrayList<>();
        json.get("table").forEach(row -> {
            List<Integer> line = new ArrayList<>();
            row.forEach(cell -> line.add(cell.asInt()));
            counts.add(line);
        });
        CountTable table = new CountTable(names("o", 3), names("g", 3), counts);
        ProtectedTable shown = DisclosureRules.protect(table);
        json.get("primary").forEach(cell ->
                assertThat(shown.cells().get(cell.get(0).asInt()).get(cell.get(1).asInt()).how()).isEqualTo(How.FEWER));
        assertThat(shown.count(How.HIDDEN)).isEqualTo(json.get("complementary_one_valid").size());
        assertThat(weakest(table, shown, 30)).isGreaterThanOrEqualTo(DisclosureRules.WIDTH);
    }

    /** Small tables are attacked by trying every possible table, which shares no idea with the rule's own check. */
    @Property(tries = 300)
    void noSmallCountCanBeWorkedOut(@ForAll("smallTables") int[][] counts) {
        CountTable table = table(counts);
        assertThat(weakest(table, DisclosureRules.protect(table), 10)).isGreaterThanOrEqualTo(DisclosureRules.WIDTH);
    }

    @Property(tries = 300)
    void noSmallCountCanBeWorkedOutFromTotalsAlone(@ForAll("smallTables") int[][] counts) {
        CountTable table = table(counts);
        assertThat(weakest(table, DisclosureRules.protectTotals(table), 10)).isGreaterThanOrEqualTo(DisclosureRules.WIDTH);
    }

    @Property(tries = 60)
    void whatIsShownIsTrueAndSmallCountsNeverAre(@ForAll("townTables") int[][] counts) {
        CountTable table = table(counts);
        ProtectedTable shown = DisclosureRules.protect(table);
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                holds(shown.cells().get(row).get(column), counts[row][column]);
            }
            holds(shown.rowTotals().get(row), Arrays.stream(counts[row]).sum());
        }
        holds(shown.total(), Arrays.stream(counts).flatMapToInt(Arrays::stream).sum());
    }

    private static void holds(ShownCount shown, int count) {
        switch (shown.how()) {
            case SHOWN -> assertThat(shown.count()).isEqualTo(count).matches(n -> n == 0 || n >= DisclosureRules.LEAST);
            case FEWER -> assertThat(count).isBetween(1, DisclosureRules.LEAST - 1);
            case HIDDEN -> assertThat(count).isGreaterThanOrEqualTo(DisclosureRules.LEAST);
            case UNSPLIT -> assertThat(count).isNotNegative();
        }
    }

    @Provide
    Arbitrary<int[][]> smallTables() {
        return Arbitraries.integers().between(1, 2).flatMap(rows -> Arbitraries.integers().between(1, 3).flatMap(columns ->
                Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 4)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(5, 7)))
                        .array(int[].class).ofSize(columns).array(int[][].class).ofSize(rows)));
    }

    @Provide
    Arbitrary<int[][]> townTables() {
        return Arbitraries.integers().between(1, 8).flatMap(rows -> Arbitraries.integers().between(1, 10).flatMap(columns ->
                Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 4)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(5, 90)))
                        .array(int[].class).ofSize(columns).array(int[][].class).ofSize(rows)));
    }

    private static CountTable table(int[][] counts) {
        return new CountTable(
                names("o", counts.length),
                names("g", counts[0].length),
                Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    private static List<String> names(String stem, int n) {
        return IntStream.range(0, n).mapToObj(i -> stem + i).toList();
    }

    /**
     * The least width (greatest minus least possible value) among the counts of one to four, over every table of counts up
     * to the limit that agrees with all that is shown.
     */
    private static int weakest(CountTable table, ProtectedTable shown, int limit) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        int[] least = new int[(rows + 1) * (columns + 1)];
        int[] most = new int[least.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        Arrays.fill(most, -1);
        enumerate(shown, new int[rows][columns], 0, least, most, limit);
        int weakest = Integer.MAX_VALUE;
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                int truth = row == rows
                        ? (column == columns ? table.total() : table.columnTotal(column))
                        : column == columns ? table.rowTotal(row) : table.counts().get(row).get(column);
                int at = row * (columns + 1) + column;
                if (truth > 0 && truth < DisclosureRules.LEAST) {
                    weakest = Math.min(weakest, most[at] - least[at]);
                }
            }
        }
        return weakest;
    }

    private static void enumerate(ProtectedTable shown, int[][] guess, int at, int[] least, int[] most, int limit) {
        int rows = guess.length;
        int columns = guess[0].length;
        int row = at / columns;
        int column = at % columns;
        if (column == 0 && row > 0 && !possible(shown.rowTotals().get(row - 1), Arrays.stream(guess[row - 1]).sum())) {
            return;
        }
        if (at == rows * columns) {
            note(shown, guess, least, most);
            return;
        }
        ShownCount cell = shown.cells().get(row).get(column);
        int from = cell.shown() ? cell.count() : 0;
        int to = cell.shown() ? cell.count() : limit;
        for (int n = from; n <= to; n++) {
            if (possible(cell, n)) {
                guess[row][column] = n;
                enumerate(shown, guess, at + 1, least, most, limit);
            }
        }
    }

    private static void note(ProtectedTable shown, int[][] guess, int[] least, int[] most) {
        int rows = guess.length;
        int columns = guess[0].length;
        int[] values = new int[(rows + 1) * (columns + 1)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int n = guess[row][column];
                values[row * (columns + 1) + column] = n;
                values[row * (columns + 1) + columns] += n;
                values[rows * (columns + 1) + column] += n;
                values[rows * (columns + 1) + columns] += n;
            }
        }
        for (int column = 0; column < columns; column++) {
            if (!possible(shown.columnTotals().get(column), values[rows * (columns + 1) + column])) {
                return;
            }
        }
        if (!possible(shown.total(), values[values.length - 1])) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            least[i] = Math.min(least[i], values[i]);
            most[i] = Math.max(most[i], values[i]);
        }
    }

    private static boolean possible(ShownCount shown, int n) {
        return switch (shown.how()) {
            case SHOWN -> shown.count() == n;
            case FEWER -> n >= 1 && n < DisclosureRules.LEAST;
            case HIDDEN -> n >= DisclosureRules.LEAST;
            case UNSPLIT -> true;
        };
    }
}
