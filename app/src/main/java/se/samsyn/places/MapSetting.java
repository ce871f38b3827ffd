package se.samsyn.places;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samsyn.kernel.FieldErrors;

/**
 * Which background map the pages fetch. Without one the drawn base map and the imported areas are the map, and no page
 * calls anyone outside.
 *
 * @param tileAddress where a tile lies, in Web Mercator (EPSG:3857, matrix set GoogleMapsCompatible): an https address, for XYZ
 *     with {@code {x}}, {@code {y}} and {@code {z}}, for WMTS with {@code {TileMatrix}}, {@code {TileRow}} and {@code {TileCol}}
 * @param attribution the words that the map's owner wants shown
 * @param version for {@link Places#changeMapSetting}
 */
public record MapSetting(TileKind tileKind, String tileAddress, String attribution, int version) {
    /** The kinds of tile servers that the map understands. */
    public enum TileKind {
        NONE,
        XYZ,
        WMTS
    }

    public static final MapSetting OWN_MAP = new MapSetting(TileKind.NONE, "", "", 0);

    private static final List<Pattern> WMTS_PARTS = Stream.of("TileMatrix", "TileRow", "TileCol")
            .map(part -> Pattern.compile("\\{" + part + "}", Pattern.CASE_INSENSITIVE))
            .toList();

    public MapSetting {
        tileAddress = tileAddress == null ? "" : tileAddress.strip();
        attribution = attribution == null ? "" : attribution.strip();
    }

    /** The mistakes, by field: {@code tileAddress}, {@code attribution}. */
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
        if (attribution.isEmpty()) {
            errors.add("attribution", "places.mistake.attribution");
        }
        return errors;
    }

    /** Scheme and host of the tile server, for the pages' content security policy; empty without one. */
    public Optional<String> origin() {
        if (tileKind == TileKind.NONE) {
            return Optional.empty();
        }
        try {
            URI address = new URI(tileAddress.replaceAll("[{}]", "_"));
            // A tile server on the same machine needs no encryption on the way.
            boolean secret = "https".equalsIgnoreCase(address.getScheme())
                    || "http".equalsIgnoreCase(address.getScheme()) && "127.0.0.1".equals(address.getHost());
            boolean usable = secret && address.getHost() != null && address.getRawUserInfo() == null;
            String scheme = usable ? address.getScheme().toLowerCase(Locale.ROOT) : "";
            return usable ? Optional.of(scheme + "://" + address.getRawAuthority().toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
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
