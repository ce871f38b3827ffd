package se.samsyn.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samsyn.plans.measures.MeasureRules;
import se.samsyn.plans.measures.MeasureState;

/** Every state against every deed. */
class PlanRulesTest {
    private static final String PLANS = """
            DRAFT:       CHANGE=DRAFT PREPARE=PREPARED
            PREPARED:    TAKE_BACK=DRAFT DECIDE=DECIDED
            DECIDED:     FOLLOW_UP=FOLLOWED_UP REPLACE=REPLACED
            FOLLOWED_UP: REPLACE=REPLACED
            REPLACED:
            """;
    private static final String MEASURES = """
            PLANNED:   START=ONGOING CANCEL=CANCELLED
            ONGOING:   FINISH=DONE FINISH_PARTLY=PARTLY CANCEL=CANCELLED
            DONE:      RESUME=ONGOING
            PARTLY:    RESUME=ONGOING
            CANCELLED: RESUME=ONGOING
            """;

    @Test
    void plansGoWhereTheTableSays() {
        for (PlanState state : PlanState.values()) {
            for (PlanDeed deed : PlanDeed.values()) {
                assertThat(PlanRules.next(state, deed).map(Enum::name)).as(state + " " + deed).isEqualTo(told(PLANS, state, deed));
            }
        }
    }

    @Test
    void measuresGoWhereTheTableSays() {
        for (MeasureState state : MeasureState.values()) {
            for (MeasureRules.Deed deed : MeasureRules.Deed.values()) {
                assertThat(MeasureRules.next(state, deed).map(Enum::name)).as(state + " " + deed).isEqualTo(told(MEASURES, state, deed));
            }
        }
    }

    private static Optional<String> told(String table, Enum<?> state, Enum<?> deed) {
        String row = table.lines().filter(line -> line.startsWith(state.name() + ":")).findFirst().orElseThrow();
        return Arrays.stream(row.substring(row.indexOf(':') + 1).strip().split(" "))
                .filter(way -> way.startsWith(deed.name() + "="))
                .map(way -> way.substring(way.indexOf('=') + 1))
                .findFirst();
    }
}
