package se.samsyn.home.away;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What the coordinator wants a substitute to know.
 *
 * @param writtenOn null while nothing is written
 * @param version 0 before anything was written; forms carry it
 */
public record AwayNote(String text, LocalDate writtenOn, int version) {
    public static final int LONGEST = 2000;

    public AwayNote {
        text = text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    /** The mistakes, by field: {@code note}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (text.length() > LONGEST) {
            errors.add("note", "home.away.mistake.long", LONGEST);
        }
        PersonGuard.check(errors, "note", text);
        return errors;
    }

    public java.util.List<String> lines() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
