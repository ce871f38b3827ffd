package se.samsyn.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.format.Book;
import se.samsyn.tables.format.Merged;
import se.samsyn.tables.format.SheetRow;
import se.samsyn.tables.format.SheetRows;
import se.samsyn.tables.format.Unpacked;
import se.samsyn.tables.layout.Found;
import se.samsyn.tables.layout.TableFinder;

/**
 * A file of tables that somebody handed over: CSV in any of its forms, Excel old or new, packed or not. What it is shows in
 * its bytes, not in its name. Rows come one at a time in constant memory; nothing of the file is run or fetched.
 *
 * <p>To be closed: it may have unpacked itself to a temporary file.
 */
public final class TableFile implements AutoCloseable {
    private final Unpacked unpacked;
    private final Book book;
    private List<FoundTable> tables;
    /** The merged cells of each sheet. Kept: whoever reads a sheet anew finds them only at its end. */
    private final List<List<Merged>> merged = new ArrayList<>();

    private TableFile(Unpacked unpacked, Book book) {
        this.unpacked = unpacked;
        this.book = book;
    }

    /**
     * @throws Refusal {@code table-…} with the reason: packed oddly or out of proportion ({@code packed}, {@code bomb},
     *     {@code several-files}), {@code encrypted}, with {@code macros}, too {@code large} or {@code wide}, a cell too long
     *     ({@code cell}), undecodable ({@code bytes}), {@code broken}, or of another {@code kind}
     */
    public static TableFile open(Path file) {
        Unpacked unpacked = Unpacked.of(file);
        try {
            return new TableFile(unpacked, Books.open(unpacked.file()));
        } catch (RuntimeException notOpened) {
            unpacked.close();
            throw notOpened;
        }
    }

    /** Every table of every sheet, in their order. Reads the file through once. @throws Refusal as {@link #open} */
    public List<FoundTable> tables() {
        if (tables == null) {
            List<FoundTable> all = new ArrayList<>();
            for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
                try (SheetRows rows = book.rows(sheet)) {
                    for (Found found : TableFinder.find(rows)) {
                        all.add(new FoundTable(
                                all.size(), sheet, book.sheets().get(sheet), found.headingLine(), found.firstLine(), found.lastLine(),
                                found.firstColumn(), found.headings(), found.notes(), found.rows()));
                    }
                }
                merged.add(List.copyOf(book.merged(sheet)));
            }
            tables = List.copyOf(all);
        }
        return tables;
    }

    /**
     * A sheet cell by cell as it stands, empty rows included: for tables whose headings fill several rows. A cell is null, a
     * text, a number or a date, as in {@link TableRow}.
     *
     * @param most how many cells are taken
     * @throws Refusal {@code table-cells} when it has more, and as {@link #open}
     */
    public List<List<Object>> cells(int sheet, int most) {
        List<List<Object>> all = new ArrayList<>();
        long cells = 0;
        try (SheetRows rows = book.rows(sheet)) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                // A sheet may number its rows as it likes: a number that comes again takes nothing off the sum.
                cells += row.cells().length + Math.max(0, row.line() - 1 - all.size());
                if (cells > most) {
                    throw new Refusal("table-cells", most);
                }
                while (all.size() < row.line() - 1) {
                    all.add(List.of());
                }
                all.add(Collections.unmodifiableList(Arrays.asList(row.cells())));
            }
        }
        return all;
    }

    /** The rows of one of {@link #tables}; to be closed. @throws Refusal as {@link #open}, also while rows are read */
    public TableRows rows(FoundTable table) {
        tables();
        return new TableRows(table, book.rows(table.sheet()), merged.get(table.sheet()));
    }

    @Override
    public void close() {
        try {
            book.close();
        } finally {
            unpacked.close();
        }
    }
}
