package se.samsyn.forums;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.privacy.PersonGuard;

/**
 * What a group is: its purpose, what it may do, when it meets, to whom it reports and who decided so.
 *
 * @param concerns whether it speaks of groups and places or of individuals; of the latter nothing but its being is kept here
 * @param adjustmentDays within how many days after a meeting its minutes are to be adjusted
 * @param reportsTo another group, or null
 * @param reportsToBody a body outside the groups, or null
 * @param decidedBy the body that decided on the group, or empty
 * @param endsOn the last day of a working group or network that is for a time, or null
 */
public record Charter(
        String name,
        String purpose,
        Level level,
        Mandate mandate,
        Concerns concerns,
        Rhythm rhythm,
        MinutesForm minutesForm,
        int adjustmentDays,
        Long reportsTo,
        Body reportsToBody,
        String decidedBy,
        String decidedParagraph,
        LocalDate decidedOn,
        LocalDate endsOn,
        Spread spread) {
    /** KL 5 kap. 69 §; groups outside the boards may have their own term. */
    public static final int DAYS_OF_A_BOARD = 14;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSE = 1000;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TERM = 60;

    public enum Level {
        /** Strategiskt råd, 10 §. */
        STRATEGIC,
        OPERATIVE,
        /** Lägesbildsgrupp, EST. */
        PICTURE,
        /** Möte mellan ledningarna, such as KKL. */
        LEADERSHIP,
        /** Råd that gathers politicians and managers. */
        COUNCIL,
        /** A unit of the organisation that does the work daily. */
        UNIT,
        WORKING_GROUP,
        NETWORK;

        /** Whether it is for a purpose and a time. */
        public boolean forATime() {
            return this == WORKING_GROUP || this == NETWORK;
        }
    }

    public enum Mandate {
        DECIDES,
        PREPARES,
        INFORMS
    }

    public enum Concerns {
        GROUP,
        INDIVIDUAL
    }

    public enum MinutesForm {
        /** Minnesanteckningar. */
        NOTES,
        /** Protokoll med justering. */
        MINUTES
    }

    public Charter {
        name = strip(name);
        purpose = strip(purpose);
        decidedBy = strip(decidedBy);
        decidedParagraph = strip(decidedParagraph);
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    /** The same without a superior group, for one that is made before the group that it reports to. */
    public Charter reportingTo(Long forum) {
        return new Charter(
                name, purpose, level, mandate, concerns, rhythm, minutesForm, adjustmentDays, forum, forum == null ? reportsToBody : null,
                decidedBy, decidedParagraph, decidedOn, endsOn, spread);
    }

    /** The mistakes, by the names of the record's parts. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (name.isEmpty()) {
            errors.add("name", "forums.mistake.name");
        }
        if (purpose.isEmpty()) {
            errors.add("purpose", "forums.mistake.purpose");
        }
        if (level == null) {
            errors.add("level", "forums.mistake.level");
        }
        if (mandate == null) {
            errors.add("mandate", "forums.mistake.mandate");
        }
        if (level != null && level.forATime() && endsOn == null) {
            errors.add("endsOn", "forums.mistake.endsOn");
        }
        if (decidedOn != null && endsOn != null && endsOn.isBefore(decidedOn)) {
            errors.add("endsOn", "forums.mistake.endsBefore");
        }
        if (adjustmentDays < 1 || adjustmentDays > LONGEST_TERM) {
            errors.add("adjustmentDays", "forums.mistake.adjustmentDays", LONGEST_TERM);
        }
        limited(errors, "name", name, LONGEST_NAME);
        limited(errors, "purpose", purpose, LONGEST_PURPOSE);
        limited(errors, "decidedBy", decidedBy, LONGEST_LINE);
        limited(errors, "decidedParagraph", decidedParagraph, LONGEST_LINE);
        return errors;
    }

    /** A text of a group: not longer than it may be, and nobody in it. */
    public static void limited(FieldErrors errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(field, "forums.mistake.long", longest);
        }
        PersonGuard.check(errors, field, text);
    }
}
