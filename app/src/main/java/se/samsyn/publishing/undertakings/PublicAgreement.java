package se.samsyn.publishing.undertakings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An agreement as everyone sees it.
 *
 * @param parties organisations and the functions that signed
 * @param problems what it is about, in a few words each
 * @param ended when it ended before its last day, or null
 */
public record PublicAgreement(
        int number,
        int edition,
        String title,
        List<Party> parties,
        List<String> purposes,
        List<String> areas,
        List<String> problems,
        List<String> goals,
        LocalDate first,
        LocalDate last,
        LocalDate ended) {
    /** Who agrees, and who signed for it, as a function. */
    public record Party(String organisation, String function) {}

    public PublicAgreement {
        parties = List.copyOf(parties);
        purposes = List.copyOf(purposes);
        areas = List.copyOf(areas);
        problems = List.copyOf(problems);
        goals = List.copyOf(goals);
    }

    /** Whether it binds the parties on that day. */
    public boolean inForce(LocalDate day) {
        return ended == null && !day.isBefore(first) && !day.isAfter(last);
    }

    Stream<String> texts() {
        return Stream.of(List.of(title), purposes, areas, problems, goals, parties.stream().map(Party::function).toList()).flatMap(List::stream);
    }
}
