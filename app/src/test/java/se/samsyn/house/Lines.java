package se.samsyn.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of the house, top first; within a line a room may call those to its right. The drawing is in ARCHITECTURE.md. */
final class Lines {
    static final List<List<String>> TOP_DOWN = List.of(
            List.of("commandline"),
            List.of("demo"),
            List.of("home", "portal"),
            List.of("archive", "duties", "dataprotection", "documents"),
            List.of("forums"),
            List.of("followup"),
            List.of("plans", "agreements"),
            List.of("feedback", "situation", "problems", "insight"),
            List.of("imports", "observations", "statistics"),
            List.of("publishing", "places"),
            List.of("backup", "identity", "actors", "post", "audit", "privacy", "tables", "shell", "database"),
            List.of("kernel"));

    private Lines() {}

    /** The rooms from the highest to the lowest: a room may call only those after it. */
    static List<String> order() {
        return TOP_DOWN.stream().flatMap(List::stream).toList();
    }

    /** Each dependency that does not go down or to the right, as a sentence. */
    static List<String> offences(Map<String, ? extends Iterable<String>> dependencies) {
        List<String> offences = new ArrayList<>();
        List<String> order = order();
        new TreeMap<>(dependencies).forEach((room, others) -> {
            if (!order.contains(room)) {
                offences.add(room + " stands on no line");
                return;
            }
            TreeSet<String> sorted = new TreeSet<>();
            others.forEach(sorted::add);
            for (String other : sorted) {
                if (!other.equals(room) && order.indexOf(other) < order.indexOf(room)) {
                    offences.add(room + " calls upwards or leftwards to " + other);
                }
            }
        });
        return offences;
    }
}
