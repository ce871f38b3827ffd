package se.samsyn.places.tiles;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a tile service cuts its map: each level's corner, scale and size, from the coarsest to the finest.
 *
 * @param crs {@code EPSG:3006} or {@code EPSG:3857}
 */
public record TileGrid(String crs, List<Level> levels) {
    public static final String SWEREF99TM = "EPSG:3006";
    public static final String WEB_MERCATOR = "EPSG:3857";

    /** More than any service has; what a browser must compute for each tile is bounded by it. */
    private static final int MOST_LEVELS = 40;
    private static final int MOST_PIXELS = 4096;
    private static final int LONGEST_NAME = 100;

    /**
     * @param name the level's own, as it stands in an address
     * @param west of the first column, metres
     * @param north of the first row, metres
     */
    public record Level(
            String name, double west, double north, double metresPerPixel, int tileWidth, int tileHeight, int columns, int rows) {
        private boolean sound() {
            return !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && Double.isFinite(west)
                    && Double.isFinite(north)
                    && Double.isFinite(metresPerPixel)
                    && metresPerPixel > 0
                    && Math.min(tileWidth, tileHeight) > 0
                    && Math.max(tileWidth, tileHeight) <= MOST_PIXELS
                    && Math.min(columns, rows) > 0;
        }

        private String text() {
            return String.join(
                    " ", URLEncoder.encode(name, StandardCharsets.UTF_8), number(west), number(north), number(metresPerPixel),
                    Integer.toString(tileWidth), Integer.toString(tileHeight), Integer.toString(columns), Integer.toString(rows));
        }

        private static Level parse(String text) {
            String[] parts = text.split(" ");
            if (parts.length != 8) {
                throw new IllegalArgumentException("A level of eight words: " + text);
            }
            return new Level(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Integer.parseInt(parts[4]),
                    Integer.parseInt(parts[5]),
                    Integer.parseInt(parts[6]),
                    Integer.parseInt(parts[7]));
        }
    }

    public TileGrid {
        levels = List.copyOf(levels);
    }

    /** Whether the map can use it: a system it knows, and levels that each show more than the one before. */
    public boolean sound() {
        boolean finer = true;
        for (int i = 1; i < levels.size(); i++) {
            finer &= levels.get(i).metresPerPixel < levels.get(i - 1).metresPerPixel;
        }
        return List.of(SWEREF99TM, WEB_MERCATOR).contains(crs)
                && !levels.isEmpty()
                && levels.size() <= MOST_LEVELS
                && levels.stream().allMatch(Level::sound)
                && finer;
    }

    /** As it is kept and carried by a form: on one line, without the sign {@code |}. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(crs));
        levels.forEach(level -> parts.add(level.text()));
        return String.join(";", parts);
    }

    /** What {@link #text} wrote; empty for anything else, since it comes back from a form. */
    public static Optional<TileGrid> parse(String text) {
        List<String> parts = List.of(text.split(";"));
        try {
            TileGrid grid = new TileGrid(parts.getFirst(), parts.stream().skip(1).limit(MOST_LEVELS + 1L).map(Level::parse).toList());
            return Optional.of(grid).filter(TileGrid::sound);
        } catch (IllegalArgumentException notWrittenHere) {
            return Optional.empty();
        }
    }

    /** For the pages' map: {@code {"crs","levels":[[name, west, north, metres per pixel, width, height, columns, rows]…]}}. */
    public String json() {
        StringBuilder json = new StringBuilder("{\"crs\":\"" + crs + "\",\"levels\":[");
        for (Level level : levels) {
            // A name that is encoded for addresses has neither quotation marks nor anything that ends a script.
            String[] words = level.text().split(" ");
            words[0] = '"' + words[0].replace("+", "%20") + '"';
            json.append(json.charAt(json.length() - 1) == '[' ? "[" : ",[").append(String.join(",", words)).append(']');
        }
        return json.append("]}").toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
