package se.samsyn.situation.joint;

import java.time.Instant;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.situation.links.Side;

/**
 * What a function says of a joint picture.
 *
 * @param version the text that it was given on
 * @param reason why, needed for a dissent
 */
public record Stand(
        long id, int version, Side side, String organisation, String functionName, Kind kind, String reason, Way way, Instant at) {
    public enum Kind {
        /** Samsyn. */
        CONSENT,
        /** Avvikande bedömning. */
        DISSENT
    }

    /** How it was given. */
    public enum Way {
        PROGRAM,
        LINK
    }

    private static final int LONGEST = 2000;

    /** The mistakes, by field: {@code kind}, {@code reason}. */
    public static FieldErrors mistakes(Kind kind, String reason) {
        FieldErrors errors = new FieldErrors();
        if (kind == null) {
            errors.add("kind", "situation.joint.mistake.kind");
        }
        if (kind == Kind.DISSENT && reason.isBlank()) {
            errors.add("reason", "situation.joint.mistake.reason");
        } else if (reason.length() > LONGEST) {
            errors.add("reason", "situation.mistake.long", LONGEST);
        }
        PersonGuard.check(errors, "reason", reason);
        return errors;
    }
}
