package se.samsyn.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samsyn.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a file is read.
 *
 * @param format what kind of file it is
 * @param source what the file is of; the same name for each file from there, so that a row is known again
 * @param columns from our name of a column to the file's; unnamed ones are guessed from their headings
 * @param crs the coordinates' system, for example {@code EPSG:4326}; null is guessed from the headings
 * @param project the system to project to instead of SWEREF 99 TM, or null; names a place outside Sweden
 * @param position how exact the points are; null is guessed
 * @param categories from the file's own words for categories to ours
 * @param locations of a file that covers several municipalities, the place names that are meant; empty is the municipality's own
 */
public record ImportMapping(
        Format format,
        String source,
        Map<Column, String> columns,
        String crs,
        String project,
        String position,
        Map<String, String> categories,
        List<String> locations) {

    /** The kinds of file that are understood. */
    public enum Format {
        /** The police's published events, as their open interface gives them. */
        POLICE_EVENTS,
        /** A table of points with a heading line, comma or semicolon. */
        TABLE
    }

    /** Our names of a table's columns, each with the headings it is known by. */
    public enum Column {
        ID("id", "crime_id", "händelseid", "ärendenummer", "diarienummer"),
        FROM("from", "start", "tid_fran", "tid från", "från", "time", "tid", "datum", "date", "month", "månad"),
        TO("to", "end", "slut", "tid_till", "tid till", "till"),
        X("x", "easting", "east", "e", "longitude", "lon", "lng", "long"),
        Y("y", "northing", "north", "n", "latitude", "lat"),
        CATEGORY("category", "kategori", "brottstyp", "händelse", "crime_type", "typ", "type"),
        PLACE("place", "plats", "location", "adress", "address"),
        TEXT("text", "beskrivning", "description", "fritext");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }

        /** The first of the headings by which the column is known, in the order of our list; null when none is there. */
        String guess(List<String> header) {
            for (String heading : headings) {
                for (String found : header) {
                    if (found.strip().toLowerCase(Locale.ROOT).equals(heading)) {
                        return found;
                    }
                }
            }
            return null;
        }
    }

    public ImportMapping {
        columns = Map.copyOf(columns);
        categories = Map.copyOf(categories);
        locations = List.copyOf(locations);
    }

    /** A mapping in which everything that can be guessed is guessed. */
    public static ImportMapping guessed(Format format, String source) {
        return new ImportMapping(format, source, Map.of(), null, null, null, Map.of(), List.of());
    }

    /** The same mapping with a projection. */
    public ImportMapping withProjection(String crs, String project) {
        return new ImportMapping(format, source, columns, crs == null ? this.crs : crs, project == null ? this.project : project, position, categories, locations);
    }

    /** The same mapping for the named places of the file. */
    public ImportMapping withLocations(List<String> names) {
        return new ImportMapping(format, source, columns, crs, project, position, categories, names);
    }

    /**
     * Reads a mapping file: JSON with {@code source}, {@code columns}, {@code crs}, {@code project}, {@code position},
     * {@code categories} and {@code locations}, all optional; see docs/operations.md.
     *
     * @throws Refusal {@code mapping-unreadable} with what is wrong
     */
    public static ImportMapping read(Reader json, Format format, String source) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            Map<Column, String> columns = new LinkedHashMap<>();
            root.path("columns").properties().forEach(entry ->
                    columns.put(Column.valueOf(entry.getKey().toUpperCase(Locale.ROOT)), entry.getValue().asString()));
            Map<String, String> categories = new LinkedHashMap<>();
            root.path("categories").properties().forEach(entry -> categories.put(entry.getKey(), entry.getValue().asString()));
            List<String> locations = root.path("locations").valueStream().map(JsonNode::asString).toList();
            return new ImportMapping(
                    format,
                    root.path("source").asString(source),
                    columns,
                    text(root, "crs"),
                    text(root, "project"),
                    text(root, "position"),
                    categories,
                    locations);
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw new Refusal("mapping-unreadable", String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static String text(JsonNode root, String field) {
        String text = root.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
