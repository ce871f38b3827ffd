package se.samsyn.home.away;

import java.util.List;

/**
 * Whom a substitute rings: a function, and who has it today.
 *
 * @param why the part that it plays, as a code
 * @param names of staff who hold it today, or stand in for them; empty when nobody does
 */
public record Serving(Why why, String function, String organisation, List<String> names, boolean standIn) {
    /** Said under {@code home.away.why.<name>}. */
    public enum Why {
        COORDINATION,
        REVIEW,
        POLICE,
        CHAIR,
        TASK
    }

    public Serving {
        names = List.copyOf(names);
    }
}
