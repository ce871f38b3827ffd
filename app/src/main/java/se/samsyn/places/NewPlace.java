package se.samsyn.places;

import java.util.Optional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What is needed to enter a place in the register, or to change one. See {@link Place} for the meanings.
 *
 * @param at SWEREF 99 TM metres; null is a mistake
 */
public record NewPlace(
        String name,
        String kind,
        String ownerName,
        Optional<Long> ownerId,
        Position at,
        double radiusMetres,
        Place.Precision precision) {

    public static final double USUAL_RADIUS_METRES = 75;
    private static final int LONGEST = 120;
    private static final double LARGEST_RADIUS_METRES = 5_000;

    public NewPlace {
        name = clean(name);
        kind = clean(kind);
        ownerName = clean(ownerName);
    }

    /** The mistakes, by field: {@code name}, {@code kind}, {@code ownerName}, {@code position}, {@code radius}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (name.isEmpty()) {
            errors.add("name", "places.mistake.name");
        }
        check(errors, "name", name);
        check(errors, "kind", kind);
        check(errors, "ownerName", ownerName);
        if (at == null || !inSweden(at)) {
            errors.add("position", "places.mistake.position");
        }
        if (!(radiusMetres > 0 && radiusMetres <= LARGEST_RADIUS_METRES)) {
            errors.add("radius", "places.mistake.radius", LARGEST_RADIUS_METRES);
        }
        return errors;
    }

    private static void check(FieldErrors errors, String field, String text) {
        if (text.length() > LONGEST) {
            errors.add(field, "places.mistake.length", LONGEST);
        }
        PersonGuard.check(errors, field, text);
    }

    /** The range of SWEREF 99 TM over Sweden with its sea, rounded outwards to 10 km. */
    private static boolean inSweden(Position at) {
        return at.x() >= 180_000 && at.x() <= 1_100_000 && at.y() >= 6_000_000 && at.y() <= 7_780_000;
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
