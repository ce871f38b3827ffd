package se.samsyn.imports.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.imports.RowReport.Cause;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.ImportedObservations.Row;
import se.samsyn.observations.Observation.Circumstances;
import se.samsyn.observations.Observation.PositionClass;
import se.samsyn.observations.Observation.Where;
import se.samsyn.places.Coordinates;
import se.samsyn.places.Position;
import se.samsyn.tables.FoundTable;
import se.samsyn.tables.TableFile;
import se.samsyn.tables.TableRow;
import se.samsyn.tables.TableRows;
import se.samsyn.tables.WrittenDate;

/** A table of events, one a row, in whichever sheet and below whichever title it stands. */
public final class PointTable extends Reading.Rows {
    private final Reading reading;
    private final TableFile file;
    private final FoundTable table;
    private final TableRows rows;
    /** In a text file each row says how many cells it has; a sheet is simply empty where it holds nothing. */
    private final boolean text;
    private final int[] columns = new int[Column.values().length];
    private final Coordinates coordinates;
    private final PositionClass position;
    private final MessageDigest digest = sha256();
    /** How often a row without an id of its own has stood in this file, so that equal rows stay apart and stay the same. */
    private final HashCounts seen = new HashCounts();

    /**
     * @param file is closed with the rows
     * @throws Refusal {@code import-columns} naming what is missing, {@code import-unreadable} when there is no table
     */
    public PointTable(Reading reading, TableFile file) {
        ImportMapping mapping = reading.mapping();
        this.reading = reading;
        this.file = file;
        this.table = choose(file, mapping);
        this.text = table.sheetName().isEmpty();
        Arrays.fill(columns, -1);
        Map<Column, Integer> found = Headings.find(table.headings(), mapping.columns(), mapping.category() != null);
        found.forEach((column, index) -> columns[column.ordinal()] = index);
        String xHeading = found.containsKey(Column.X) ? table.headings().get(found.get(Column.X)).toLowerCase(Locale.ROOT) : "";
        boolean degrees = xHeading.startsWith("lon") || xHeading.equals("lng");
        String from = mapping.crs() != null ? mapping.crs() : degrees ? Coordinates.WGS84 : Coordinates.SWEREF99TM;
        this.coordinates = Coordinates.between(from, mapping.project() == null ? Coordinates.SWEREF99TM : mapping.project());
        this.position = mapping.position() == null ? PositionClass.EXACT : PositionClass.valueOf(mapping.position().toUpperCase(Locale.ROOT));
        this.rows = file.rows(table);
    }

    /** The table that is meant: the said one, else the longest of those that look like events. */
    public static FoundTable choose(TableFile file, ImportMapping mapping) {
        List<FoundTable> tables = file.tables();
        if (tables.isEmpty()) {
            throw new Refusal("import-unreadable");
        }
        if (mapping.table() != null) {
            return tables.get(Math.min(mapping.table(), tables.size() - 1));
        }
        FoundTable best = null;
        for (FoundTable table : tables) {
            boolean events = Headings.guess(table.headings()).containsKey(Column.FROM);
            boolean better = best == null || events && table.rows() > best.rows() && Headings.guess(best.headings()).containsKey(Column.FROM)
                    || events && !Headings.guess(best.headings()).containsKey(Column.FROM);
            best = better ? table : best;
        }
        return best;
    }

    @Override
    public long expected() {
        return table.rows();
    }

    @Override
    Row advance() {
        while (rows.hasNext()) {
            TableRow row = rows.next();
            if (row.kind() != TableRow.Kind.CONTENT) {
                continue;
            }
            reading.report().read();
            Row usable = row(row);
            if (usable != null) {
                return usable;
            }
        }
        return null;
    }

