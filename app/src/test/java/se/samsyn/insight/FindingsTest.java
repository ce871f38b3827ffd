package se.samsyn.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsyn.insight.Comparison.Row;
import se.samsyn.insight.Comparison.Versus;
import se.samsyn.kernel.Period;

class FindingsTest {
    private static final Period PERIOD = new Period(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 11, 22));

    private static HotSpots spots(String... names) {
        List<HotSpots.HotSpot> all = Arrays.stream(names)
                .map(name -> new HotSpots.HotSpot(name, 1, 9, 4, 3, List.of(new double[] {0, 0}), 50, 50, true))
                .toList();
        return new HotSpots(
                all.isEmpty() ? HotSpots.Answer.NONE : HotSpots.Answer.SOME, HotSpots.Base.BUILT_UP, all, 90, 0, 0, 400, all.size());
    }

    private static Study study(HotSpots spots, Row whole, Row... groups) {
        Comparison comparison = new Comparison(Comparison.By.GROUP, List.of(groups), whole);
        return new Study(
                Selection.of(PERIOD).withSource("STAFF"), 1, whole.count(), 0, 0, 0, 0,
                List.of(new Study.SourceCount("STAFF", whole.count(), whole.previous(), whole.lastYear(), LocalDate.of(2026, 10, 1))),
                new Study.CellCounts(100, new double[0], new double[0], new int[0]), List.of(), new Extent(0, 0, 1, 1), 0,
                spots, comparison, comparison, new Comparison(Comparison.By.PLACE, List.of(groups), whole),
                new Rhythm(new double[7][24], new boolean[7][24], 0, 0, 0, List.of()),
                new Weeks(false, List.of(), true), new Study.Effort(3, 3, 3, 0), new Study.Certainty(0, 0, 0, whole.count()));
    }

    private static Row row(String key, long now, Verdict verdict) {
        return new Row(key, null, now, new Versus(1, Verdict.TOO_FEW), new Versus(10, verdict));
    }

    @Test
    void placesAreNamedOnceAndAtMostThree() {
        Row whole = row("", 90, Verdict.NO_CLEAR_DIFFERENCE);
        assertThat(Findings.map(study(spots("Torget", "Hamnen", "Torget"), whole)))
                .isEqualTo(Finding.of("insight.map.SOME", 2, List.of("Torget", "Hamnen")));
        assertThat(Findings.map(study(spots("A", "B", "C", "D", "E"), whole)))
                .isEqualTo(Finding.of("insight.map.SOME", 5, List.of("A", "B", "C", Finding.of("insight.map.others", 2))));
        assertThat(Findings.map(study(spots(), whole)).key()).isEqualTo("insight.map.NONE");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "NO_DATA")
    void everyWordHasItsSentence(Verdict verdict) {
        Finding finding = Findings.comparison(study(spots(), row("", 40, verdict)));
        assertThat(finding.key()).isEqualTo("insight.compare." + verdict);
    }

    @Test
    void withoutLastYearThePeriodBeforeIsUsed() {
        Finding finding = Findings.comparison(study(spots(), row("", 4, Verdict.NO_DATA)));
        assertThat(finding).isEqualTo(Finding.of("insight.compare.TOO_FEW", Finding.of("insight.against.previous"), 4L, 1L));
        Row neither = new Row("", null, 40, new Versus(0, Verdict.NO_DATA), new Versus(0, Verdict.NO_DATA));
        assertThat(Findings.comparison(study(spots(), neither)).key()).isEqualTo("insight.compare.NO_DATA");
    }

    @Test
    void oneGroupThatDiffersIsToldWhenTheWholeDoesNot() {
        Finding finding = Findings.comparison(study(
                spots(), row("", 40, Verdict.NO_CLEAR_DIFFERENCE), row("TIL", 30, Verdict.PROBABLY_MORE), row("SKA", 2, Verdict.CLEARLY_FEWER)));
        assertThat(finding.key()).isEqualTo("insight.compare.bothWithin");
        assertThat(finding.facts().get(1)).isEqualTo(List.of(Finding.of("category.TIL")));
        assertThat(finding.facts().get(2)).isEqualTo(List.of(Finding.of("category.SKA")));
    }

    @Test
    void aSmallRankingIsNoFinding() {
        Row whole = row("", 9, Verdict.TOO_FEW);
        Row four = new Row("1", "Torget", 4, new Versus(0, Verdict.TOO_FEW), new Versus(0, Verdict.TOO_FEW));
        Row five = new Row("2", "Hamnen", 5, new Versus(0, Verdict.TOO_FEW), new Versus(0, Verdict.TOO_FEW));
        assertThat(Findings.places(study(spots(), whole, four)).key()).isEqualTo("insight.places.few");
        assertThat(Findings.places(study(spots(), whole, five, four))).isEqualTo(Finding.of("insight.places.most", List.of("Hamnen"), 5L));
    }
}
