package se.samsyn.problems;

import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What the problem is: stated so that someone who was not there understands it.
 *
 * @param title in a few words
 * @param what what happens
 * @param group the kind of events, or null when it is of several kinds
 * @param where how it lies on the map; fraud, violence at home and extremism have no place
 * @param areaId the area, when it is one
 * @param place the place in words, or empty
 * @param when the pattern in time in words, or empty
 * @param affected who is affected, as groups and never as persons
 */
public record Statement(
        String title, String what, CategoryGroup group, Where where, Long areaId, String place, String when, String affected) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LINE = 240;

    /** How a problem lies on the map. */
    public enum Where {
        /** At a place or some places. */
        PLACE,
        /** In an area. */
        AREA,
        /** All over the municipality. */
        EVERYWHERE,
        /** Nowhere that a map shows. */
        NO_PLACE
    }

    public Statement {
        title = title == null ? "" : title.strip();
        what = what == null ? "" : what.strip();
        place = place == null ? "" : place.strip();
        when = when == null ? "" : when.strip();
        affected = affected == null ? "" : affected.strip();
    }

    /** The mistakes, by field: {@code title}, {@code what}, {@code where}, {@code area}, {@code place}, {@code when}, {@code affected}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        needed(errors, "title", title, LONGEST_TITLE);
        needed(errors, "what", what, LONGEST_TEXT);
        if (where == null) {
            errors.add("where", "problems.mistake.where");
        }
        if (where == Where.AREA && areaId == null) {
            errors.add("area", "problems.mistake.area");
        }
        if (where == Where.PLACE && place.isEmpty()) {
            errors.add("place", "problems.mistake.place");
        }
        limited(errors, "place", place, LONGEST_LINE);
        limited(errors, "when", when, LONGEST_LINE);
        limited(errors, "affected", affected, LONGEST_LINE);
        return errors;
    }

    static void needed(FieldErrors errors, String field, String text, int longest) {
        if (text.isEmpty()) {
            errors.add(field, "problems.mistake." + field);
        }
        limited(errors, field, text, longest);
    }

    private static void limited(FieldErrors errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(field, "problems.mistake.long", longest);
        }
        PersonGuard.check(errors, field, text);
    }
}
