package se.samsyn.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.effect.InterruptedSeries;
import se.samsyn.insight.monthly.MonthlyCounts;
import se.samsyn.insight.monthly.Where;
import se.samsyn.kernel.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference cases of ring, displacement quotient and broken series, through what a follow-up answers with. */
class EffectOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final Answer.Dose NOTHING = new Answer.Dose(BigDecimal.ZERO, null, "", BigDecimal.ZERO, 0);

    @Test
    void theRingIsCountedIn() throws IOException {
        JsonNode one = oracle("before_after_control.json").get("wdd_displacement");
        Answer answer = answer(both(one.get("treated")), both(one.get("control")), both(one.get("disp_treated")), both(one.get("disp_control")));
        assertThat(answer.dispersion()).isEqualTo(1);
        assertThat(answer.difference().value()).isCloseTo(one.get("est_total").asDouble(), within(1e-9));
        double error = (answer.difference().high() - answer.difference().low()) / 2 / 1.959963984540054;
        assertThat(error).isCloseTo(one.get("se_total").asDouble(), within(1e-9));
    }

    @Test
    void whatMovedIsTheReferencesQuotientWhereThereWasAGain() throws IOException {
        int told = 0;
        for (JsonNode one : oracle("before_after_control.json").get("wdq")) {
            Answer answer = answer(
                    months(one.get("A0").asLong(), one.get("A1").asLong()), months(one.get("C0").asLong(), one.get("C1").asLong()),
                    months(one.get("B0").asLong(), one.get("B1").asLong()), new long[24]);
            if (answer.verdict() == Answer.Verdict.FEWER) {
                assertThat(answer.quotient()).isCloseTo(one.get("WDQ").asDouble(), within(1e-9));
                told++;
            } else {
                assertThat(answer.quotient()).as("without a clear gain there is nothing to have moved").isNull();
            }
        }
        assertThat(told).isEqualTo(2);
    }

    /** The reference's 192 months are more than a follow-up takes: the three years before its break and the 23 months after. */
    @Test
    void theBrokenSeriesIsTheLibrarysOfTheSameMonths() throws IOException {
        JsonNode one = oracle("its_seatbelts.json");
        int broken = one.get("t0").asInt() - 1;
        long[] all = IntStream.range(0, one.get("y").size()).mapToLong(i -> one.get("y").get(i).asLong()).toArray();
        long[] months = Arrays.copyOfRange(all, broken - 36, all.length);
        long[] steady = new long[months.length];
        Arrays.fill(steady, 100);
        Design design = design(3, months.length - 36);
        Answer answer = EffectRules.answer(
                design, new MonthlyCounts(YearMonth.from(FIRST).minusMonths(36), months, steady, new long[months.length], new long[months.length], always()),
                NOTHING);
        InterruptedSeries.Result library = InterruptedSeries.of(months, 37, 12, 0.95);
        assertThat(answer.series().value()).isEqualTo(library.level() - 1);
        assertThat(answer.series().low()).isEqualTo(library.levelInterval().low() - 1);
        assertThat(answer.series().high()).isEqualTo(library.levelInterval().high() - 1);
        assertThat(answer.series().value()).as("the law of the reference lowered the level").isNegative();
    }

    private static Answer answer(long[] area, long[] comparison, long[] ring, long[] comparisonRing) {
        return EffectRules.answer(
                design(1, 12), new MonthlyCounts(YearMonth.from(FIRST).minusMonths(12), area, comparison, ring, comparisonRing, always()), NOTHING);
    }

    private static Design design(int years, int months) {
        return new Design(
                "Polisen", "Polisen", null, null, List.of(new Design.Named(new Where(Where.Kind.PLACE, 1), "Här")),
                List.of(new Design.Named(new Where(Where.Kind.PLACE, 2), "Där")), 200, years, FIRST, months, 30);
    }

    private static Period always() {
        return new Period(FIRST.minusYears(9), FIRST.plusYears(9));
    }

    private static long[] both(JsonNode pair) {
        return months(pair.get(0).asLong(), pair.get(1).asLong());
    }

    /** A year before and a year after, spread evenly. */
    private static long[] months(long before, long after) {
        return IntStream.range(0, 24).mapToLong(month -> {
            long total = month < 12 ? before : after;
            int in = month % 12;
            return (in + 1) * total / 12 - in * total / 12;
        }).toArray();
    }

    private static JsonNode oracle(String name) throws IOException {
        Path file = Path.of(System.getProperty("samsyn.shared", "../shared"), "oracles/evaluation", name);
        assumeTrue(Files.exists(file), "the reference cases are not here: " + file);
        return new JsonMapper().readTree(Files.readString(file));
    }
}
