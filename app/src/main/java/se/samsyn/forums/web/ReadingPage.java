package se.samsyn.forums.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsyn.actors.Function;
import se.samsyn.forums.Forum;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;

/**
 * Läst av, per funktion.
 *
 * @param picture the latest locked one, or null
 * @param readings when, by function
 * @param own the functions that the visitor holds
 */
public record ReadingPage(
        Frame frame, Picture picture, List<Forum> forums, Map<Long, LocalDate> readings, Set<Long> own, boolean writes) implements Page {
    /** Every function that sits somewhere, once, with the groups where it sits. */
    public Map<Function, List<String>> functions() {
        Map<Long, Function> byId = new LinkedHashMap<>();
        Map<Function, List<String>> functions = new LinkedHashMap<>();
        for (Forum forum : forums) {
            if (forum.state() != Forum.State.ENDED) {
                forum.seats().forEach(seat -> functions
                        .computeIfAbsent(byId.computeIfAbsent(seat.function().id(), id -> seat.function()), function -> new java.util.ArrayList<>())
                        .add(forum.name()));
            }
        }
        return functions;
    }

    public long read() {
        return functions().keySet().stream().filter(function -> readings.containsKey(function.id())).count();
    }
}
