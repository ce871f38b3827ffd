package se.samsyn.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.problems.Problem.Deed;
import se.samsyn.problems.Problem.State;

class ProblemRulesTest {
    /** Every state × every deed, as a table: what is not in it is refused. */
    @Test
    void everyStateAndEveryDeed() {
        List<String> ways = new ArrayList<>();
        for (State state : State.values()) {
            for (Deed deed : Deed.values()) {
                ProblemRules.next(state, deed).ifPresent(next -> ways.add(state + " " + deed + " " + next));
            }
        }
        assertThat(ways).containsExactly(
                "IDENTIFIED PRIORITISE PRIORITISED",
                "IDENTIFIED DEPRIORITISE DEPRIORITISED",
                "PRIORITISED DEPRIORITISE DEPRIORITISED",
                "PRIORITISED ACT ACTED_UPON",
                "DEPRIORITISED PRIORITISE PRIORITISED",
                "DEPRIORITISED CLOSE CLOSED",
                "ACTED_UPON FIND_REDUCED REDUCED",
                "ACTED_UPON FIND_REMAINING REMAINS",
                "REDUCED FIND_REMAINING REMAINS",
                "REDUCED CLOSE CLOSED",
                "REMAINS DEPRIORITISE DEPRIORITISED",
                "REMAINS ACT ACTED_UPON",
                "REMAINS FIND_REDUCED REDUCED",
                "CLOSED REOPEN IDENTIFIED");
        for (State state : State.values()) {
            assertThat(ProblemRules.deeds(state)).as("a way on from %s", state).isNotEmpty();
        }
    }

    @Test
    void evidenceLeadsIntoTheProgramOrNowhere() {
        assertThat(new NewEvidence("Karta", "http://samsyn.example/karta?category=TIL").kind()).isEqualTo(Evidence.Kind.STUDY);
        assertThat(new NewEvidence("Karta", "http://samsyn.example/karta?category=TIL").path()).isEqualTo("/karta?category=TIL");
        assertThat(new NewEvidence("Händelse", "/handelser/12").kind()).isEqualTo(Evidence.Kind.OBSERVATIONS);
        assertThat(new NewEvidence("Samtal", "").kind()).isEqualTo(Evidence.Kind.ELSEWHERE);
        for (String wrong : new String[] {"https://example.org/", "javascript:alert(1)", "/installningar", "/karta/../logg", "//x/karta ?"}) {
            assertThat(new NewEvidence("x", wrong).mistakes().has("address")).as(wrong).isTrue();
        }
        assertThat(new NewEvidence("", "").mistakes().has("label")).isTrue();
    }

    @Test
    void aProblemIsNeverAPerson() {
        Statement named = new Statement("Stök", "Ring 070-123 45 67", null, Statement.Where.EVERYWHERE, null, "", "", "");
        assertThat(named.mistakes().has("what")).isTrue();
        assertThat(Problems.mistakes(" ", "").has("reason")).isTrue();
    }
}
