package se.samsyn.forums.cycle;

import java.util.Arrays;
import java.util.List;

/**
 * What makes a step ready. Some the program sees by itself in what the rooms hold; the others are noted by people, with what
 * shows it. From the handbook on cooperation in local crime prevention (Brå, Polisen, SKR).
 */
public enum Gate {
    /** Structure and resources decided by municipality and police together. */
    STRUCTURE(1, false),
    /** Both parties have named who coordinates. */
    COORDINATORS(1, false),
    /** The own inventory of resources and competence has been made this year. */
    INVENTORY(1, true),
    /** The municipality's own picture is locked. */
    OWN_PICTURE(2, true),
    /** The police have theirs. */
    POLICE_PICTURE(2, false),
    /** Staff have been asked. */
    STAFF_DIALOGUE(2, false),
    /** Each party knows its secrecy rules. */
    SECRECY(2, false),
    /** The two pictures are laid together. */
    MERGED(3, false),
    /** Somebody has taken a stand on every problem, and at least one is prioritised. */
    PRIORITISED(3, true),
    /** Knowledge deepened by dialogue with citizens. */
    DIALOGUE(3, false),
    /** A finished cause analysis for each prioritised problem. */
    CAUSES(3, true),
    /** An agreement that both have signed is in force. */
    AGREEMENT(3, true),
    /** Working groups are at work. */
    WORKING_GROUPS(4, true),
    /** Plans say who does what by when. */
    PLAN(4, false),
    /** The work is documented: minutes or notes since the cycle began. */
    DOCUMENTED(4, true),
    /** Effect on the problems examined. */
    EFFECT(5, false),
    /** The parties' commitments judged. */
    COMMITMENTS(5, false),
    /** The process reviewed. */
    PROCESS(5, false),
    /** Fed back to the steering group. */
    STEERING_FEEDBACK(5, false),
    /** Fed back to citizens. */
    CITIZEN_FEEDBACK(5, false);

    public static final int STEPS = 5;

    private final int step;
    private final boolean seen;

    Gate(int step, boolean seen) {
        this.step = step;
        this.seen = seen;
    }

    public int step() {
        return step;
    }

    /** Whether the program sees it by itself; people need then note nothing. */
    public boolean seen() {
        return seen;
    }

    public static List<Gate> ofStep(int step) {
        return Arrays.stream(values()).filter(gate -> gate.step == step).toList();
    }
}
