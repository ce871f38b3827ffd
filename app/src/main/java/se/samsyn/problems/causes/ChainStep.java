package se.samsyn.problems.causes;

import java.util.List;
import se.samsyn.kernel.FieldErrors;

/**
 * A step on the way to what happens: what must come first, then, and then.
 *
 * @param id null for a step that is not kept yet
 * @param what the step in a few words
 */
public record ChainStep(Long id, String what) {
    private static final int LONGEST = 160;

    public ChainStep {
        what = what == null ? "" : what.strip();
    }

    /** The mistakes of a chain, by field: {@code what0}, {@code what1} and so on, in the order they stand. */
    public static FieldErrors mistakes(List<ChainStep> chain) {
        FieldErrors errors = new FieldErrors();
        for (int i = 0; i < chain.size(); i++) {
            NewCause.limited(errors, "what" + i, chain.get(i).what, LONGEST);
        }
        return errors;
    }
}
