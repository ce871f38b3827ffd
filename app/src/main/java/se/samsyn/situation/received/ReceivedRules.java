package se.samsyn.situation.received;

import java.util.Optional;
import se.samsyn.kernel.Refusal;

/** What may be done with a picture from another organisation, by where it stands. */
public final class ReceivedRules {
    /** What can be asked for. */
    public enum Deed {
        EDIT,
        SHARE,
        DISCARD,
        REVISE,
        OPEN_ORIGINAL,
        LAY_BESIDE,
        HAND_OVER
    }

    private ReceivedRules() {}

    /** The code of the refusal, or nothing when it may be done. */
    public static Optional<String> refusal(ReceivedState state, Deed deed) {
        String code = switch (state) {
            case UNSHARED -> switch (deed) {
                case EDIT, SHARE, DISCARD, OPEN_ORIGINAL -> null;
                case REVISE -> "situation.received.editInstead";
                case LAY_BESIDE, HAND_OVER -> "situation.received.unshared";
            };
            case SHARED -> switch (deed) {
                case REVISE, OPEN_ORIGINAL, LAY_BESIDE, HAND_OVER -> null;
                case EDIT -> "situation.received.shared";
                case SHARE -> "situation.received.sharedAlready";
                case DISCARD -> "situation.received.publicDocument";
            };
            case REPLACED -> switch (deed) {
                case OPEN_ORIGINAL -> null;
                case DISCARD -> "situation.received.publicDocument";
                case EDIT, SHARE, REVISE, LAY_BESIDE, HAND_OVER -> "situation.received.replaced";
            };
        };
        return Optional.ofNullable(code);
    }

    /** @throws Refusal with the reason when it may not be done */
    public static void must(ReceivedState state, Deed deed) {
        refusal(state, deed).ifPresent(code -> {
            throw new Refusal(code);
        });
    }
}
