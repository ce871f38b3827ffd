package se.samsyn.places;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.places.tiles.TileAddress;
import se.samsyn.places.tiles.TileGrid;

/**
 * Which background map the pages fetch. Without one the drawn base map and the imported areas are the map, and no page
 * calls anyone outside.
 *
 * @param tileAddress where a tile lies: an https address, for XYZ with {@code {x}}, {@code {y}} and {@code {z}}, for WMTS with
 *     {@code {TileMatrix}}, {@code {TileRow}} and {@code {TileCol}}
 * @param tileGrid of a WMTS service, as {@link TileGrid#text} writes it; empty for Web Mercator (EPSG:3857) with the matrix set
 *     GoogleMapsCompatible, which is also the grid of every XYZ address
 * @param attribution the words that the map's owner wants shown
 * @param version for {@link Places#changeMapSetting}
 */
public record MapSetting(TileKind tileKind, String tileAddress, String tileGrid, String attribution, int version) {
    /** The kinds of tile servers that the map understands. */
    public enum TileKind {
        NONE,
        XYZ,
        WMTS
    }

    public static final MapSetting OWN_MAP = new MapSetting(TileKind.NONE, "", "", "", 0);

    private static final List<Pattern> WMTS_PARTS = Stream.of("TileMatrix", "TileRow", "TileCol")
            .map(part -> Pattern.compile("\\{" + part + "}", Pattern.CASE_INSENSITIVE))
            .toList();

    public MapSetting {
        tileAddress = tileAddress == null ? "" : tileAddress.strip();
        tileGrid = tileGrid == null || tileKind != TileKind.WMTS ? "" : tileGrid.strip();
        attribution = attribution == null ? "" : attribution.strip();
    }

    public MapSetting withVersion(int other) {
        return new MapSetting(tileKind, tileAddress, tileGrid, attribution, other);
    }

    /** The mistakes, by field: {@code tileAddress} (with its grid), {@code attribution}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (tileKind == TileKind.NONE) {
            return errors;
        }
        if (origin().isEmpty()) {
            errors.add("tileAddress", "places.mistake.tileAddress");
        } else if (tileKind == TileKind.XYZ
                && !(tileAddress.contains("{x}") && tileAddress.contains("{y}") && tileAddress.contains("{z}"))) {
            errors.add("tileAddress", "places.mistake.tileXyz");
        } else if (tileKind == TileKind.WMTS && !WMTS_PARTS.stream().allMatch(part -> part.matcher(tileAddress).find())) {
            errors.add("tileAddress", "places.mistake.tileWmts");
        }
        if (!tileGrid.isEmpty() && grid().isEmpty()) {
            errors.add("tileAddress", "places.mistake.tileGrid");
        }
        if (attribution.isEmpty()) {
            errors.add("attribution", "places.mistake.attribution");
        }
        return errors;
    }

    /** Scheme and host of the tile server, for the pages' content security policy; empty without one. */
    public Optional<String> origin() {
        return tileKind == TileKind.NONE ? Optional.empty() : TileAddress.origin(tileAddress);
    }

    /** The service's own grid; empty where the usual one of Web Mercator is meant. */
    public Optional<TileGrid> grid() {
        return tileGrid.isEmpty() ? Optional.empty() : TileGrid.parse(tileGrid);
    }

    /** The address as the pages' map fills it in: with {@code {x}}, {@code {y}} and {@code {z}}, whichever kind it is. */
    public String template() {
        String template = tileAddress;
        for (int part = 0; tileKind == TileKind.WMTS && part < WMTS_PARTS.size(); part++) {
            template = WMTS_PARTS.get(part).matcher(template).replaceAll("{" + "zyx".charAt(part) + "}");
        }
        return template;
    }
}
