package se.samsyn.kernel.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that hangs on the red thread: a picture, a problem, a measure. Rooms make them of what the visitor may see; nobody is
 * observed in one.
 *
 * @param title as people have written it, or empty for what has no words of its own
 * @param state the whole message key of where it stands, or null
 * @param day since when it stands there, or null
 * @param due when something is to be done with it, or null
 * @param who answers for it, or empty
 * @param address where it is read
 * @param notes what else there is to say in short
 * @param weeded when it was destroyed by rule, or null
 */
public record Knot(
        At at, String title, String state, LocalDate day, LocalDate due, String who, String address, List<Note> notes, LocalDate weeded) {

    /** What it is: in the order in which a thread is read. Said under {@code followup.thread.kind.<name>}. */
    public enum Kind {
        STUDY,
        PICTURE,
        PROBLEM,
        ANALYSIS,
        CAUSE,
        AGREEMENT,
        DECISION,
        MATTER,
        PLAN,
        PLEDGE,
        MEASURE,
        TASK,
        WORK,
        EVALUATION,
        SENTENCE,
        REPORT
    }

    /** Which one. */
    public record At(Kind kind, long id) {}

    /** A sentence of the messages with its facts. */
    public record Note(String key, List<Object> facts) {
        public Note {
            facts = List.copyOf(facts);
        }
    }

    /** What hangs on what: the second follows from the first. */
    public record Tie(At from, At to) {
        public static Tie of(Kind from, long fromId, Kind to, long toId) {
            return new Tie(new At(from, fromId), new At(to, toId));
        }
    }

    public Knot {
        notes = List.copyOf(notes);
    }

    public static Knot of(Kind kind, long id, String title, String state, LocalDate day, String address) {
        return new Knot(new At(kind, id), title, state, day, null, "", address, List.of(), null);
    }

    /** What is left of something that was destroyed by rule. */
    public static Knot weeded(Kind kind, long id, LocalDate day) {
        return new Knot(new At(kind, id), "", null, day, null, "", null, List.of(), day);
    }

    public Knot heldBy(String function) {
        return new Knot(at, title, state, day, due, function, address, notes, weeded);
    }

    public Knot dueOn(LocalDate last) {
        return new Knot(at, title, state, day, last, who, address, notes, weeded);
    }

    public Knot saying(String key, Object... facts) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(key, List.of(facts)));
        return new Knot(at, title, state, day, due, who, address, more, weeded);
    }

    /** Whether it stands at one of these, by the last part of its message key. */
    public boolean stands(String... states) {
        for (String one : states) {
            if (state != null && state.endsWith("." + one)) {
                return true;
            }
        }
        return false;
    }
}
