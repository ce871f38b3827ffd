package se.samsyn.observations.settings;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * An organisation's own question. Never changed once it has been asked: other words are another question.
 *
 * @param id 0 for one that is not kept yet
 * @param choices what may be chosen; empty but for {@link Kind#CHOICE}
 */
public record Question(long id, Kind kind, String words, List<String> choices) {
    /** What is answered. */
    public enum Kind {
        YES_NO,
        CHOICE,
        NUMBER,
        TEXT
    }

    public static final int WORDS_LIMIT = 80;
    public static final int CHOICE_LIMIT = 40;
    public static final int MOST_CHOICES = 6;
    public static final int ANSWER_LIMIT = 100;

    public Question {
        words = words == null ? "" : words.strip();
        choices = choices == null || kind != Kind.CHOICE
                ? List.of()
                : choices.stream().map(String::strip).filter(choice -> !choice.isEmpty()).distinct().toList();
    }

    /** The mistakes, by the form's fields {@code words} and {@code choices}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (words.isEmpty()) {
            errors.add("words", "observations.question.mistake.words");
        } else if (words.length() > WORDS_LIMIT) {
            errors.add("words", "observations.mistake.long", WORDS_LIMIT);
        }
        PersonGuard.check(errors, "words", words);
        if (kind == Kind.CHOICE) {
            if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
                errors.add("choices", "observations.question.mistake.choices", MOST_CHOICES);
            }
            choices.forEach(choice -> {
                if (choice.length() > CHOICE_LIMIT) {
                    errors.add("choices", "observations.mistake.long", CHOICE_LIMIT);
                }
                PersonGuard.check(errors, "choices", choice);
            });
        }
        return errors;
    }

    /** Adds what is wrong with an answer; no answer is always right. */
    public void check(FieldErrors errors, String field, String answer) {
        if (answer == null || answer.isBlank()) {
            return;
        }
        boolean fits = switch (kind) {
            case YES_NO -> answer.equals("yes") || answer.equals("no");
            case CHOICE -> choices.contains(answer);
            case NUMBER -> answer.strip().matches("\\d{1,5}");
            case TEXT -> true;
        };
        if (!fits) {
            errors.add(field, kind == Kind.NUMBER ? "observations.question.mistake.number" : "observations.question.mistake.answer");
        }
        if (kind == Kind.TEXT) {
            if (answer.length() > ANSWER_LIMIT) {
                errors.add(field, "observations.mistake.long", ANSWER_LIMIT);
            }
            PersonGuard.check(errors, field, answer);
        }
    }
}
