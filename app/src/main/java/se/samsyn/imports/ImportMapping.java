package se.samsyn.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.WrittenDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
 * @param table the table's number in the file, from 0; null is the longest that looks like events
 * @param order what "3/4 2025" means
 * @param category the category of every row of a file that names none, as a word or a code; or null
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
        List<String> locations,
        Integer table,
        WrittenDate.Order order,
        String category) {

    /** The kinds of file that are understood. */
    public enum Format {
        /** The police's published events, as their open interface gives them. */
        POLICE_EVENTS,
        /** A table of events in text or Excel. */
        TABLE
    }

    /** Our names of a table's columns, each with the headings it is known by. */
    public enum Column {
        ID("id", "crime_id", "crime id", "händelseid", "händelsenr", "ärendenummer", "ärendenr", "ärende", "diarienummer", "diarienr", "dnr", "löpnr", "löpnummer"),
        FROM("from", "start", "tid_fran", "tid från", "från", "starttid", "time", "tid", "tidpunkt", "datum", "date", "händelsedatum", "när", "month", "månad", "vecka"),
        CLOCK("klockslag"),
        TO("to", "end", "slut", "sluttid", "tid_till", "tid till", "till"),
        X("x", "easting", "east", "e", "longitude", "lon", "lng", "long", "öst", "x-koordinat"),
        Y("y", "northing", "north", "n", "latitude", "lat", "nord", "y-koordinat"),
        CATEGORY("category", "kategori", "brottstyp", "händelse", "crime_type", "crime type", "typ", "type", "händelsetyp", "vad"),
        KIND("subcategory", "underkategori", "undertyp"),
        PLACE("place", "plats", "location", "adress", "address", "var", "ort"),
        TEXT("text", "beskrivning", "description", "fritext", "anteckning", "kommentar");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }

        /** The headings by which the column is known, the surest first. */
        public List<String> headings() {
            return headings;
        }

        /** Whether a heading holds one of the longer words: "Datum för händelsen", "Brottsplats". */
        public boolean resembles(String heading) {
            return headings.stream().anyMatch(word -> word.length() > 4 && heading.contains(word));
        }
    }

    public ImportMapping {
        columns = Map.copyOf(columns);
        categories = Map.copyOf(categories);
        locations = List.copyOf(locations);
        order = order == null ? WrittenDate.Order.DAY_FIRST : order;
    }

    /** A mapping in which everything that can be guessed is guessed. */
    public static ImportMapping guessed(Format format, String source) {
        return new ImportMapping(format, source, Map.of(), null, null, null, Map.of(), List.of(), null, null, null);
    }

    /** The same mapping with a projection. */
    public ImportMapping withProjection(String crs, String project) {
        return new ImportMapping(
                format, source, columns, crs == null ? this.crs : crs, project == null ? this.project : project, position, categories,
                locations, table, order, category);
    }

    /** The same mapping for the named places of the file. */
    public ImportMapping withLocations(List<String> names) {
        return new ImportMapping(format, source, columns, crs, project, position, categories, names, table, order, category);
    }

    /** The same mapping with its columns said. */
    public ImportMapping withColumns(Map<Column, String> said) {
        return new ImportMapping(format, source, said, crs, project, position, categories, locations, table, order, category);
    }

    /** The same mapping for another source. */
    public ImportMapping withSource(String name) {
        return new ImportMapping(format, name, columns, crs, project, position, categories, locations, table, order, category);
    }

    /**
     * Reads a mapping file: JSON with {@code source}, {@code columns}, {@code crs}, {@code project}, {@code position},
     * {@code categories}, {@code locations}, {@code table}, {@code order} and {@code category}, all optional; see
     * docs/operations.md.
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
                    locations,
                    root.path("table").isNumber() ? root.path("table").asInt() : null,
                    text(root, "order") == null ? null : WrittenDate.Order.valueOf(text(root, "order")),
                    text(root, "category"));
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw new Refusal("mapping-unreadable", String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The mapping as such a file. */
    public String json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("source", source).put("crs", crs).put("project", project).put("position", position);
        root.put("table", table).put("order", order.name()).put("category", category);
        ObjectNode heads = root.putObject("columns");
        columns.forEach((column, heading) -> heads.put(column.name(), heading));
        ObjectNode words = root.putObject("categories");
        categories.forEach(words::put);
        ArrayNode places = root.putArray("locations");
        locations.forEach(places::add);
        return root.toString();
    }

    private static String text(JsonNode root, String field) {
        String text = root.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
