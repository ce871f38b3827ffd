package se.samsyn.forums.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.forums.Charter.MinutesForm;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Meeting.Deed;
import se.samsyn.forums.Meeting.State;

class MeetingRulesTest {
    /** Every state × every deed, as a table: what is not in it is refused. */
    @Test
    void everyStateAndEveryDeedOfMinutes() {
        assertThat(ways(MinutesForm.MINUTES)).containsExactly(
                "PLANNED CALL CALLED",
                "PLANNED HOLD HELD",
                "PLANNED CANCEL CANCELLED",
                "CALLED CALL CALLED",
                "CALLED HOLD HELD",
                "CALLED CANCEL CANCELLED",
                "HELD SUBMIT FOR_ADJUSTMENT",
                "FOR_ADJUSTMENT TAKE_BACK HELD",
                "FOR_ADJUSTMENT ADJUST ADJUSTED",
                "ADJUSTED ANNOUNCE ANNOUNCED");
    }

    /** Notes are finished by whoever writes them; nobody adjusts or announces them. */
    @Test
    void everyStateAndEveryDeedOfNotes() {
        assertThat(ways(MinutesForm.NOTES)).containsExactly(
                "PLANNED CALL CALLED",
                "PLANNED HOLD HELD",
                "PLANNED CANCEL CANCELLED",
                "CALLED CALL CALLED",
                "CALLED HOLD HELD",
                "CALLED CANCEL CANCELLED",
                "HELD FINISH ADJUSTED");
    }

    @Test
    void everyStateAndEveryDeedOfAMatter() {
        List<String> ways = new ArrayList<>();
        for (Matter.State state : Matter.State.values()) {
            for (Matter.Deed deed : Matter.Deed.values()) {
                MeetingRules.next(state, deed).ifPresent(next -> ways.add(state + " " + deed + " " + next));
            }
        }
        assertThat(ways).containsExactly(
                "RAISED PREPARE PREPARED",
                "RAISED CLOSE CLOSED",
                "PREPARED RECORD_DECISION DECIDED",
                "PREPARED CLOSE CLOSED",
                "DECIDED ASSIGN ASSIGNED",
                "DECIDED CLOSE CLOSED",
                "ASSIGNED REPORT_BACK REPORTED_BACK",
                "REPORTED_BACK CLOSE CLOSED");
    }

    private static List<String> ways(MinutesForm form) {
        List<String> ways = new ArrayList<>();
        for (State state : State.values()) {
            for (Deed deed : Deed.values()) {
                MeetingRules.next(state, deed, form).ifPresent(next -> ways.add(state + " " + deed + " " + next));
            }
        }
        return ways;
    }
}
