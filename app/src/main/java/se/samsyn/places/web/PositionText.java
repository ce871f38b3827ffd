package se.samsyn.places.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.Coordinates;
import se.samsyn.places.Position;

/** A position as people copy it from a map: "57.70887, 11.97456" (latitude first) or "6401234, 319876" (north first). */
final class PositionText {
    private static final Pattern TWO_NUMBERS =
            Pattern.compile("\\s*(?:N\\s*)?(\\d+(?:[.,]\\d+)?)\\s*(?:°?\\s*N)?\\s*(?:[,;]\\s*|\\s+)(?:E\\s*)?(\\d+(?:[.,]\\d+)?)\\s*(?:°?\\s*E)?\\s*");

    private PositionText() {}

    /** Null for what cannot be read as a position in Sweden. */
    static Position read(String text) {
        Matcher two = TWO_NUMBERS.matcher(text);
        if (!two.matches()) {
            return null;
        }
        double north = Double.parseDouble(two.group(1).replace(',', '.'));
        double east = Double.parseDouble(two.group(2).replace(',', '.'));
        if (north > 90) {
            return new Position(east, north);
        }
        try {
            return Coordinates.degreesToSweref().project(east, north);
        } catch (Refusal outside) {
            return null;
        }
    }

    /** Whole metres, north first. */
    static String write(Position at) {
        return Math.round(at.y()) + ", " + Math.round(at.x());
    }
}
