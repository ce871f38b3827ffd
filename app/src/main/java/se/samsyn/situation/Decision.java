package se.samsyn.situation;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * By whom a picture was fixed: the body, the day, the paragraph of its minutes and the number in the diary.
 *
 * @param body such as Kommunstyrelsen; never a person
 */
public record Decision(String body, LocalDate on, String paragraph, String diaryNumber) {
    private static final int LONGEST_BODY = 120;
    private static final int LONGEST_NUMBER = 40;

    public Decision {
        body = body == null ? "" : body.strip();
        paragraph = paragraph == null ? "" : paragraph.strip();
        diaryNumber = diaryNumber == null ? "" : diaryNumber.strip();
    }

    /**
     * The mistakes, by field: {@code body}, {@code decidedOn}, {@code paragraph}, {@code diaryNumber}.
     *
     * @param notBefore the last day that the document speaks of: nobody decides on what has not been
     */
    public FieldErrors mistakes(LocalDate notBefore, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        needed(errors, "body", body, LONGEST_BODY);
        if (on == null) {
            errors.add("decidedOn", "situation.mistake.date");
        } else if (on.isAfter(today)) {
            errors.add("decidedOn", "situation.mistake.notYet");
        } else if (on.isBefore(notBefore)) {
            errors.add("decidedOn", "situation.mistake.decidedBefore");
        }
        needed(errors, "paragraph", paragraph, LONGEST_NUMBER);
        needed(errors, "diaryNumber", diaryNumber, LONGEST_NUMBER);
        PersonGuard.check(errors, "body", body);
        return errors;
    }

    private static void needed(FieldErrors errors, String field, String text, int longest) {
        if (text.isEmpty()) {
            errors.add(field, "situation.mistake." + field);
        } else if (text.length() > longest) {
            errors.add(field, "situation.mistake.long", longest);
        }
    }
}