    private Row row(TableRow row) {
        if (text && (row.cellsGiven() < row.width() || row.holdsMore())) {
            return bad(Cause.CELLS, row);
        }
        Optional<WrittenDate> to = date(row, Column.TO, null);
        WrittenTime time = WrittenTime.of(date(row, Column.FROM, Column.CLOCK), to, reading.zone());
        CategoryWords.Meaning meaning = meaning(row, time.day(reading.zone()));
        if (meaning == null) {
            return bad(Cause.CATEGORY, row);
        }
        if (meaning.cause() != null) {
            return bad(meaning.cause(), row);
        }
        if (to.isEmpty() && !cell(row, Column.TO).isEmpty()) {
            return bad(Cause.TIME, row);
        }
        if (time.cause() != null) {
            return bad(time.cause(), row);
        }
        Where where = where(row);
        if (where == null) {
            return null;
        }
        return new Row(key(row), meaning.category(), time.when(), where, Circumstances.NOT_TOLD, cell(row, Column.TEXT));
    }

    /** The file's word, its finer word first; the category that the whole file has when it names none. */
    private CategoryWords.Meaning meaning(TableRow row, LocalDate day) {
        String word = cell(row, Column.CATEGORY);
        String finer = cell(row, Column.KIND);
        CategoryWords words = reading.words();
        Optional<CategoryWords.Meaning> meaning = Optional.empty();
        if (!finer.isEmpty()) {
            meaning = words.find(word + " / " + finer, day).or(() -> words.find(finer, day));
        }
        if (meaning.isEmpty() && !word.isEmpty()) {
            meaning = words.find(word, day);
        }
        if (meaning.isEmpty() && word.isEmpty() && reading.mapping().category() != null) {
            meaning = words.find(reading.mapping().category(), day);
        }
        if (meaning.isEmpty()) {
            reading.report().unknown(word.isEmpty() ? finer : word);
        }
        return meaning.orElse(null);
    }

    private Optional<WrittenDate> date(TableRow row, Column day, Column clock) {
        int index = columns[day.ordinal()];
        if (index < 0) {
            return Optional.empty();
        }
        Optional<WrittenDate> date = WrittenDate.find(cell(row, day), clock == null ? "" : cell(row, clock), reading.mapping().order());
        return date.isEmpty() && row.isNumber(index) ? WrittenDate.ofSerial(row.number(index).getAsDouble()) : date;
    }

    /** The place of a row; null when the row was counted as unusable. */
    private Where where(TableRow row) {
        String place = cell(row, Column.PLACE);
        String named = place.isEmpty() ? null : place;
        if (cell(row, Column.X).isEmpty() || cell(row, Column.Y).isEmpty()) {
            return Where.named(named);
        }
        OptionalDouble east = row.number(columns[Column.X.ordinal()]);
        OptionalDouble north = row.number(columns[Column.Y.ordinal()]);
        if (east.isEmpty() || north.isEmpty()) {
            bad(Cause.COORDINATES, row);
            return null;
        }
        if (!coordinates.accepts(east.getAsDouble(), north.getAsDouble())) {
            bad(Cause.OUTSIDE, row);
            return null;
        }
        Position point = coordinates.project(east.getAsDouble(), north.getAsDouble());
        // Published points that say "on or near" a street were moved to it by their publisher.
        PositionClass how = place.startsWith("On or near") ? PositionClass.SNAPPED : position;
        return new Where(point.x(), point.y(), how, null, named, reading.areas().apply(point.x(), point.y()));
    }

    private String key(TableRow row) {
        String id = cell(row, Column.ID);
        if (!id.isEmpty()) {
            return id;
        }
        StringBuilder all = new StringBuilder();
        for (int column = 0; column < row.width(); column++) {
            all.append(column == 0 ? "" : "\u001f").append(row.text(column));
        }
        byte[] hash = digest.digest(all.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16) + '#' + seen.count(ByteBuffer.wrap(hash).getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String cell(TableRow row, Column column) {
        int index = columns[column.ordinal()];
        String cell = index < 0 ? "" : row.text(index);
        return cell.equals("NA") ? "" : cell;
    }

    private Row bad(Cause cause, TableRow row) {
        reading.report().bad(cause, row.line(), () -> {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.width(); column++) {
                cells.add(row.text(column));
            }
            return cells;
        });
        return null;
    }

    @Override
    public void close() {
        rows.close();
        file.close();
    }
}
