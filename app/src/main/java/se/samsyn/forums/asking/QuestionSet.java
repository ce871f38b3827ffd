package se.samsyn.forums.asking;

import java.util.List;
import java.util.Set;
import se.samsyn.forums.Charter;
import se.samsyn.kernel.FieldErrors;

/**
 * Questions that are asked again and again with the same words, so that answers can be compared.
 *
 * @param forumId the group that asks, or null
 * @param daysOpen how long a round is open
 * @param askedOf functions
 */
public record QuestionSet(long id, Long forumId, String title, String purpose, int daysOpen, List<String> questions, Set<Long> askedOf) {
    public static final int MOST_QUESTIONS = 10;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 240;
    private static final int LONGEST_OPEN = 90;

    public QuestionSet {
        questions = List.copyOf(questions);
        askedOf = Set.copyOf(askedOf);
    }

    /** The mistakes, by field: {@code title}, {@code purpose}, {@code daysOpen}, {@code questions}, {@code askedOf}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (title.isBlank()) {
            errors.add("title", "forums.mistake.questionTitle");
        }
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            errors.add("questions", "forums.mistake.questions", MOST_QUESTIONS);
        }
        if (askedOf.isEmpty()) {
            errors.add("askedOf", "forums.mistake.askedOf");
        }
        if (daysOpen < 1 || daysOpen > LONGEST_OPEN) {
            errors.add("daysOpen", "forums.mistake.daysOpen", LONGEST_OPEN);
        }
        Charter.limited(errors, "title", title, LONGEST_TITLE);
        Charter.limited(errors, "purpose", purpose, LONGEST_WORDS);
        questions.forEach(words -> Charter.limited(errors, "questions", words, LONGEST_WORDS));
        return errors;
    }
}
