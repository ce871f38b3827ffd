package se.samsyn.places;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of the municipality, or the municipality itself. Its geometry is asked for apart ({@link Places#geometryOf}).
 *
 * @param id number within the municipality
 * @param kind which level of the tree it stands on
 * @param code the source's own code, or its name where the source has none; unique within the kind
 * @param parentId the smallest area of a wider kind that holds it
 * @param inhabitants if known
 * @param source where the geometry comes from, with its year if known
 */
public record Area(
        long id,
        Kind kind,
        String code,
        String name,
        Optional<Long> parentId,
        Optional<Integer> inhabitants,
        String source,
        Instant importedAt) {

    /** The levels of the area tree, the widest first. Message key {@code places.area.<kind in lower case>}. */
    public enum Kind {
        /** Kommun. */
        MUNICIPALITY,
        /** Tätort eller annan ort. */
        LOCALITY,
        /** Stadsdel. */
        DISTRICT,
        /** Basområde, DeSO, kvarter. */
        SMALL_AREA;

        public String messageKey() {
            return "places.area." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
