package se.samsyn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.statistics.SeriesPeriod.Grain;
import se.samsyn.statistics.SeriesRules.Change;
import se.samsyn.statistics.SeriesRules.Reason;

class SeriesRulesTest {
    private static final SeriesSource.Terms BRA = terms("Brå", "Anmälda brott", "2024");

    @Test
    void onlyTheSameInstrumentDefinitionAndUnitMayBeCompared() {
        Series theft = yearly(BRA, 0, 10, 12, 11);
        assertThat(SeriesRules.comparable(theft, yearly(BRA, 0, 4, 4, 4)).allowed()).isTrue();
        assertThat(reasons(theft, yearly(terms("Polisen", "Anmälda brott", "2024"), 0, 1, 1))).containsExactly(Reason.SOURCE);
        assertThat(reasons(theft, yearly(terms("Brå", "NTU", "2024"), 0, 1, 1))).containsExactly(Reason.INSTRUMENT);
        assertThat(reasons(theft, yearly(terms("Brå", "Anmälda brott", "2019"), 0, 1, 1))).containsExactly(Reason.DEFINITION);
        assertThat(reasons(theft, yearly(BRA, 100_000, 1, 1))).containsExactly(Reason.UNIT);
        assertThat(reasons(theft, series(BRA, Grain.MONTH, 0, LocalDate.of(2020, 1, 1), List.of(), 0, 1, 1))).containsExactly(Reason.GRAIN);
        assertThat(reasons(theft, series(BRA, Grain.YEAR, 0, LocalDate.of(1990, 1, 1), List.of(), 0, 1, 1))).containsExactly(Reason.NO_COMMON_PERIOD);
    }

    @Test
    void preliminaryAgainstFinalIsACaution() {
        Series some = series(BRA, Grain.YEAR, 0, LocalDate.of(2020, 1, 1), List.of(), 1, 10, 12, 11);
        assertThat(SeriesRules.comparable(some, yearly(BRA, 0, 4, 4, 4)).cautions()).containsExactly(Reason.PRELIMINARY);
        Period before = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
        assertThat(SeriesRules.comparable(some, yearly(BRA, 0, 4, 4, 4), before).cautions()).isEmpty();
    }

