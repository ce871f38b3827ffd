package se.samsyn.demo.town;

/**
 * Something drawn on the map. Coordinates are SWEREF 99 TM metres (EPSG:3006), rounded to decimetres.
 *
 * @param layer one of {@link Town}'s layer names, in the order they are drawn
 * @param kind what it is within the layer, in Swedish without diacritics (for example {@code hav}, {@code huvudgata})
 * @param name Swedish name, or an empty string
 * @param area true for a polygon (first ring the shell, the others holes), false for lines (each ring its own line)
 * @param rings each a flat array x0, y0, x1, y1 …; a polygon's ring ends where it began
 */
public record TownFeature(String layer, String kind, String name, boolean area, double[][] rings) {}
