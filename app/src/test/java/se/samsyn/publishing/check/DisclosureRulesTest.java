package se.samsyn.publishing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.Period;
import se.samsyn.publishing.Checked;
import se.samsyn.publishing.Checked.Detail;
import se.samsyn.publishing.Checked.Finding;
import se.samsyn.publishing.Checked.Kind;
import se.samsyn.publishing.CountTable;
import se.samsyn.publishing.ProtectedTable;
import se.samsyn.publishing.PublicCounts;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.ShownCount;
import se.samsyn.publishing.ShownCount.How;

class DisclosureRulesTest {
    private static final int LEAST = ShownCount.LEAST;
    private static final Period SUMMER = new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-08-31"));

    @Test
    void smallCountsAreNotShownAndZeroIs() {
        Checked shown = whole(37, 86, 3, 0);
        assertThat(shown.groups().get(2).how()).isEqualTo(How.FEWER);
        assertThat(shown.groups().get(3)).isEqualTo(new ShownCount(How.SHOWN, 0));
    }

    @Test
    void aSingleSmallCountTakesOneMoreWithItSoThatItCannotBeSubtracted() {
        Checked shown = whole(37, 86, 3);
        assertThat(shown.groups().stream().map(ShownCount::how)).containsExactly(How.HIDDEN, How.SHOWN, How.FEWER);
        assertThat(shown.total()).isEqualTo(new ShownCount(How.SHOWN, 126));
        assertThat(shown.narrowest()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aTableOfLargeCountsIsShownWhole() {
        assertThat(protect(table(new int[][] {{5, 60}, {7, 8}})).count(How.SHOWN)).isEqualTo(9);
    }

    @Test
    void fewerThanFiveInAllIsNotSplit() {
        ProtectedTable shown = protect(table(new int[][] {{1, 1}, {1, 1}}));
        assertThat(shown.total().how()).isEqualTo(How.FEWER);
        assertThat(shown.count(How.UNSPLIT)).isEqualTo(8);
    }

    @Test
    void aPlaceOfFewerThanFiveIsNotSplit() {
        ProtectedTable shown = protect(table(new int[][] {{20, 30}, {1, 2}, {9, 14}}));
        assertThat(shown.cells().get(1)).allMatch(cell -> cell.how() == How.UNSPLIT);
        assertThat(shown.rowTotals().get(1).how()).isEqualTo(How.FEWER);
    }

    /** Which number would be known, and by which sums. */
    @Test
    void saysWhatItWouldHaveLearnedWithoutProtection() {
        Checked checked = check(table(new int[][] {{20, 3}, {30, 40}}), Set.of(), null, List.of());
        Finding found = checked.unprotected().getFirst();
        assertThat(found.what().place()).isEqualTo("o0");
        assertThat(found.what().column()).isEqualTo("G01");
        assertThat(found.low()).isEqualTo(found.high()).isEqualTo(3);
        assertThat(found.by()).isNotEmpty();
        assertThat(checked.safe()).isTrue();
    }

    @Test
    void whatConcernsNobodyIsShownThoughSmall() {
        List<String> columns = List.of("SKA", "SKA_GRAFFITI", "TIL");
        CountTable table = new CountTable(List.of("Norr", "Söder"), columns, List.of(List.of(40, 2, 30), List.of(50, 9, 20)));
        ProtectedTable shown = check(table, Set.of("SKA_GRAFFITI"), null, List.of()).places();
        assertThat(shown.columns()).isEqualTo(columns);
        assertThat(shown.cells().getFirst().get(1)).isEqualTo(new ShownCount(How.SHOWN, 2));
        assertThat(check(table, Set.of(), null, List.of()).places().columns()).containsExactly("SKA", "TIL");
        assertThat(check(table, Set.of(), null, List.of()).places().cells().getFirst().getFirst()).isEqualTo(new ShownCount(How.SHOWN, 42));
    }

    @Test
    void whatConcernsNobodyGivesNoPersonAway() {
        CountTable table = new CountTable(
                List.of("Norr", "Söder"), List.of("SKA", "SKA_GRAFFITI", "TIL"), List.of(List.of(3, 2, 30), List.of(50, 9, 20)));
        Checked checked = check(table, Set.of("SKA_GRAFFITI"), null, List.of());
        // Either graffiti stands apart and the three are kept back, or the five stand together.
        assertThat(checked.places().cells().getFirst().getFirst())
                .isIn(new ShownCount(How.FEWER, null), new ShownCount(How.UNSPLIT, null), new ShownCount(How.SHOWN, 5));
        assertThat(checked.exempt().isEmpty()).isEqualTo(checked.places().cells().getFirst().getFirst().shown());
        assertThat(checked.targets() == 0 || checked.narrowest() >= 3).isTrue();
        assertThat(checked.safe()).isTrue();
    }

    /** Twenty until August, twenty-three with September: three in September, which nobody wrote. */
    @Test
    void aLongerPeriodIsTriedAgainstTheShorterOneInIt() {
        PublicCounts before = new PublicCounts(SUMMER, CountTable.ofOnePlace("", List.of("TIL", "SKA"), List.of(20, 30)), null, null);
        PublicCounts after = new PublicCounts(
                new Period(SUMMER.first(), LocalDate.parse("2026-09-30")), CountTable.ofOnePlace("", List.of("TIL", "SKA"), List.of(23, 50)), null, null);
        Checked checked = DisclosureRules.check(after, Set.of(), null, List.of(released(1, before)));
        assertThat(checked.earlier()).containsExactly(1);
        assertThat(checked.unprotected()).anySatisfy(found -> {
            assertThat(found.what().kind()).isEqualTo(Kind.BETWEEN);
            assertThat(found.high()).isEqualTo(3);
            assertThat(found.by()).anyMatch(label -> Integer.valueOf(1).equals(label.publication()));
        });
        assertThat(checked.groups().getFirst().how()).isEqualTo(How.HIDDEN);
        assertThat(checked.safe()).isTrue();
    }

    @Test
    void aCorrectionDoesNotTellOfTheFewThatWereAdded() {
        PublicCounts before = counts(CountTable.ofOnePlace("", List.of("TIL", "SKA"), List.of(20, 30)));
        PublicCounts after = counts(CountTable.ofOnePlace("", List.of("TIL", "SKA"), List.of(22, 30)));
        Checked checked = DisclosureRules.check(after, Set.of(), null, List.of(released(1, before)));
        assertThat(checked.unprotected()).anyMatch(found -> found.what().kind() == Kind.CHANGE && found.high() == 2);
        assertThat(checked.groups().getFirst().how()).isEqualTo(How.HIDDEN);
        assertThat(checked.safe()).isTrue();
        Checked many = DisclosureRules.check(
                counts(CountTable.ofOnePlace("", List.of("TIL", "SKA"), List.of(29, 30))), Set.of(), null, List.of(released(1, before)));
        assertThat(many.groups().getFirst()).isEqualTo(new ShownCount(How.SHOWN, 29));
    }

    /** Last year's weeks agree to the day with a publication of that year: what it kept back must stay so. */
    @Test
    void theYearBeforeIsTriedAgainstWhatWasPublishedThen() {
        Period then = new Period(LocalDate.parse("2025-10-13"), LocalDate.parse("2025-10-26"));
        Period now = new Period(then.first().plusWeeks(52), then.last().plusWeeks(52));
        PublicCounts old = new PublicCounts(then, CountTable.ofOnePlace("", List.of("TIL", "SKA", "NAR"), List.of(3, 30, 40)), null, null);
        Released told = released(4, old);
        PublicCounts fresh = new PublicCounts(
                now, CountTable.ofOnePlace("", List.of("TIL", "SKA", "NAR"), List.of(60, 70, 80)),
                then, CountTable.ofOnePlace("", List.of("TIL", "SKA", "NAR"), List.of(3, 30, 40)));
        Checked checked = DisclosureRules.check(fresh, Set.of(), null, List.of(told));
        for (int group = 0; group < 3; group++) {
            assertThat(checked.before().get(group).shown()).isEqualTo(told.told().comparison().get(group).count().shown());
        }
        assertThat(checked.safe()).isTrue();
    }

    /** Two publications of the same weeks, differently split: every table that agrees with both is tried. */
    @Property(tries = 100)
    void noSmallCountCanBeWorkedOutFromTwoPublications(@ForAll("smallTables") int[][] counts, @ForAll Detail first, @ForAll Detail second) {
        CountTable table = table(counts);
        Checked one = check(table, Set.of(), first, List.of());
        Assumptions.assumeTrue(one.safe());
        Checked two = check(table, Set.of(), second, List.of(new Released(1, counts(table), picture(counts(table), one))));
        if (two.safe()) {
            assertThat(EveryTable.weakest(table, List.of(all(table, one), all(table, two)), 10)).isGreaterThanOrEqualTo(DisclosureRules.WIDTH);
        }
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
        CountTable table = new CountTable(names("o", 3), names("G0", 3), counts);
        ProtectedTable shown = protect(table);
        json.get("primary").forEach(cell ->
                assertThat(shown.cells().get(cell.get(0).asInt()).get(cell.get(1).asInt()).how()).isEqualTo(How.FEWER));
        assertThat(shown.count(How.HIDDEN)).isEqualTo(json.get("complementary_one_valid").size());
        assertThat(EveryTable.weakest(table, List.of(shown), 30)).isGreaterThanOrEqualTo(DisclosureRules.WIDTH);
    }

    private static Checked whole(Integer... counts) {
        return check(CountTable.ofOnePlace("", names("G0", counts.length), List.of(counts)), Set.of(), null, List.of());
    }

    private static PublicCounts counts(CountTable table) {
        return new PublicCounts(SUMMER, table, null, null);
    }

    private static Checked check(CountTable table, Set<String> exempt, Detail detail, List<Released> register) {
        return DisclosureRules.check(counts(table), exempt, detail, register);
    }

    private static ProtectedTable protect(CountTable table) {
        return all(table, check(table, Set.of(), null, List.of()));
    }

    /** All that is told, as a table; what is not told says nothing. */
    private static ProtectedTable all(CountTable table, Checked checked) {
        if (checked.places() != null) {
            return checked.places();
        }
        ShownCount nothing = new ShownCount(How.UNSPLIT, null);
        List<ShownCount> line = IntStream.range(0, table.columns().size()).mapToObj(c -> nothing).toList();
        return new ProtectedTable(
                table.rows(), table.columns(), table.rows().stream().map(row -> line).toList(), table.rows().stream().map(row -> nothing).toList(),
                checked.groups().isEmpty() ? line : checked.groups(), checked.total());
    }

    private static Released released(int number, PublicCounts counts) {
        return new Released(number, counts, picture(counts, DisclosureRules.check(counts, Set.of(), null, List.of())));
    }

    private static PublicPicture picture(PublicCounts counts, Checked checked) {
        List<PublicPicture.Line> lines = IntStream.range(0, checked.groups().size())
                .mapToObj(i -> new PublicPicture.Line(
                        counts.groups().get(i), checked.before().isEmpty() ? null : checked.before().get(i), checked.groups().get(i), null))
                .toList();
        return new PublicPicture(
                "t", counts.period(), counts.lastYear(), "f", List.of(), "", "", lines,
                new PublicPicture.Line(null, checked.totalBefore(), checked.total(), null), checked.places(), List.of(), checked.exempt(), List.of(), null, null);
    }

    /** Small tables are attacked by trying every possible table, which shares no idea with the rule's own check. */
    @Property(tries = 300)
    void noSmallCountCanBeWorkedOut(@ForAll("smallTables") int[][] counts) {
        CountTable table = table(counts);
        assertThat(EveryTable.weakest(table, List.of(protect(table)), 10)).isGreaterThanOrEqualTo(DisclosureRules.WIDTH);
    }

    @Property(tries = 300)
    void noSmallCountCanBeWorkedOutFromTotalsAlone(@ForAll("smallTables") int[][] counts) {
        CountTable table = table(counts);
        Checked checked = check(table, Set.of(), Detail.GROUPS, List.of());
        if (checked.safe()) {
            assertThat(EveryTable.weakest(table, List.of(all(table, checked)), 10)).isGreaterThanOrEqualTo(DisclosureRules.WIDTH);
        }
    }

    @Property(tries = 60)
    void whatIsShownIsTrueAndSmallCountsNeverAre(@ForAll("townTables") int[][] counts) {
        CountTable table = table(counts);
        ProtectedTable shown = protect(table);
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
            case SHOWN -> assertThat(shown.count()).isEqualTo(count).matches(n -> n == 0 || n >= LEAST);
            case FEWER -> assertThat(count).isBetween(1, LEAST - 1);
            case HIDDEN -> assertThat(count).isGreaterThanOrEqualTo(LEAST);
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
                names("G0", counts[0].length),
                Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    private static List<String> names(String stem, int n) {
        return IntStream.range(0, n).mapToObj(i -> stem + i).toList();
    }
}
