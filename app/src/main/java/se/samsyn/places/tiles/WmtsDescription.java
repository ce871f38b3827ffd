package se.samsyn.places.tiles;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.kernel.Refusal;

/**
 * What a WMTS service (OGC 07-057r7) says of itself in its capabilities document: which of its layers our map can lay under
 * ours, and what was left out.
 *
 * @param provider who the service says that it comes from, for the map's attribution; may be empty
 * @param choices layers in each grid that the map can use; those in the map's own system first, since they stay sharp
 * @param leftOut layers in grids that it cannot, by cause
 */
public record WmtsDescription(String provider, List<Choice> choices, Map<Cause, Integer> leftOut) {
    public enum Cause {
        OTHER_SYSTEM,
        NO_ADDRESS,
        UNSOUND_GRID
    }

    /**
     * A layer in one of its grids.
     *
     * @param address of a tile, with {@code {TileMatrix}}, {@code {TileRow}} and {@code {TileCol}} to be filled in
     * @param format such as {@code image/png}
     */
    public record Choice(String title, String set, String format, String address, TileGrid grid) {
        /** Address and grid in one word, for a form; see {@link #split}. */
        public String value() {
            return grid.text() + '|' + address;
        }

        /** Grid and address of a {@link #value}; empty words for anything else. */
        public static List<String> split(String value) {
            int at = value.indexOf('|');
            return at < 0 ? List.of("", "") : List.of(value.substring(0, at), value.substring(at + 1));
        }
    }

    private static final List<String> FORMATS = List.of("image/png", "image/png8", "image/vnd.jpeg-png", "image/jpeg", "image/webp");
    private static final Pattern EPSG = Pattern.compile("(?i).*\\bEPSG\\b.*[:/](\\d{4,6})");
    /** The first code under which Web Mercator was known, and still is in many services. */
    private static final String OLD_WEB_MERCATOR = "900913";
    /** A pixel is 0.28 mm, by the standard; both systems are in metres. */
    private static final double METRES_OF_A_PIXEL = 0.00028;
    private static final int MOST_CHOICES = 300;

    /**
     * Reads a capabilities document. Nothing that it names is fetched.
     *
     * @throws Refusal {@code wmts-unreadable}, {@code wmts-too-large} with the megabytes allowed, {@code wmts-other} with what it
     *     is instead, {@code wmts-none} if it has no layer
     */
    public static WmtsDescription read(InputStream file) throws IOException {
        XmlPart root = XmlPart.read(file);
        if (!root.name().equals("Capabilities") || root.find("Contents").isEmpty()) {
            throw new Refusal("wmts-other", root.name());
        }
        XmlPart contents = root.find("Contents").get();
        Map<String, XmlPart> sets = new HashMap<>();
        contents.list("TileMatrixSet").forEach(set -> sets.put(set.text("Identifier"), set));
        Optional<String> query = queryAddress(root);
        List<Choice> choices = new ArrayList<>();
        Map<Cause, Integer> leftOut = new EnumMap<>(Cause.class);
        for (XmlPart layer : contents.list("Layer")) {
            for (XmlPart link : layer.list("TileMatrixSetLink")) {
                String set = link.text("TileMatrixSet");
                Optional<TileGrid> grid = Optional.ofNullable(sets.get(set)).flatMap(WmtsDescription::grid);
                Optional<Choice> choice = grid.filter(TileGrid::sound).flatMap(sound -> choice(layer, set, sound, query));
                choice.ifPresentOrElse(
                        choices::add,
                        () -> leftOut.merge(
                                grid.isEmpty() ? Cause.OTHER_SYSTEM : grid.get().sound() ? Cause.NO_ADDRESS : Cause.UNSOUND_GRID,
                                1,
                                Integer::sum));
            }
        }
        if (choices.isEmpty() && leftOut.isEmpty()) {
            throw new Refusal("wmts-none");
        }
        choices.sort(Comparator.comparing(choice -> !choice.grid.crs().equals(TileGrid.SWEREF99TM)));
        String provider = root.find("ServiceProvider").map(part -> part.text("ProviderName")).filter(name -> !name.isEmpty())
                .or(() -> root.find("ServiceIdentification").map(part -> part.text("Title")))
                .orElse("");
        return new WmtsDescription(provider, choices.stream().limit(MOST_CHOICES).toList(), leftOut);
    }

