package se.samsyn.forums.meetings;

import java.util.List;
import java.util.Optional;
import se.samsyn.forums.Seat;

/**
 * Who comes to a meeting, seat by seat.
 *
 * @param insteadOf the seat that a substitute was called for, or null
 */
public record Attendance(Seat seat, State state, Seat insteadOf) {
    public enum State {
        /** Nothing said; substitutes are then not expected. */
        EXPECTED,
        NOT_CALLED,
        REPORTED_ABSENT,
        CALLED_IN,
        PRESENT,
        ABSENT
    }

    /** Whether somebody of this seat was there. */
    public boolean present() {
        return state == State.PRESENT;
    }

    /** The substitute to call next: the first in order who has not been called and has not said no. */
    public static Optional<Seat> nextSubstitute(List<Attendance> all) {
        return all.stream()
                .filter(one -> one.seat.kind() == Seat.Kind.SUBSTITUTE && one.state == State.NOT_CALLED)
                .map(Attendance::seat)
                .findFirst();
    }
}
