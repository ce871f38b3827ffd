package se.samsyn.forums.web.asking;

import java.util.List;
import java.util.Set;
import se.samsyn.forums.asking.QuestionSet;

/** A set of questions as it was written: one question a line. */
public record QuestionsForm(String title, String purpose, String daysOpen, String questions, Set<Long> askedOf) {
    static final QuestionsForm EMPTY = new QuestionsForm("", "", "14", "", Set.of());

    QuestionSet set() {
        List<String> lines = questions.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new QuestionSet(0, null, title, purpose, daysOpen.matches("\\d{1,3}") ? Integer.parseInt(daysOpen) : 0, lines, askedOf);
    }
}
