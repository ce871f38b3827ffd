package se.samsyn.forums;

import java.util.Set;
import se.samsyn.kernel.FieldErrors;

/**
 * A point of an agenda, and what became of it.
 *
 * @param rapporteurFunctionId who reports, or null
 * @param source where it came from; PEOPLE when somebody wrote it
 * @param address within the program, or null
 * @param absent the seats that were at the meeting and not at this point
 */
public record AgendaItem(
        long id,
        long meetingId,
        int position,
        Kind kind,
        String title,
        String background,
        Long rapporteurFunctionId,
        Source source,
        String sourceKey,
        String address,
        boolean dropped,
        Kept kept,
        Long taskId,
        Set<Long> absent,
        int version) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NUMBER = 60;

    public enum Kind {
        INFORMATION,
        DISCUSSION,
        DECISION
    }

    public enum Source {
        PEOPLE,
        PICTURE,
        PROBLEM,
        TASK,
        CARRIED,
        MATTER,
        MINUTES,
        ANSWERS,
        AGREEMENT,
        HANDED_DOWN
    }

    public enum Outcome {
        OPEN,
        DONE,
        /** Taken up again at the next meeting. */
        CARRIED_OVER,
        /** Lifted to a body that decides. */
        LIFTED
    }

    /** What was written at the meeting. */
    public record Kept(String notes, String decision, String diaryNumber, Outcome outcome) {
        public static final Kept NOTHING = new Kept("", "", "", Outcome.OPEN);

        public Kept {
            notes = strip(notes);
            decision = strip(decision);
            diaryNumber = strip(diaryNumber);
        }

        /** The mistakes, by field: {@code notes}, {@code decision}, {@code diaryNumber}, {@code outcome}. */
        public FieldErrors mistakes(Kind kind) {
            FieldErrors errors = new FieldErrors();
            if (kind == Kind.DECISION && outcome == Outcome.DONE && decision.isEmpty()) {
                errors.add("decision", "forums.mistake.decision");
            }
            if (kind != Kind.DECISION && !decision.isEmpty()) {
                errors.add("decision", "forums.mistake.noDecision");
            }
            Charter.limited(errors, "notes", notes, LONGEST_TEXT);
            Charter.limited(errors, "decision", decision, LONGEST_TEXT);
            Charter.limited(errors, "diaryNumber", diaryNumber, LONGEST_NUMBER);
            return errors;
        }
    }

    public AgendaItem {
        absent = Set.copyOf(absent);
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    /** The mistakes in a new point, by field: {@code title}, {@code background}. */
    public static FieldErrors mistakes(String title, String background) {
        FieldErrors errors = new FieldErrors();
        if (title.isBlank()) {
            errors.add("title", "forums.mistake.item");
        }
        Charter.limited(errors, "title", title, LONGEST_TITLE);
        Charter.limited(errors, "background", background, LONGEST_TEXT);
        return errors;
    }
}
