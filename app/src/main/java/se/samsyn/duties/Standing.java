package se.samsyn.duties;

import java.time.LocalDate;
import java.util.List;

/**
 * A duty on a day.
 *
 * @param why what the state was computed from
 * @param next when it is to be done the next time, or should have been; null without such a day
 * @param months how often the municipality itself wants it; 0 when it is not counted
 * @param proof what shows it, the latest first
 */
public record Standing(Duty duty, DutyState state, Why why, LocalDate next, int months, List<Proof> proof) {
    /** Said under {@code duties.why.<name>}. */
    public enum Why {
        SHOWN,
        NOTHING,
        NEXT,
        DUE_SOON,
        PAST_LAW,
        PAST_OWN,
        FIRST_PLAN,
        NO_PICTURE,
        NO_PLAN,
        OLDER_PICTURE,
        WORKED_ON,
        NO_AGREEMENT,
        NO_COUNCIL,
        NOT_MET,
        NOT_LED,
        VACANT,
        NO_CAMERAS,
        NO_PROBLEM,
        UNFINISHED,
        TOO_LITTLE
    }

    public Standing {
        proof = List.copyOf(proof);
    }

    /** Whether the next day stands in the law. */
    public boolean byLaw() {
        return duty.kind() == Duty.Kind.DATED;
    }
}
