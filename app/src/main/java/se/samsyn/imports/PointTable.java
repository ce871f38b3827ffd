package se.samsyn.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.imports.RowReport.Cause;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.ImportedObservations.Row;
import se.samsyn.observations.Observation.Circumstances;
import se.samsyn.observations.Observation.PositionClass;
import se.samsyn.observations.Observation.When;
import se.samsyn.observations.Observation.Where;
import se.samsyn.places.Coordinates;
import se.samsyn.places.Position;

/** A table of points: a heading line, comma or semicolon, one event a row. */
final class PointTable extends Reading.Rows implements AutoCloseable {
    private static final int LOOK_AHEAD = 64 * 1024;

    private final Reading reading;
    private final CategoryWords words;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final int width;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Coordinates coordinates;
    private final PositionClass position;
    /** How often a row without an id of its own has stood in this file, so that equal rows stay apart and stay the same. */
    private final Map<String, Integer> seen = new HashMap<>();

    /** @throws Refusal {@code import-columns} naming what is missing, {@code import-unreadable} when it is no table */
    PointTable(Reading reading, BufferedReader text) throws IOException {
        this.reading = reading;
        this.words = new CategoryWords(reading.mapping().categories());
        this.csv = CsvReader.builder().fieldSeparator(separator(text)).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text);
        this.records = csv.iterator();
        if (!records.hasNext()) {
            throw new Refusal("import-unreadable");
        }
        List<String> header = records.next().getFields().stream().map(cell -> cell.replace("\uFEFF", "")).toList();
        this.width = header.size();
        find(header);
        String xHeading = columns.containsKey(Column.X) ? header.get(columns.get(Column.X)).toLowerCase(Locale.ROOT) : "";
        String from = reading.mapping().crs() != null ? reading.mapping().crs() : xHeading.startsWith("lon") || xHeading.equals("lng") ? Coordinates.WGS84 : Coordinates.SWEREF99TM;
        this.coordinates = Coordinates.between(from, reading.mapping().project() == null ? Coordinates.SWEREF99TM : reading.mapping().project());
        this.position = reading.mapping().position() == null ? PositionClass.EXACT : PositionClass.valueOf(reading.mapping().position().toUpperCase(Locale.ROOT));
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        String first = Optional.ofNullable(text.readLine()).orElse("");
        text.reset();
        long semicolons = first.chars().filter(c -> c == ';').count();
        return semicolons > first.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    private void find(List<String> header) {
        for (Column column : Column.values()) {
            String named = reading.mapping().columns().get(column);
            String heading = named != null ? named : column.guess(header);
            int index = heading == null ? -1 : header.indexOf(heading);
            if (index >= 0) {
                columns.put(column, index);
            } else if (named != null || column == Column.FROM || column == Column.CATEGORY) {
                throw new Refusal("import-columns", named != null ? named : column.name(), String.join(", ", header));
            }
        }
    }

    @Override
    Row advance() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (record.getFieldCount() == 1 && record.getField(0).isBlank()) {
                    continue;
                }
                reading.report().read();
                Row row = row(record, record.getStartingLineNumber());
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException broken) {
            throw new Refusal("import-broken", reading.report().rows() + 1);
        } catch (UncheckedIOException unreadable) {
            throw new Refusal("import-broken", reading.report().rows() + 1);
        }
    }

    private Row row(CsvRecord record, long line) {
        if (record.getFieldCount() != width) {
            return bad(Cause.CELLS, line);
        }
        Optional<CategoryWords.Meaning> meaning = words.find(cell(record, Column.CATEGORY));
        if (meaning.isEmpty()) {
            return bad(Cause.CATEGORY, line);
        }
        if (meaning.get().cause() != null) {
            return bad(meaning.get().cause(), line);
        }
        WrittenTime time = WrittenTime.read(cell(record, Column.FROM), cell(record, Column.TO), reading.zone());
        if (time.cause() != null) {
            return bad(time.cause(), line);
        }
        Where where = where(record, line);
        if (where == null) {
            return null;
        }
        return new Row(key(record), meaning.get().category(), time.when(), where, Circumstances.NOT_TOLD, cell(record, Column.TEXT));
    }

    /** The place of a row; null when the row was counted as unusable. */
    private Where where(CsvRecord record, long line) {
        String place = cell(record, Column.PLACE);
        String x = cell(record, Column.X);
        String y = cell(record, Column.Y);
        if (x.isBlank() || y.isBlank()) {
            return Where.named(place.isBlank() ? null : place);
        }
        double east;
        double north;
        try {
            east = Double.parseDouble(x.replace(',', '.'));
            north = Double.parseDouble(y.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            bad(Cause.COORDINATES, line);
            return null;
        }
        if (!Double.isFinite(east) || !Double.isFinite(north)) {
            bad(Cause.COORDINATES, line);
            return null;
        }
        if (!coordinates.accepts(east, north)) {
            bad(Cause.OUTSIDE, line);
            return null;
        }
        Position point = coordinates.project(east, north);
        // Published points that say "on or near" a street were moved to it by their publisher.
        PositionClass how = place.startsWith("On or near") ? PositionClass.SNAPPED : position;
        return new Where(point.x(), point.y(), how, null, place.isBlank() ? null : place, reading.areas().apply(point.x(), point.y()));
    }

    private String key(CsvRecord record) {
        String id = cell(record, Column.ID);
        if (!id.isBlank() && columns.containsKey(Column.ID)) {
            return id;
        }
        String hash = hash(record.getFields());
        return hash + '#' + seen.merge(hash, 1, Integer::sum);
    }

    private static String hash(List<String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest(String.join("\u001f", cells).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String cell(CsvRecord record, Column column) {
        Integer index = columns.get(column);
        String cell = index == null ? "" : record.getField(index).strip();
        return cell.equals("NA") ? "" : cell;
    }

    private Row bad(Cause cause, long line) {
        reading.report().bad(cause, line);
        return null;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
