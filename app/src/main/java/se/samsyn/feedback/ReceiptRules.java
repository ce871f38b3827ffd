package se.samsyn.feedback;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.samsyn.situation.Task;

/** Which of a picture's tasks are about a report's place. */
final class ReceiptRules {
    private static final Locale SWEDISH = Locale.of("sv");

    private ReceiptRules() {}

    /** The tasks whose place is the report's, or is named within it or names it: "Havsskolan" and "Havsskolan, gaveln". */
    static List<Task> concerning(String place, List<Task> tasks) {
        if (place == null || place.isBlank()) {
            return List.of();
        }
        return tasks.stream().filter(task -> names(place, task.place()) || names(task.place(), place)).toList();
    }

    /** Whether one text holds the other as whole words. */
    private static boolean names(String text, String place) {
        String wanted = place.strip().toLowerCase(SWEDISH);
        return !wanted.isEmpty()
                && Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(wanted) + "(?![\\p{L}\\d])")
                        .matcher(text.toLowerCase(SWEDISH))
                        .find();
    }
}
