package se.samsyn.places;

import org.locationtech.jts.geom.Geometry;

/**
 * Something drawn on the base map.
 *
 * @param kind what it is within its layer, in the source's own word
 * @param name as printed on a map; may be empty
 * @param geometry SWEREF 99 TM metres
 */
public record MapFeature(Layer layer, String kind, String name, Geometry geometry) {
    /** The layers from the bottom of the map to the top. */
    public enum Layer {
        MUNICIPALITY,
        FOREST,
        BUILT_UP,
        GREEN,
        WATER,
        SURFACE,
        BUILDING,
        ROAD,
        RAILWAY,
        JETTY
    }
}
