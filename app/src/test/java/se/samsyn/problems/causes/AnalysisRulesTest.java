package se.samsyn.problems.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.problems.causes.AnalysisRules.Gap;
import se.samsyn.problems.causes.CauseAnalysis.Deed;
import se.samsyn.problems.causes.CauseAnalysis.State;

class AnalysisRulesTest {
    /** Every state × every deed, as a table: what is not in it is refused. */
    @Test
    void everyStateAndEveryDeed() {
        List<String> ways = new ArrayList<>();
        for (State state : State.values()) {
            for (Deed deed : Deed.values()) {
                AnalysisRules.next(state, deed).ifPresent(next -> ways.add(state + " " + deed + " " + next));
            }
        }
        assertThat(ways).containsExactly("OPEN CHANGE OPEN", "OPEN FINISH FINISHED", "FINISHED REOPEN OPEN");
    }

    @Test
    void itIsFinishedWhenCausesAreExaminedAndOtherExplanationsWeighed() {
        assertThat(AnalysisRules.gaps(analysis(List.of(), List.of()))).containsExactly(Gap.NO_CAUSE, Gap.RIVAL);
        Cause assumed = cause(1, null, "", "");
        Cause examined = cause(2, null, "Räknat.", "");
        List<Rival> three = Rival.Kind.needed().stream().skip(1).map(AnalysisRulesTest::rival).toList();
        assertThat(AnalysisRules.gaps(analysis(List.of(assumed, examined), three))).containsExactly(Gap.EVIDENCE, Gap.RIVAL);
        assertThat(AnalysisRules.unexamined(analysis(List.of(assumed, examined), three))).containsExactly(1);
        assertThat(AnalysisRules.unanswered(analysis(List.of(), three))).containsExactly(Rival.Kind.WEATHER);
        List<Rival> all = Rival.Kind.needed().stream().map(AnalysisRulesTest::rival).toList();
        assertThat(AnalysisRules.gaps(analysis(List.of(examined), all))).isEmpty();
        assertThat(Rival.Kind.needed()).doesNotContain(Rival.Kind.OTHER).hasSize(4);
    }

    @Test
    void whatTheEvidenceAmountsToIsReadAndNotChosen() {
        assertThat(cause(1, null, "x", "").standing()).isEqualTo(Cause.Standing.SUPPORTED);
        assertThat(cause(1, null, "x", "y").standing()).isEqualTo(Cause.Standing.DISPUTED);
        assertThat(cause(1, null, "", "y").standing()).isEqualTo(Cause.Standing.CONTRADICTED);
        assertThat(cause(1, null, "", "").standing()).isEqualTo(Cause.Standing.ASSUMED);
    }

    @Test
    void noCauseLiesBehindItself() {
        CauseAnalysis analysis = analysis(List.of(cause(1, null, "", ""), cause(2, 1L, "", ""), cause(3, 2L, "", "")), List.of());
        assertThat(AnalysisRules.mayLieUnder(analysis, 1L, 3L)).isFalse();
        assertThat(AnalysisRules.mayLieUnder(analysis, 1L, 1L)).isFalse();
        assertThat(AnalysisRules.mayLieUnder(analysis, 3L, 1L)).isTrue();
        assertThat(AnalysisRules.mayLieUnder(analysis, null, 3L)).isTrue();
        assertThat(AnalysisRules.mayLieUnder(analysis, 3L, null)).isTrue();
        assertThat(AnalysisRules.mayLieUnder(analysis, null, 99L)).as("a cause of another analysis").isFalse();
    }

    @Test
    void aVerdictHasItsGround() {
        assertThat(Rival.mistakes(List.of(new Rival(Rival.Kind.WEATHER, Rival.Verdict.RULED_OUT, " "))).has("WEATHERwhy")).isTrue();
        assertThat(new NewCause("", null, null, null, null, null, "Ring 070-123 45 67", "", "").mistakes().byField().keySet())
                .containsExactlyInAnyOrder("what", "perspective", "reach", "nature", "evidenceFor");
    }

    private static Rival rival(Rival.Kind kind) {
        return new Rival(kind, Rival.Verdict.RULED_OUT, "Nej.");
    }

    private static Cause cause(long id, Long under, String speaksFor, String against) {
        return new Cause(id, (int) id, 1, new NewCause(
                "Orsak " + id, Cause.Perspective.SITUATION, Cause.Reach.DIRECT, Cause.Nature.SOCIAL, null, under, speaksFor, against, ""));
    }

    private static CauseAnalysis analysis(List<Cause> causes, List<Rival> rivals) {
        return new CauseAnalysis(1, 1, 1, State.OPEN, List.of(), causes, rivals, List.of());
    }
}
