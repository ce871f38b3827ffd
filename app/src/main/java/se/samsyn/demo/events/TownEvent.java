package se.samsyn.demo.events;

import java.time.LocalDateTime;
import se.samsyn.kernel.CategoryGroup;

/**
 * One made-up observation. Times are local (Europe/Stockholm), coordinates SWEREF 99 TM metres with one decimal.
 *
 * @param id running and stable for the same day, seed and volume, for example {@code BH-0000042}
 * @param to equal to {@code from} when the moment is known
 * @param x east; NaN when {@code position} is {@link Position#NONE}
 * @param y north; NaN likewise
 * @param sub code of the finer kind, for example {@code TIL_SHOPLIFTING}
 * @param placeKey key of the place in the place register, or of the area where there is none
 * @param place Swedish name of that place or area
 * @param areaKey the area it happened in, known to the maker even where no point is given
 * @param reported when it was handed in, never before {@code to} nor later than the start of "today"
 * @param truth what it was planted for, or null; for tests and demonstrations, never to be stored as data
 * @param sameAs id of the report of the very same event from another source, or null
 */
public record TownEvent(
        String id,
        LocalDateTime from,
        LocalDateTime to,
        double x,
        double y,
        Position position,
        CategoryGroup group,
        String sub,
        String placeKey,
        String place,
        String areaKey,
        String text,
        ReportingUnit unit,
        Certainty certainty,
        LocalDateTime reported,
        PlantedTruth truth,
        String sameAs) {

    /** How well the place is known; the names are those of the observations room. */
    public enum Position {
        EXACT,
        STREET,
        SNAPPED,
        MUNICIPALITY_CENTRE,
        NONE
    }

    /** How sure the one who tells is: sett, fått berättat, misstänkt. */
    public enum Certainty {
        SEEN,
        TOLD,
        SUSPECTED
    }

    public boolean timeIsExact() {
        return from.equals(to);
    }
}
