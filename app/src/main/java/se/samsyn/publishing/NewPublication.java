package se.samsyn.publishing;

import java.util.stream.Stream;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What is needed to publish.
 *
 * @param key the form's own key: the same form sent twice publishes once
 * @param counts the true counts that the picture's are shown of; null for a picture without any
 * @param detail how much of the counts is shown
 * @param replaces the number of the publication that this one replaces, or null
 */
public record NewPublication(String key, PublicPicture picture, PublicCounts counts, Checked.Detail detail, Integer replaces) {
    private static final int LONGEST_FINDING = 200;
    private static final int LONGEST_TEXT = 4000;

    /** The mistakes in what a person wrote; empty when it may be published. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (picture.finding() == null || picture.finding().isBlank()) {
            errors.add("finding", "publishing.mistake.finding");
        } else if (picture.finding().length() > LONGEST_FINDING) {
            errors.add("finding", "publishing.mistake.long", LONGEST_FINDING);
        }
        String summary = String.join("\n\n", picture.paragraphs());
        if (summary.length() > LONGEST_TEXT) {
            errors.add("summary", "publishing.mistake.long", LONGEST_TEXT);
        }
        PersonGuard.check(errors, "finding", picture.finding());
        PersonGuard.check(errors, "summary", summary);
        String easy = String.join("\n\n", picture.easy());
        if (easy.length() > LONGEST_TEXT) {
            errors.add("easy", "publishing.mistake.long", LONGEST_TEXT);
        }
        PersonGuard.check(errors, "easy", easy);
        if (picture.english() != null) {
            PersonGuard.check(errors, "englishFinding", picture.english().finding());
            PersonGuard.check(errors, "english", String.join("\n\n", picture.english().paragraphs()));
            PersonGuard.check(errors, "englishUnknown", picture.english().unknown());
        }
        PersonGuard.check(errors, "unknown", picture.unknown());
        PersonGuard.check(errors, "sources", picture.sources());
        picture.tasks().stream()
                .flatMap(task -> Stream.of(task.what(), task.outcome()))
                .forEach(text -> PersonGuard.check(errors, "tasks", text));
        return errors;
    }
}
