package se.samsyn.forums.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.forums.Charter.MinutesForm;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Meeting.Deed;
import se.samsyn.forums.Meeting.State;

/** From which state a meeting and a matter may go where. */
public final class MeetingRules {
    private static final Map<State, Map<Deed, State>> WAYS = Map.of(
            State.PLANNED, Map.of(Deed.CALL, State.CALLED, Deed.HOLD, State.HELD, Deed.CANCEL, State.CANCELLED),
            State.CALLED, Map.of(Deed.CALL, State.CALLED, Deed.HOLD, State.HELD, Deed.CANCEL, State.CANCELLED),
            State.HELD, Map.of(Deed.SUBMIT, State.FOR_ADJUSTMENT, Deed.FINISH, State.ADJUSTED),
            State.FOR_ADJUSTMENT, Map.of(Deed.TAKE_BACK, State.HELD, Deed.ADJUST, State.ADJUSTED),
            State.ADJUSTED, Map.of(Deed.ANNOUNCE, State.ANNOUNCED),
            State.ANNOUNCED, Map.of(),
            State.CANCELLED, Map.of());

    private static final Map<Matter.State, Map<Matter.Deed, Matter.State>> MATTERS = Map.of(
            Matter.State.RAISED, Map.of(Matter.Deed.PREPARE, Matter.State.PREPARED, Matter.Deed.CLOSE, Matter.State.CLOSED),
            Matter.State.PREPARED, Map.of(Matter.Deed.RECORD_DECISION, Matter.State.DECIDED, Matter.Deed.CLOSE, Matter.State.CLOSED),
            Matter.State.DECIDED, Map.of(Matter.Deed.ASSIGN, Matter.State.ASSIGNED, Matter.Deed.CLOSE, Matter.State.CLOSED),
            Matter.State.ASSIGNED, Map.of(Matter.Deed.REPORT_BACK, Matter.State.REPORTED_BACK),
            Matter.State.REPORTED_BACK, Map.of(Matter.Deed.CLOSE, Matter.State.CLOSED),
            Matter.State.CLOSED, Map.of());

    private MeetingRules() {}

    /** Where the deed leads; empty when it cannot be done from there. Notes are finished, minutes are adjusted and announced. */
    public static Optional<State> next(State state, Deed deed, MinutesForm form) {
        boolean ofMinutes = deed == Deed.SUBMIT || deed == Deed.TAKE_BACK || deed == Deed.ADJUST || deed == Deed.ANNOUNCE;
        if (deed == Deed.FINISH && form == MinutesForm.MINUTES || ofMinutes && form == MinutesForm.NOTES) {
            return Optional.empty();
        }
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    public static Optional<Matter.State> next(Matter.State state, Matter.Deed deed) {
        return Optional.ofNullable(MATTERS.get(state).get(deed));
    }

    /** What can be done to a matter, in the order of {@link Matter.Deed}. */
    public static List<Matter.Deed> deeds(Matter.State state) {
        return MATTERS.get(state).keySet().stream().sorted().toList();
    }
}
