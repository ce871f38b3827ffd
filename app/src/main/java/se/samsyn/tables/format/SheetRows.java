package se.samsyn.tables.format;

/** The rows of a sheet from the first to the last, one at a time. */
public interface SheetRows extends AutoCloseable {
    /** The next row that holds something; null at the end. @throws se.samsyn.kernel.Refusal {@code table-…} */
    SheetRow next();

    @Override
    void close();
}
