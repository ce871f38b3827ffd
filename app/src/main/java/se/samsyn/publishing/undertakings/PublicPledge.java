package se.samsyn.publishing.undertakings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A pledge as everyone sees it.
 *
 * @param text the promise
 * @param problem what it is about
 * @param outcome code of what came of it, or null while it lasts
 * @param feedback what is told of it, or null
 */
public record PublicPledge(
        int number,
        String text,
        String problem,
        List<String> parties,
        List<Dialogue> dialogues,
        List<Activity> activities,
        LocalDate first,
        LocalDate last,
        String outcome,
        Feedback feedback) {
    /** A talk with inhabitants that it comes from. @param people how many took part, or null */
    public record Dialogue(LocalDate day, String where, Integer people) {}

    /** @param done how many were done, or null before it is followed up */
    public record Activity(String what, int number, LocalDate by, String owner, Integer done, String note) {}

    /** What was done, what was not and why. */
    public record Feedback(LocalDate day, String told, String notDone, String why) {}

    public PublicPledge {
        parties = List.copyOf(parties);
        dialogues = List.copyOf(dialogues);
        activities = List.copyOf(activities);
    }

    Stream<String> texts() {
        return Stream.of(
                        Stream.of(text, problem), dialogues.stream().map(Dialogue::where),
                        activities.stream().flatMap(activity -> Stream.of(activity.what(), activity.owner(), activity.note())),
                        feedback == null ? Stream.<String>empty() : Stream.of(feedback.told(), feedback.notDone(), feedback.why()))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull);
    }
}
