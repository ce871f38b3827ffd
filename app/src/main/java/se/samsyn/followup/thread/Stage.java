package se.samsyn.followup.thread;

import se.samsyn.kernel.thread.Knot;

/** How far along the thread something hangs. Said under {@code followup.thread.stage.<name>}. */
public enum Stage {
    GROUND,
    PICTURE,
    PROBLEM,
    CAUSE,
    DECISION,
    MEASURE,
    DONE,
    EFFECT,
    REPORT;

    public static Stage of(Knot.Kind kind) {
        return switch (kind) {
            case STUDY, PICTURE -> PICTURE;
            case PROBLEM -> PROBLEM;
            case ANALYSIS, CAUSE -> CAUSE;
            case AGREEMENT, DECISION, MATTER, PLAN, PLEDGE -> DECISION;
            case MEASURE, TASK -> MEASURE;
            case WORK -> DONE;
            case EVALUATION -> EFFECT;
            case SENTENCE, REPORT -> REPORT;
        };
    }
}
