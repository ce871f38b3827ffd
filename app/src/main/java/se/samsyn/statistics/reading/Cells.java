package se.samsyn.statistics.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samsyn.kernel.Refusal;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.tables.FoundTable;
import se.samsyn.tables.TableFile;
import se.samsyn.tables.TableRow;

/**
 * The cells of a file or a pasted text.
 *
 * @param masked how many cells had something struck out that points out a person
 */
public record Cells(Grid grid, int masked) {
    private static final int MOST_CELLS = 200_000;

    /** The sheet with the largest table. @throws Refusal {@code table-…} as {@link TableFile}, {@code series-empty} */
    public static Cells of(Path file) {
        try (TableFile table = TableFile.open(file)) {
            int sheet = table.tables().stream()
                    .max(Comparator.comparingLong(FoundTable::rows))
                    .orElseThrow(() -> new Refusal("series-empty"))
                    .sheet();
            return screened(table.cells(sheet, MOST_CELLS));
        }
    }

    /** As {@link #of(Path)}. */
    public static Cells pasted(String text) {
        if (text.isBlank()) {
            throw new Refusal("series-empty");
        }
        try {
            Path kept = Files.createTempFile("samsyn-pasted", ".txt");
            try {
                Files.writeString(kept, text);
                return of(kept);
            } finally {
                Files.delete(kept);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Cells screened(List<List<Object>> rows) {
        int masked = 0;
        List<List<String>> clean = new ArrayList<>();
        for (List<Object> row : rows) {
            List<String> kept = new ArrayList<>();
            for (Object cell : row) {
                String text = cell instanceof Double number ? Grid.written(number) : TableRow.written(cell);
                boolean free = !(cell instanceof Double) && NumberText.of(text).kind() == NumberText.Kind.NOT_A_NUMBER && PeriodText.of(text).isEmpty();
                String screened = free ? PersonGuard.maskNumbers(text) : text;
                masked += screened.equals(text) ? 0 : 1;
                kept.add(screened.replaceAll("[\\p{Cc}\\p{Cf}]", " "));
            }
            clean.add(kept);
        }
        return new Cells(new Grid(clean), masked);
    }
}
