package se.samsyn.forums;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samsyn.kernel.Refusal;

/**
 * A council, group or network.
 *
 * @param version rises with each change of the charter or the state
 * @param seats the chair first, then ordinary ones, those permanently co-opted, and substitutes in their order
 */
public record Forum(long id, Charter charter, State state, long ownerOrganisationId, int version, List<Seat> seats) {
    public enum State {
        PLANNED,
        ACTIVE,
        DORMANT,
        ENDED
    }

    public enum Deed {
        START,
        REST,
        RESUME,
        END
    }

    public Forum {
        seats = List.copyOf(seats);
    }

    public String name() {
        return charter.name();
    }

    /** Whether it may own a decision. */
    public boolean decides() {
        return charter.mandate() == Charter.Mandate.DECIDES;
    }

    /** @throws Refusal {@code forums.mandate} when it only informs or prepares (Bromölla's rule; invariant 11) */
    public void mustDecide() {
        if (!decides()) {
            throw new Refusal("forums.mandate", name());
        }
    }

    /** @throws Refusal {@code forums.individual} when it speaks of individuals: its work is kept outside this program */
    public void mustConcernGroups() {
        if (charter.concerns() == Charter.Concerns.INDIVIDUAL) {
            throw new Refusal("forums.individual", name());
        }
    }

    public Optional<Seat> chair() {
        return seats.stream().filter(seat -> seat.kind() == Seat.Kind.CHAIR).findFirst();
    }

    public List<Seat> seats(Seat.Kind kind) {
        return seats.stream().filter(seat -> seat.kind() == kind).toList();
    }

    /** Whether its time is over although nobody has ended it. */
    public boolean overdue(LocalDate today) {
        return state != State.ENDED && charter.endsOn() != null && charter.endsOn().isBefore(today);
    }
}
