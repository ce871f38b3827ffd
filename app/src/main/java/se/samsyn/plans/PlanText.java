package se.samsyn.plans;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What is written of a plan as a whole.
 *
 * @param first the first day that it covers
 * @param last the last day, included
 * @param pictureId the fixed picture that it stands on, or null while it is a draft
 * @param documentation how what is done will be noted
 * @param coordination how it hangs together with other planning that the law asks for (7 §), or empty
 */
public record PlanText(String title, LocalDate first, LocalDate last, Long pictureId, String documentation, String coordination) {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 2000;

    public PlanText {
        title = title == null ? "" : title.strip();
        documentation = documentation == null ? "" : documentation.strip();
        coordination = coordination == null ? "" : coordination.strip();
    }

    /** The mistakes, by field: {@code title}, {@code first}, {@code last}, {@code documentation}, {@code coordination}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        needed(errors, "title", title, LONGEST_TITLE);
        if (first == null) {
            errors.add("first", "plans.mistake.first");
        }
        if (last == null || first != null && last.isBefore(first)) {
            errors.add("last", "plans.mistake.last");
        }
        limited(errors, "documentation", documentation, LONGEST_TEXT);
        limited(errors, "coordination", coordination, LONGEST_TEXT);
        PersonGuard.check(errors, "title", title);
        PersonGuard.check(errors, "documentation", documentation);
        PersonGuard.check(errors, "coordination", coordination);
        return errors;
    }

    /** Adds {@code plans.mistake.<field>} when nothing is written, and {@code plans.mistake.long} when too much is. */
    public static void needed(FieldErrors errors, String field, String text, int longest) {
        if (text.isEmpty()) {
            errors.add(field, "plans.mistake." + field);
        }
        limited(errors, field, text, longest);
    }

    /** Adds {@code plans.mistake.long} when too much is written. */
    public static void limited(FieldErrors errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(field, "plans.mistake.long", longest);
        }
    }
}
