package se.samsyn.forums;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.kernel.OrganisationKind;

/**
 * A seat in a group. It belongs to a function; whoever holds that sits there.
 *
 * @param order in which substitutes are called, from 1 among those of the same kind
 * @param leading whether the function is a leading post, which 10 § asks of other actors in a strategic council
 */
public record Seat(long id, long forumId, Function function, OrganisationKind organisationKind, Kind kind, int order, boolean leading) {
    public enum Kind {
        /** Ordförande or sammankallande. */
        CHAIR,
        ORDINARY,
        /** Ständigt adjungerad. */
        CO_OPTED,
        /** Ersättare, called in order. */
        SUBSTITUTE
    }

    /** Who sits there that day: holders of the function and, when they are away, their deputies. */
    public List<String> names(LocalDate day) {
        return function.serving(day).stream().map(Function.Holder::personName).toList();
    }

    public boolean vacant(LocalDate day) {
        return function.serving(day).isEmpty();
    }

    /** Whether the function is of another organisation than the municipality's own. */
    public boolean external() {
        return organisationKind != OrganisationKind.OWN_BOARD;
    }
}