    @Test
    void aBreakMarkCutsComparisonsButNotWhatLiesBesideIt() {
        SeriesBreak codes = new SeriesBreak(1, "", LocalDate.of(2022, 1, 1), "Ny brottskod");
        Series cut = series(BRA, Grain.YEAR, 0, LocalDate.of(2020, 1, 1), List.of(codes), 0, 10, 12, 11, 9);
        SeriesRules.Comparability answer = SeriesRules.comparable(cut, yearly(BRA, 0, 1, 1, 1, 1));
        assertThat(answer.reasons()).containsExactly(Reason.BREAK);
        assertThat(answer.breaks()).containsExactly(codes);
        Period after = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31));
        assertThat(SeriesRules.comparable(cut, yearly(BRA, 0, 1, 1, 1, 1), after).allowed()).isTrue();
        assertThat(SeriesRules.development(cut).change()).isEqualTo(Change.NO_CLEAR_CHANGE);
        assertThat(SeriesRules.development(series(BRA, Grain.YEAR, 0, LocalDate.of(2020, 1, 1), List.of(codes), 0, 10, 12, 11)).change())
                .isEqualTo(Change.BREAK);
    }

    @Test
    void moreIsSaidOnlyWhenNeitherChanceNorEarlierYearsExplainIt() {
        assertThat(change(100, 100, 100, 160)).isEqualTo(Change.MORE);
        assertThat(change(100, 100, 160, 100)).isEqualTo(Change.NO_CLEAR_CHANGE);
        assertThat(change(200, 190, 195, 100)).isEqualTo(Change.FEWER);
        assertThat(change(100, 170, 100, 160)).isEqualTo(Change.NO_CLEAR_CHANGE);
        assertThat(change(100, 104)).isEqualTo(Change.NO_CLEAR_CHANGE);
        assertThat(change(1, 4)).isEqualTo(Change.TOO_FEW);
        assertThat(change(100)).isEqualTo(Change.NOT_ENOUGH);
        assertThat(SeriesRules.development(yearly(BRA, 1000, 4, 5)).change()).isEqualTo(Change.NOT_TESTED);
    }

    @Test
    void theLatestYearIsOneOfFinalValues() {
        double[] months = new double[26];
        java.util.Arrays.fill(months, 0, 12, 5);
        java.util.Arrays.fill(months, 12, 24, 10);
        Series monthly = series(BRA, Grain.MONTH, 0, LocalDate.of(2024, 1, 1), List.of(), 2, months);
        SeriesRules.Development development = SeriesRules.development(monthly);
        assertThat(development).isEqualTo(new SeriesRules.Development(Change.MORE, SeriesPeriod.of(Grain.MONTH, 2025, 12), 120, 60));
    }

    @Test
    void aRateNeedsThePopulationOfTheAreaAndTheYear() {
        SeriesSource.Terms scb = new SeriesSource.Terms("SCB", "Folkmängd", "31 dec", "", "", "", true);
        Series inhabitants = series(scb, Grain.YEAR, 0, LocalDate.of(2019, 1, 1), List.of(), 0, 10_000, 20_000);
        Series theft = yearly(BRA, 0, 30, 40, 50);
        assertThat(SeriesRules.rate(theft, 0, inhabitants)).hasValue(1.5);
        assertThat(SeriesRules.rate(theft, 1, inhabitants)).hasValue(2);
        assertThat(SeriesRules.populationYear(inhabitants, 2021)).contains(2020);
        assertThat(SeriesRules.rate(theft, 2, inhabitants)).isEmpty();
        assertThat(SeriesRules.rate(theft, 0, null)).isEmpty();
        assertThat(SeriesRules.rate(yearly(BRA, 1000, 3), 0, inhabitants)).isEmpty();
    }

    @Test
    void stepsKnowTheirDaysAlsoAcrossYears() {
        assertThat(SeriesPeriod.of(Grain.WEEK, 2026, 53).end()).isEqualTo(SeriesPeriod.of(Grain.WEEK, 2027, 1).first());
        assertThat(SeriesPeriod.of(Grain.TERTIAL, 2026, 3).plus(1)).isEqualTo(SeriesPeriod.of(Grain.TERTIAL, 2027, 1));
        assertThat(SeriesPeriod.of(Grain.QUARTER, 2026, 4).days().last()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(SeriesPeriod.of(Grain.MONTH, 2025, 11).stepsTo(SeriesPeriod.of(Grain.MONTH, 2026, 2))).isEqualTo(3);
        assertThatThrownBy(() -> new SeriesPeriod(Grain.TERTIAL, LocalDate.of(2026, 2, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Change change(double... yearly) {
        return SeriesRules.development(yearly(BRA, 0, yearly)).change();
    }

    private static List<Reason> reasons(Series a, Series b) {
        return SeriesRules.comparable(a, b).reasons();
    }

    private static SeriesSource.Terms terms(String name, String instrument, String definition) {
        return new SeriesSource.Terms(name, instrument, definition, "", "", "", false);
    }

    private static Series yearly(SeriesSource.Terms terms, int per, double... values) {
        return series(terms, Grain.YEAR, per, LocalDate.of(2020, 1, 1), List.of(), 0, values);
    }

    static Series series(
            SeriesSource.Terms terms, Grain grain, int per, LocalDate first, List<SeriesBreak> breaks, int preliminaryTail, double... values) {
        SeriesValues kept = new SeriesValues(new long[values.length], values, new boolean[values.length], new long[values.length]);
        for (int i = 0; i < values.length; i++) {
            kept.firstEpochDay()[i] = new SeriesPeriod(grain, first).plus(i).first().toEpochDay();
            kept.preliminary()[i] = i >= values.length - preliminaryTail;
        }
        return new Series(
                1, new SeriesSource(1, 1, terms, 1, Spread.PUBLIC), "Stöld", "Provkommun", null, Series.Level.MUNICIPALITY, per, grain,
                LocalDate.of(2026, 11, 1), kept, breaks);
    }
}
