package se.samsyn.situation.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.kernel.Refusal;
import se.samsyn.situation.links.Side;

/** What may be done with a joint picture by where it stands, and what it lacks to be fixed. */
public final class JointRules {
    /** What can be asked for. */
    public enum Deed {
        EDIT,
        STAND,
        ASK,
        FIX,
        DISCARD,
        REVISE,
        PRINT,
        SEND_DRAFT,
        HAND_OVER
    }

    private JointRules() {}

    /** The code of the refusal, or nothing when it may be done. */
    public static Optional<String> refusal(JointState state, Deed deed) {
        String code = switch (state) {
            case DRAFT -> switch (deed) {
                case EDIT, STAND, ASK, FIX, DISCARD, PRINT, SEND_DRAFT, HAND_OVER -> null;
                case REVISE -> "situation.joint.editInstead";
            };
            case FIXED -> switch (deed) {
                case REVISE, PRINT, HAND_OVER -> null;
                case EDIT, STAND, ASK -> "situation.joint.fixed";
                case FIX -> "situation.joint.fixedAlready";
                case DISCARD -> "situation.joint.publicDocument";
                case SEND_DRAFT -> "situation.joint.handOverInstead";
            };
            case REPLACED -> switch (deed) {
                case PRINT -> null;
                case DISCARD -> "situation.joint.publicDocument";
                case EDIT, STAND, ASK, FIX, REVISE, SEND_DRAFT, HAND_OVER -> "situation.joint.replaced";
            };
        };
        return Optional.ofNullable(code);
    }

    /** @throws Refusal with the reason when it may not be done */
    public static void must(JointState state, Deed deed) {
        refusal(state, deed).ifPresent(code -> {
            throw new Refusal(code);
        });
    }

    /** What each function said last, in the order in which they first spoke. */
    public static List<Stand> latest(List<Stand> all) {
        Map<String, Stand> byFunction = new LinkedHashMap<>();
        all.forEach(stand -> byFunction.put(stand.organisation() + '\n' + stand.functionName(), stand));
        return List.copyOf(byFunction.values());
    }

    /**
     * What stands in the way of fixing it, as message keys: a summary, a verdict on each theme, and from each side a stand on the
     * text as it is. A dissent is a stand; nobody has to agree.
     */
    public static List<String> lacking(JointPicture picture, List<Stand> stands) {
        List<String> lacking = new ArrayList<>();
        if (picture.text().summary().isEmpty()) {
            lacking.add("situation.joint.lacks.summary");
        }
        if (picture.text().themes().isEmpty()) {
            lacking.add("situation.joint.lacks.themes");
        } else if (!picture.text().unjudged().isEmpty()) {
            lacking.add("situation.joint.lacks.verdicts");
        }
        List<Stand> now = latest(stands).stream().filter(stand -> stand.version() == picture.version()).toList();
        for (Side side : List.of(Side.MUNICIPALITY, Side.PARTNER)) {
            if (now.stream().noneMatch(stand -> stand.side() == side)) {
                lacking.add("situation.joint.lacks." + side);
            }
        }
        return lacking;
    }
}
