package se.samsyn.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table in a file.
 *
 * @param number its number in the file, from 0
 * @param sheet the number of its sheet, from 0 @param sheetName what the sheet is called; empty in a text file
 * @param headingLine where its headings stand; 0 when it has none
 * @param firstLine its first row below the headings @param lastLine its last row; before the first when there is none
 * @param firstColumn its first column in the sheet, from 0
 * @param headings one for each column, each different; a column without one is called by its letter
 * @param notes what stands above it: title, period, source
 * @param rows how many rows of it hold something
 */
public record FoundTable(
        int number,
        int sheet,
        String sheetName,
        long headingLine,
        long firstLine,
        long lastLine,
        int firstColumn,
        List<String> headings,
        List<String> notes,
        long rows) {

    public FoundTable {
        headings = List.copyOf(headings);
        notes = List.copyOf(notes);
    }

    /** The same for every table with the same headings in the same order, by which a layout is known again. */
    public String layout() {
        String plain = headings.stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0_]+", " "))
                .collect(Collectors.joining("\u001f"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
