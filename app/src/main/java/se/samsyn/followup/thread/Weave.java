package se.samsyn.followup.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samsyn.followup.thread.RedThread.Hung;
import se.samsyn.followup.thread.RedThread.Side;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.At;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.Knot.Tie;
import se.samsyn.kernel.thread.ThreadPart;

/** All knots that a visitor is shown and how they hang together, held while one page is made. */
public final class Weave {
    private static final Comparator<Hung> READING =
            Comparator.comparing(Hung::stage).thenComparing(one -> one.at().kind()).thenComparing(one -> one.at().id());

    private final Map<At, Knot> knots = new LinkedHashMap<>();
    private final Map<At, List<At>> down = new HashMap<>();
    private final Map<At, List<At>> up = new HashMap<>();

    public Weave(Collection<ThreadPart> parts) {
        Set<Tie> known = new LinkedHashSet<>();
        for (ThreadPart part : parts) {
            part.knots().forEach(knot -> knots.put(knot.at(), knot));
            known.addAll(part.ties());
        }
        for (Tie tie : known) {
            down.computeIfAbsent(tie.from(), at -> new ArrayList<>()).add(tie.to());
            up.computeIfAbsent(tie.to(), at -> new ArrayList<>()).add(tie.from());
        }
    }

    /** Empty when there is none, or the visitor is not shown it. */
    public Optional<Knot> find(At at) {
        return Optional.ofNullable(knots.get(at));
    }

    public List<Knot> of(Kind kind) {
        return knots.values().stream().filter(knot -> knot.at().kind() == kind).toList();
    }

    public int size() {
        return knots.size();
    }

    /** What follows at once from a knot, also what is not shown. */
    public List<At> after(At at, Kind... kinds) {
        return narrowed(down.getOrDefault(at, List.of()), kinds);
    }

    /** What a knot follows from at once, also what is not shown. */
    public List<At> before(At at, Kind... kinds) {
        return narrowed(up.getOrDefault(at, List.of()), kinds);
    }

    private static List<At> narrowed(List<At> all, Kind... kinds) {
        return kinds.length == 0 ? all : all.stream().filter(at -> List.of(kinds).contains(at.kind())).toList();
    }

    /** All that lies behind a knot, itself left out; what is not shown ends the walk. */
    public Set<At> behind(At at) {
        return walk(at, up);
    }

    /** All that followed from it. */
    public Set<At> ahead(At at) {
        return walk(at, down);
    }

    private Set<At> walk(At start, Map<At, List<At>> ways) {
        Set<At> seen = new LinkedHashSet<>();
        Deque<At> left = new ArrayDeque<>(List.of(start));
        while (!left.isEmpty()) {
            for (At next : ways.getOrDefault(left.poll(), List.of())) {
                if (!next.equals(start) && seen.add(next) && knots.containsKey(next)) {
                    left.add(next);
                }
            }
        }
        return seen;
    }

    /** The thread through a knot that is shown, without its grounds. */
    public RedThread through(At from) {
        Map<At, Side> sides = new LinkedHashMap<>();
        behind(from).forEach(at -> sides.put(at, Side.BEHIND));
        sides.put(from, Side.HERE);
        ahead(from).forEach(at -> sides.putIfAbsent(at, Side.AHEAD));
        // A sentence is a place in a report: it hangs there only when it is itself asked for.
        sides.keySet().removeIf(at -> at.kind() == Kind.SENTENCE && !at.equals(from) && from.kind() != Kind.REPORT);
        List<Hung> hung = sides.entrySet().stream().map(each -> new Hung(each.getKey(), knots.get(each.getKey()), each.getValue())).sorted(READING).toList();
        List<Tie> ties = new ArrayList<>();
        sides.keySet().forEach(at -> down.getOrDefault(at, List.of()).stream().filter(sides::containsKey).forEach(to -> ties.add(new Tie(at, to))));
        return new RedThread(from, hung, ties, List.of());
    }
}
