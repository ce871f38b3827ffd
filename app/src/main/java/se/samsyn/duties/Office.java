package se.samsyn.duties;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * Who coordinates and who leads (11–13 §§): told once and kept right.
 *
 * @param functionId the coordination function, or null while none is chosen
 * @param assignment what it is to do
 * @param contact how the inhabitants and others reach it: an address or number of the function, never a person's own
 * @param checkedOn when somebody last saw that the contact works, or null
 * @param share of a full time, in per cent; null when nobody has said
 * @param body who leads, or null
 * @param board the committee's name, when it is not the executive board
 * @param reference of the council's decision, when it is a committee
 * @param cameras whether the municipality runs cameras by 14 §
 * @param version 0 before anything was told
 */
public record Office(
        Long functionId,
        String assignment,
        String contact,
        LocalDate checkedOn,
        Integer share,
        Body body,
        String board,
        String reference,
        boolean cameras,
        int version) {
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_LINE = 160;
    private static final int WHOLE = 400;

    public enum Body {
        /** Kommunstyrelsen. */
        KS,
        /** Another committee, by decision of the council. */
        BOARD
    }

    public Office {
        assignment = assignment == null ? "" : assignment.strip();
        contact = contact == null ? "" : contact.strip();
        board = board == null ? "" : board.strip();
        reference = reference == null ? "" : reference.strip();
    }

    static Office untold() {
        return new Office(null, "", "", null, null, null, "", "", false, 0);
    }

    /** The mistakes, by field: {@code assignment}, {@code contact}, {@code checkedOn}, {@code share}, {@code board}, {@code reference}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        limited(errors, "assignment", assignment, LONGEST_TEXT);
        limited(errors, "contact", contact, LONGEST_LINE);
        limited(errors, "board", board, LONGEST_LINE);
        limited(errors, "reference", reference, LONGEST_LINE);
        if (checkedOn != null && checkedOn.isAfter(today)) {
            errors.add("checkedOn", "duties.mistake.notYet");
        }
        if (share != null && (share < 0 || share > WHOLE)) {
            errors.add("share", "duties.mistake.share");
        }
        if (body == Body.BOARD && board.isEmpty()) {
            errors.add("board", "duties.mistake.board");
        }
        if (body == Body.BOARD && reference.isEmpty()) {
            errors.add("reference", "duties.mistake.reference");
        }
        PersonGuard.check(errors, "assignment", assignment);
        PersonGuard.check(errors, "board", board);
        PersonGuard.check(errors, "reference", reference);
        return errors;
    }

    private static void limited(FieldErrors errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(field, "duties.mistake.long", longest);
        }
    }
}
