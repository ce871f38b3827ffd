package se.samsyn.situation.circulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What is needed to send a picture round.
 *
 * @param mode null until it is chosen
 * @param organisations those that read it signed in
 * @param linked those without an account
 * @param confirmed whether the visitor has said that they know what it means for openness
 */
public record NewCirculation(
        UUID key, Kind kind, long objectId, Mode mode, LocalDate answerBy, List<Long> organisations, List<Linked> linked, boolean confirmed) {
    public static final int MOST_LINKS = 6;
    private static final int LONGEST = 120;

    /** @param email where the link is mailed, or empty */
    public record Linked(String organisation, String functionName, String email) {
        boolean empty() {
            return organisation.isBlank() && functionName.isBlank() && email.isBlank();
        }
    }

    public NewCirculation {
        organisations = organisations.stream().distinct().toList();
        linked = linked.stream().filter(one -> !one.empty()).toList();
    }

    /** The mistakes, by field: {@code mode}, {@code recipients}, {@code linked-<n>}, {@code answerBy}, {@code confirmed}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (mode == null) {
            errors.add("mode", "situation.circulation.mistake.mode");
        }
        if (organisations.isEmpty() && linked.isEmpty()) {
            errors.add("recipients", "situation.circulation.mistake.recipients");
        }
        for (int i = 0; i < linked.size(); i++) {
            Linked one = linked.get(i);
            String field = "linked-" + (i + 1);
            if (one.organisation().isBlank() || one.functionName().isBlank()) {
                errors.add(field, "situation.circulation.mistake.linked");
            } else if (one.organisation().length() > LONGEST || one.functionName().length() > LONGEST) {
                errors.add(field, "situation.mistake.long", LONGEST);
            }
            PersonGuard.check(errors, field, one.organisation());
            PersonGuard.check(errors, field, one.functionName());
            if (!one.email().isBlank() && !one.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                errors.add(field, "situation.circulation.mistake.email");
            }
        }
        if (answerBy != null && answerBy.isBefore(today)) {
            errors.add("answerBy", "situation.circulation.mistake.answerBy");
        }
        if (!confirmed) {
            errors.add("confirmed", "situation.circulation.mistake.confirmed");
        }
        return errors;
    }

    /** The mistakes of a comment or an answer, by field: {@code words}. */
    public static FieldErrors wordMistakes(String words) {
        FieldErrors errors = new FieldErrors();
        if (words.isBlank()) {
            errors.add("words", "situation.circulation.mistake.words");
        } else if (words.length() > 2000) {
            errors.add("words", "situation.mistake.long", 2000);
        }
        PersonGuard.check(errors, "words", words);
        return errors;
    }
}
