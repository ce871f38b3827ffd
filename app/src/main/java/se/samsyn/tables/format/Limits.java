package se.samsyn.tables.format;

import se.samsyn.kernel.Refusal;

/** How much of a file is read before it is taken for hostile or broken. */
public final class Limits {
    /** No table that a municipality is handed is this wide; a sheet of 16 000 columns is a mistake or an attack. */
    public static final int COLUMNS = 1_000;

    public static final int CELL_CHARACTERS = 100_000;

    /** What a packed file may become. */
    public static final long UNPACKED_BYTES = 1L << 30;

    /** Text packs at 1:3 to 1:30, an attack at 1:1000; asked only once a file has become large. */
    public static final int UNPACKED_RATIO = 200;

    public static final long RATIO_ASKED_FROM_BYTES = 10_000_000;

    /** All different texts of a workbook together: they must lie in memory, since sheets refer to them by number. */
    public static final int SHARED_TEXT_BYTES = 128 << 20;

    public static final int MERGED = 50_000;

    public static final int SHEETS = 200;

    /** An old workbook holds at most 65 536 rows a sheet, and its texts must lie in memory. */
    public static final long OLD_WORKBOOK_BYTES = 64L << 20;

    private Limits() {}

    public static void column(int column, long line) {
        if (column >= COLUMNS) {
            throw new Refusal("table-wide", COLUMNS, line);
        }
    }

    public static void cell(int characters, long line) {
        if (characters > CELL_CHARACTERS) {
            throw new Refusal("table-cell", CELL_CHARACTERS, line);
        }
    }
}
