package se.samsyn.forums;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;

/**
 * A matter that a group lifted: the body decides, the decision is recorded here, comes back as an assignment and is reported
 * back. Nothing here decides.
 *
 * @param forumId the group that raised it
 * @param decision null until it is recorded
 * @param taskId the assignment, or null
 * @param report what came of it, or null
 */
public record Matter(
        long id, int number, long forumId, String title, String question, Body body, State state, Decision decision, Long taskId,
        Report report, LocalDate raisedOn, int version) {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_TITLE = 200;

    public enum State {
        /** Väckt. */
        RAISED,
        /** Berett, waits for the body's decision. */
        PREPARED,
        /** Beslutat. */
        DECIDED,
        /** Uppdrag. */
        ASSIGNED,
        /** Återrapporterat. */
        REPORTED_BACK,
        CLOSED
    }

    public enum Deed {
        PREPARE,
        RECORD_DECISION,
        ASSIGN,
        REPORT_BACK,
        CLOSE
    }

    /** What the body decided, as its own minutes say. */
    public record Decision(String text, LocalDate on, String paragraph, String diaryNumber) {
        public Decision {
            text = text == null ? "" : text.strip();
            paragraph = paragraph == null ? "" : paragraph.strip();
            diaryNumber = diaryNumber == null ? "" : diaryNumber.strip();
        }

        /** The mistakes, by field: {@code decision}, {@code decidedOn}, {@code paragraph}, {@code diaryNumber}. */
        public FieldErrors mistakes(LocalDate today) {
            FieldErrors errors = new FieldErrors();
            if (text.isEmpty()) {
                errors.add("decision", "forums.mistake.bodysDecision");
            }
            if (on == null) {
                errors.add("decidedOn", "forums.mistake.decidedOn");
            } else if (on.isAfter(today)) {
                errors.add("decidedOn", "forums.mistake.notYetDecided");
            }
            if (paragraph.isEmpty()) {
                errors.add("paragraph", "forums.mistake.paragraph");
            }
            Charter.limited(errors, "decision", text, LONGEST_TEXT);
            Charter.limited(errors, "paragraph", paragraph, LONGEST_LINE);
            Charter.limited(errors, "diaryNumber", diaryNumber, LONGEST_LINE);
            return errors;
        }
    }

    public record Report(String text, LocalDate on) {}

    /** The mistakes in a matter that is raised, by field: {@code title}, {@code question}, {@code body}. */
    public static FieldErrors mistakes(String title, String question, Body body) {
        FieldErrors errors = new FieldErrors();
        if (title.isBlank()) {
            errors.add("title", "forums.mistake.matter");
        }
        if (question.isBlank()) {
            errors.add("question", "forums.mistake.question");
        }
        if (body == null) {
            errors.add("body", "forums.mistake.body");
        }
        Charter.limited(errors, "title", title, LONGEST_TITLE);
        Charter.limited(errors, "question", question, LONGEST_TEXT);
        return errors;
    }

    /** The mistakes in what came of it, by field: {@code report}. */
    public static FieldErrors mistakes(String report) {
        FieldErrors errors = new FieldErrors();
        if (report.isBlank()) {
            errors.add("report", "forums.mistake.report");
        }
        Charter.limited(errors, "report", report, LONGEST_TEXT);
        return errors;
    }
}
