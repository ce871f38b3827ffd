package se.samsyn.duties;

import java.time.LocalDate;
import java.util.regex.Pattern;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * Proof as it is noted by hand.
 *
 * @param address within the program, such as {@code /atgardsplaner/7}, or empty
 */
public record NewProof(LocalDate day, String text, String address) {
    private static final int LONGEST = 400;
    private static final Pattern WITHIN = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/._-]{0,118}");

    public NewProof {
        text = text == null ? "" : text.strip();
        address = address == null ? "" : address.strip();
    }

    /** The mistakes, by field: {@code told}, {@code day}, {@code address}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (text.isEmpty()) {
            errors.add("told", "duties.mistake.told");
        } else if (text.length() > LONGEST) {
            errors.add("told", "duties.mistake.long", LONGEST);
        }
        if (day == null) {
            errors.add("day", "duties.mistake.day");
        } else if (day.isAfter(today)) {
            errors.add("day", "duties.mistake.notYet");
        }
        if (!address.isEmpty() && (!WITHIN.matcher(address).matches() || address.contains(".."))) {
            errors.add("address", "duties.mistake.address");
        }
        PersonGuard.check(errors, "told", text);
        return errors;
    }
}
