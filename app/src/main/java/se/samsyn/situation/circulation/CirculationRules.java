package se.samsyn.situation.circulation;

import java.util.Optional;

/** What may be sent round how, by where it stands; and what that means for openness. */
public final class CirculationRules {
    /** Where a document stands, whatever its kind. */
    public enum Standing {
        /** Still written on. */
        DRAFT,
        /** Locked, fixed or shared. */
        STANDS,
        /** A later version has come. */
        REPLACED
    }

    private CirculationRules() {}

    /** The code of the refusal, or nothing when it may be sent. */
    public static Optional<String> refusal(Kind kind, Standing standing, Mode mode) {
        String code = switch (standing) {
            case REPLACED -> "situation.circulation.replaced";
            case STANDS -> mode == Mode.FOR_COMMENTS ? "situation.circulation.handOver" : null;
            // What others have not shared is not ours to send.
            case DRAFT -> kind == Kind.RECEIVED ? "situation.received.unshared" : null;
        };
        return Optional.ofNullable(code);
    }

    /**
     * What sending means for openness, as a message key: a draft within the municipality is working material; a draft that leaves it
     * must be reckoned with as a public document at the recipient; what is handed over is drawn up and public.
     */
    public static String meaning(Mode mode, boolean leavesTheMunicipality) {
        if (mode == Mode.HANDED_OVER) {
            return "situation.circulation.means.HANDED_OVER";
        }
        return leavesTheMunicipality ? "situation.circulation.means.draftOutside" : "situation.circulation.means.draftInside";
    }
}
