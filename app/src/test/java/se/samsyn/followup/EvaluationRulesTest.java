package se.samsyn.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samsyn.followup.Answer.BadYear;
import se.samsyn.followup.Answer.Verdict;
import se.samsyn.followup.Evaluation.Deed;
import se.samsyn.followup.Evaluation.State;
import se.samsyn.insight.monthly.Where;

/** Every state against every deed, and what may be said of an interval. */
class EvaluationRulesTest {
    private static final String TABLE = """
            LOCKED:    EXPLAIN=LOCKED ANSWER=ANSWERED REPLACE=REPLACED
            ANSWERED:  EXPLAIN=ANSWERED CONCLUDE=CONCLUDED
            CONCLUDED:
            REPLACED:
            """;

    @Test
    void evaluationsGoWhereTheTableSays() {
        for (State state : State.values()) {
            for (Deed deed : Deed.values()) {
                assertThat(EvaluationRules.next(state, deed).map(Enum::name)).as(state + " " + deed).isEqualTo(told(state, deed));
            }
        }
    }

    @Test
    void theIntervalIsTheAnswer() {
        assertThat(EffectRules.verdict(-0.55, -0.08, 30)).isEqualTo(Verdict.FEWER);
        assertThat(EffectRules.verdict(0.02, 0.6, 30)).isEqualTo(Verdict.MORE);
        assertThat(EffectRules.verdict(-0.25, 0.3, 30)).isEqualTo(Verdict.NOT_AS_HOPED);
        assertThat(EffectRules.verdict(-0.35, 0.2, 30)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(EffectRules.verdict(-0.3, 0, 30)).as("the fall hoped for is not ruled out").isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aPlaceChosenAfterABadYearIsSeen() {
        assertThat(EffectRules.badYear(months(2, 2, 6), 36)).isEqualTo(BadYear.YES);
        assertThat(EffectRules.badYear(months(4, 4, 4), 36)).isEqualTo(BadYear.NO);
        assertThat(EffectRules.badYear(months(6, 6, 2), 36)).isEqualTo(BadYear.NO);
        assertThat(EffectRules.badYear(months(6), 12)).isEqualTo(BadYear.UNKNOWN);
    }

    /** The whole months after; a month that the measure shares is before, and reports have two weeks to come in. */
    @Test
    void theDatesFollowFromTheFirstDay() {
        Design design = design(LocalDate.of(2026, 3, 16));
        assertThat(design.baselineFirst()).hasToString("2024-04");
        assertThat(design.firstMonth()).hasToString("2026-04");
        assertThat(design.endDay()).isEqualTo("2027-03-31");
        assertThat(design.dueDay()).isEqualTo("2027-04-15");
        assertThat(design(LocalDate.of(2026, 3, 1)).firstMonth()).hasToString("2026-03");
    }

    private static Design design(LocalDate first) {
        Design.Named here = new Design.Named(new Where(Where.Kind.PLACE, 1), "Här");
        Design.Named there = new Design.Named(new Where(Where.Kind.PLACE, 2), "Där");
        return new Design("POLICE", "POLICE", null, null, List.of(here), List.of(there), 0, 2, first, 12, 30);
    }

    private static long[] months(long... perMonth) {
        return Arrays.stream(perMonth).flatMap(count -> LongStream.generate(() -> count).limit(12)).toArray();
    }

    private static Optional<String> told(State state, Deed deed) {
        String row = TABLE.lines().filter(line -> line.startsWith(state.name() + ":")).findFirst().orElseThrow();
        return Arrays.stream(row.substring(row.indexOf(':') + 1).strip().split(" "))
                .filter(way -> way.startsWith(deed.name() + "="))
                .map(way -> way.substring(way.indexOf('=') + 1))
                .findFirst();
    }
}
