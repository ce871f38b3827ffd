package se.samsyn.problems.causes;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.samsyn.kernel.FieldErrors;

/** Another explanation of what is seen in the figures, and what was made of it. @param why the ground for the verdict */
public record Rival(Kind kind, Verdict verdict, String why) {
    private static final int LONGEST = 600;

    /** What else can make figures rise and fall. */
    public enum Kind {
        WEATHER,
        HOLIDAYS,
        /** More is reported, not more happens. */
        REPORTING,
        /** The same is counted under another name. */
        RECLASSIFICATION,
        /** Whatever else it may be; need not be answered. */
        OTHER;

        /** Those that every finished analysis has taken a stand on. */
        public static List<Kind> needed() {
            return Stream.of(values()).filter(kind -> kind != OTHER).toList();
        }
    }

    /** What was made of it. */
    public enum Verdict {
        EXPLAINS,
        PARTLY,
        RULED_OUT,
        UNKNOWN
    }

    public Rival {
        why = why == null ? "" : why.strip();
    }

    /** The mistakes, by field: {@code WEATHERwhy} and so on. A verdict without a ground is none. */
    public static FieldErrors mistakes(Collection<Rival> rivals) {
        FieldErrors errors = new FieldErrors();
        for (Rival rival : rivals) {
            if (rival.why.isEmpty()) {
                errors.add(rival.kind + "why", "problems.causes.mistake.why");
            }
            NewCause.limited(errors, rival.kind + "why", rival.why, LONGEST);
        }
        return errors;
    }
}
