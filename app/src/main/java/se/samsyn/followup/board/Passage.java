package se.samsyn.followup.board;

import java.util.List;
import se.samsyn.kernel.thread.Knot.At;

/**
 * A sentence of the report.
 *
 * @param basis what it stands on, on the red thread
 * @param labels the same in words, as they were when it was drafted: what is printed in the appendix
 * @param own whether a person has written it anew
 */
public record Passage(Part part, String text, List<At> basis, List<String> labels, boolean own) {
    /** Said under {@code followup.board.part.<name>}. */
    public enum Part {
        PICTURE,
        PROBLEMS,
        MEASURES,
        EFFECTS,
        LAW,
        ASKS
    }

    public Passage {
        basis = List.copyOf(basis);
        labels = List.copyOf(labels);
    }

    public Passage saying(String words) {
        String said = words.strip().replaceAll("\\s+", " ");
        return said.equals(text) ? this : new Passage(part, said, basis, labels, true);
    }
}
