package se.samsyn.places.tiles;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The address of a tile, with the names in braces that are filled in for each: {@code {TileMatrix}} and the like. */
public final class TileAddress {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");
    private static final String VARYING = "TileMatrix={TileMatrix}&TileRow={TileRow}&TileCol={TileCol}";

    private TileAddress() {}

    /** Scheme and host, such as {@code https://karta.kommunen.se}; empty for what is no address that a page may fetch from. */
    public static Optional<String> origin(String address) {
        try {
            URI read = new URI(address.replaceAll("[{}]", "_"));
            // A tile server on the same machine needs no encryption on the way.
            boolean secret = "https".equalsIgnoreCase(read.getScheme())
                    || "http".equalsIgnoreCase(read.getScheme()) && "127.0.0.1".equals(read.getHost());
            boolean usable = secret && read.getHost() != null && read.getRawUserInfo() == null;
            String scheme = usable ? read.getScheme().toLowerCase(Locale.ROOT) : "";
            return usable ? Optional.of(scheme + "://" + read.getRawAuthority().toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A service's template with everything filled in that is the same for every tile. */
    static String filled(String template, Map<String, String> fixed) {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(fixed);
        return NAMED.matcher(template.strip()).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value(found, known)));
    }

    private static String value(MatchResult found, Map<String, String> known) {
        String value = known.get(found.group(1));
        return value == null ? found.group() : encoded(value);
    }

    /** The same as a question of name and value (KVP); what the service's address says already is not said again. */
    static String asked(String where, Map<String, String> fixed) {
        Map<String, String> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        words.put("Service", "WMTS");
        words.put("Request", "GetTile");
        words.put("Version", "1.0.0");
        words.putAll(fixed);
        StringBuilder address = new StringBuilder(where.strip());
        String said = address.toString().replaceFirst("^[^?]*", "").replace('?', '&').toLowerCase(Locale.ROOT);
        words.keySet().removeIf(name -> said.contains('&' + name.toLowerCase(Locale.ROOT) + '='));
        words.forEach((name, value) -> next(address).append(name).append('=').append(encoded(value)));
        return next(address).append(VARYING).toString();
    }

    private static StringBuilder next(StringBuilder address) {
        char last = address.charAt(address.length() - 1);
        boolean open = last == '?' || last == '&';
        return open ? address : address.append(address.indexOf("?") < 0 ? '?' : '&');
    }

    /** Whether a page may fetch from it, and nothing is left to fill in but level, row and column. */
    static boolean sound(String address) {
        long varying = NAMED.matcher(address).results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(name -> name.equals("tilematrix") || name.equals("tilerow") || name.equals("tilecol"))
                .distinct()
                .count();
        return origin(address).isPresent() && varying == 3 && NAMED.matcher(address).results().count() == 3;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
