package se.samsyn.places;

import java.util.Optional;

/**
 * An entry of the place register: a place that people name, such as a square, a school or a car park.
 *
 * @param id number within the municipality
 * @param name as the users say it; unique within the municipality
 * @param kind what it is, in the municipality's own word (torg, skola, badplats); may be empty
 * @param ownerName the organisation that answers for the place; may be empty
 * @param ownerId its number in the register of organisations, if it is there
 * @param at SWEREF 99 TM metres
 * @param radiusMetres how far from the point one still says that one is there
 * @param precision whether the point is the place or only the middle of an area
 * @param areaId the smallest area that holds the point
 * @param version for {@link Places#change}
 */
public record Place(
        long id,
        String name,
        String kind,
        String ownerName,
        Optional<Long> ownerId,
        Position at,
        double radiusMetres,
        Precision precision,
        Optional<Long> areaId,
        int version) {

    /** What a position says. */
    public enum Precision {
        /** It happened here, or within the place's radius. */
        SPOT,
        /** Only the area is known; the point is its middle, and enters no density and no hot spot. */
        AREA_CENTRE
    }

    /** A place and how far away it is, in metres. */
    public record Near(Place place, double metres) {}
}
