package se.samsyn.feedback;

import java.time.Instant;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/** Why nothing more was done, in the coordinator's words, to all whose reports a picture rests on. @param version rises with each change */
public record Answer(long pictureId, String text, Instant at, int version) {
    public static final int LONGEST = 500;

    /** The mistakes in what is to be answered, at {@code text}. */
    public static FieldErrors mistakes(String text) {
        FieldErrors errors = new FieldErrors();
        if (text.isBlank()) {
            errors.add("text", "feedback.mistake.text");
        } else if (text.length() > LONGEST) {
            errors.add("text", "feedback.mistake.long", LONGEST);
        }
        PersonGuard.check(errors, "text", text);
        return errors;
    }
}