    /** Empty for a grid in another coordinate system, or one without numbers. */
    private static Optional<TileGrid> grid(XmlPart set) {
        Matcher system = EPSG.matcher(set.text("SupportedCRS"));
        String code = system.matches() ? system.group(1).replace(OLD_WEB_MERCATOR, "3857") : "";
        String crs = "EPSG:" + code;
        if (!List.of(TileGrid.SWEREF99TM, TileGrid.WEB_MERCATOR).contains(crs)) {
            return Optional.empty();
        }
        List<TileGrid.Level> levels = new ArrayList<>();
        try {
            for (XmlPart matrix : set.list("TileMatrix")) {
                String[] corner = matrix.text("TopLeftCorner").trim().split("\\s+");
                double first = Double.parseDouble(corner[0]);
                double second = Double.parseDouble(corner[1]);
                // The official order of EPSG:3006 is north before east, and services write both. In the corner of a grid that
                // holds Sweden the north is always the larger number.
                boolean northFirst = crs.equals(TileGrid.SWEREF99TM) && first > second;
                levels.add(new TileGrid.Level(
                        matrix.text("Identifier"),
                        northFirst ? second : first,
                        northFirst ? first : second,
                        Double.parseDouble(matrix.text("ScaleDenominator")) * METRES_OF_A_PIXEL,
                        Integer.parseInt(matrix.text("TileWidth")),
                        Integer.parseInt(matrix.text("TileHeight")),
                        Integer.parseInt(matrix.text("MatrixWidth")),
                        Integer.parseInt(matrix.text("MatrixHeight"))));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notANumber) {
            return Optional.of(new TileGrid(crs, List.of()));
        }
        levels.sort(Comparator.comparingDouble(TileGrid.Level::metresPerPixel).reversed());
        return Optional.of(new TileGrid(crs, levels));
    }

    private static Optional<Choice> choice(XmlPart layer, String set, TileGrid grid, Optional<String> query) {
        List<XmlPart> resources = layer.list("ResourceURL").stream()
                .filter(resource -> resource.attribute("resourceType").equals("tile"))
                .toList();
        List<String> offered = resources.isEmpty()
                ? layer.list("Format").stream().map(XmlPart::text).toList()
                : resources.stream().map(resource -> resource.attribute("format")).toList();
        Optional<String> format = offered.stream().min(Comparator.comparingInt(WmtsDescription::liking)).filter(best -> best.startsWith("image/"));
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> fixed = fixed(layer, set, format.get());
        String address = resources.stream()
                .filter(resource -> resource.attribute("format").equals(format.get()))
                .findFirst()
                .map(resource -> TileAddress.filled(resource.attribute("template"), fixed))
                .or(() -> query.map(where -> TileAddress.asked(where, fixed)))
                .orElse("");
        String title = layer.text("Title").isEmpty() ? layer.text("Identifier") : layer.text("Title");
        return TileAddress.sound(address) ? Optional.of(new Choice(title, set, format.get(), address, grid)) : Optional.empty();
    }

    /** What is the same for every tile: by the names of the standard's questions. */
    private static Map<String, String> fixed(XmlPart layer, String set, String format) {
        Map<String, String> fixed = new HashMap<>();
        for (XmlPart dimension : layer.list("Dimension")) {
            String value = dimension.text("Default").isEmpty() ? dimension.text("Value") : dimension.text("Default");
            fixed.put(dimension.text("Identifier"), value);
        }
        List<XmlPart> styles = layer.list("Style");
        String style = styles.stream()
                .filter(one -> one.attribute("isDefault").toLowerCase(Locale.ROOT).equals("true"))
                .findFirst()
                .or(() -> styles.stream().findFirst())
                .map(one -> one.text("Identifier"))
                .orElse("");
        fixed.put("Layer", layer.text("Identifier"));
        fixed.put("Style", style);
        fixed.put("TileMatrixSet", set);
        fixed.put("Format", format);
        return fixed;
    }

    private static int liking(String format) {
        int place = FORMATS.indexOf(format);
        return place >= 0 ? place : format.startsWith("image/") ? FORMATS.size() : FORMATS.size() + 1;
    }

    /** Where tiles are asked for by name and value; a service may have that way, the way of paths, or both. */
    private static Optional<String> queryAddress(XmlPart root) {
        return root.find("OperationsMetadata").stream()
                .flatMap(part -> part.list("Operation").stream())
                .filter(operation -> operation.attribute("name").equals("GetTile"))
                .flatMap(operation -> operation.list("DCP").stream())
                .flatMap(part -> part.list("HTTP").stream())
                .flatMap(part -> part.list("Get").stream())
                .filter(get -> get.list("Constraint").stream()
                        .filter(constraint -> constraint.attribute("name").equals("GetEncoding"))
                        .allMatch(constraint -> constraint.find("AllowedValues").stream()
                                .flatMap(values -> values.list("Value").stream())
                                .anyMatch(value -> value.text().equals("KVP"))))
                .map(get -> get.attribute("href"))
                .findFirst();
    }
}
