package se.samsyn.agreements.pledges;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.privacy.PersonGuard;

/**
 * What is promised.
 *
 * @param text the promise itself, in words that everyone understands
 * @param parties who promises: names of organisations
 * @param dialogues the talks with inhabitants that it comes from
 * @param problemId the problem that it is about, or null
 * @param problem the problem's title, as it is when the promise is written; empty without one
 * @param agreementId the agreement that it belongs to, or null
 * @param activities what is to be done
 */
public record Promise(
        String text,
        List<String> parties,
        List<Dialogue> dialogues,
        Long problemId,
        String problem,
        Long agreementId,
        List<Activity> activities,
        LocalDate first,
        LocalDate last) {
    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST_LINE = 240;
    private static final int MOST = 100_000;

    /** @param day null when nobody remembers @param people how many took part; null when nobody counted */
    public record Dialogue(LocalDate day, String where, Integer people) {}

    /**
     * @param number how many times, or how much; null while it is not said
     * @param by the last day, or null
     * @param owner the organisation that sees to it; null while nobody does
     * @param function who in it, or empty
     */
    public record Activity(String what, Integer number, LocalDate by, String owner, String function) {
        /** Whether it can be measured: number, day and owner. */
        public boolean measured() {
            return number != null && number > 0 && by != null && owner != null;
        }
    }

    public Promise {
        text = text == null ? "" : text.strip();
        problem = problem == null ? "" : problem;
        parties = List.copyOf(parties);
        dialogues = List.copyOf(dialogues);
        activities = List.copyOf(activities);
    }

    /** The mistakes, by field. A draft may lack much of it; {@link PledgeRules#gaps} says what. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (text.isEmpty()) {
            errors.add("text", "agreements.pledges.mistake.text");
        }
        limited(errors, "text", text, LONGEST_TEXT);
        for (int i = 0; i < dialogues.size(); i++) {
            limited(errors, "where" + i, dialogues.get(i).where(), LONGEST_LINE);
            counted(errors, "people" + i, dialogues.get(i).people());
        }
        for (int i = 0; i < activities.size(); i++) {
            limited(errors, "what" + i, activities.get(i).what(), LONGEST_LINE);
            limited(errors, "function" + i, activities.get(i).function(), LONGEST_LINE);
            counted(errors, "number" + i, activities.get(i).number());
            if (activities.get(i).what().isBlank()) {
                errors.add("what" + i, "agreements.pledges.mistake.what");
            }
        }
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("last", "agreements.pledges.mistake.last");
        }
        return errors;
    }

    /** The period, or null while it is not set. */
    public Period period() {
        return first == null || last == null ? null : new Period(first, last);
    }

    private static void counted(FieldErrors errors, String field, Integer number) {
        if (number != null && (number < 0 || number > MOST)) {
            errors.add(field, "agreements.pledges.mistake.number");
        }
    }

    static void limited(FieldErrors errors, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            errors.add(field, "agreements.mistake.long", longest);
        }
        PersonGuard.check(errors, field, text);
    }
}
