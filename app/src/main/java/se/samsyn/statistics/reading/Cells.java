package se.samsyn.statistics.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.samsyn.kernel.Refusal;
import se.samsyn.privacy.PersonGuard;

/**
 * The cells of a file or a pasted text.
 *
 * @param masked how many cells had something struck out that points out a person
 */
public record Cells(Grid grid, int masked) {
    private static final int MOST_CELLS = 200_000;

    /** @throws Refusal as the door says */
    public static Cells of(Path file, String name) {
        try {
            return pasted(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal as the door says */
    public static Cells pasted(String text) {
        List<List<String>> rows = new ArrayList<>();
        char separator = text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
        try (var csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            csv.forEach(row -> rows.add(row.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return screened(rows);
    }

    private static Cells screened(List<List<String>> rows) {
        int masked = 0;
        long cells = 0;
        List<List<String>> clean = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> kept = new ArrayList<>();
            for (String cell : row) {
                boolean number = NumberText.of(cell).kind() == NumberText.Kind.NUMBER || PeriodText.of(cell).isPresent();
                String screened = number ? cell : PersonGuard.maskNumbers(cell);
                masked += screened.equals(cell) ? 0 : 1;
                kept.add(screened.replaceAll("[\\p{Cc}\\p{Cf}]", " "));
            }
            cells += kept.size();
            if (cells > MOST_CELLS) {
                throw new Refusal("series-large", MOST_CELLS);
            }
            clean.add(kept);
        }
        if (cells == 0 || clean.stream().allMatch(row -> row.stream().allMatch(String::isBlank))) {
            throw new Refusal("series-empty");
        }
        return new Cells(new Grid(clean), masked);
    }
}
