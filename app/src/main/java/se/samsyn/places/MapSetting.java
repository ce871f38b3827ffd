package se.samsyn.places;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import se.samsyn.kernel.FieldErrors;

/**
 * Which background map the pages fetch. Without one the drawn base map and the imported areas are the map, and no page
 * calls anyone outside.
 *
 * @param tileAddress an https address: for XYZ with {@code {x}}, {@code {y}} and {@code {z}}, for WMTS the capabilities
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
            boolean usable = "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
            return usable ? Optional.of("https://" + address.getRawAuthority().toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
