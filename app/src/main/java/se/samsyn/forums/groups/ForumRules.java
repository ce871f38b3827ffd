package se.samsyn.forums.groups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forum.Deed;
import se.samsyn.forums.Forum.State;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.OrganisationKind;

/** From which state a group may go where, and who may sit where. */
public final class ForumRules {
    private static final Map<State, Map<Deed, State>> WAYS = Map.of(
            State.PLANNED, Map.of(Deed.START, State.ACTIVE, Deed.END, State.ENDED),
            State.ACTIVE, Map.of(Deed.REST, State.DORMANT, Deed.END, State.ENDED),
            State.DORMANT, Map.of(Deed.RESUME, State.ACTIVE, Deed.END, State.ENDED),
            State.ENDED, Map.of());

    private ForumRules() {}

    /** Where the deed leads; empty when it cannot be done from there. */
    public static Optional<State> next(State state, Deed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /** What can be done, in the order of {@link Deed}. */
    public static List<Deed> deeds(State state) {
        return WAYS.get(state).keySet().stream().sorted().toList();
    }

    /** 10 §: the municipality leads its strategic council. */
    public static boolean mayChair(Charter.Level level, OrganisationKind organisation) {
        return level != Charter.Level.STRATEGIC || organisation == OrganisationKind.OWN_BOARD;
    }

    /** What 10 § and the group itself still lack, as message keys {@code forums.lacks.<code>}. */
    public static List<String> lacks(Forum forum) {
        java.util.ArrayList<String> lacks = new java.util.ArrayList<>();
        if (forum.chair().isEmpty()) {
            lacks.add("chair");
        }
        if (forum.charter().level() == Charter.Level.STRATEGIC) {
            List<Seat> others = forum.seats().stream().filter(Seat::external).toList();
            if (others.isEmpty()) {
                lacks.add("others");
            } else if (others.stream().noneMatch(Seat::leading)) {
                lacks.add("leading");
            }
        }
        if (forum.charter().decidedBy().isEmpty() || forum.charter().decidedOn() == null) {
            lacks.add("decision");
        }
        if (forum.charter().reportsTo() == null && forum.charter().reportsToBody() == null) {
            lacks.add("report");
        }
        return List.copyOf(lacks);
    }
}
