package se.samsyn.tables.format;

import java.util.List;

/** A file of sheets, whatever its format. */
public interface Book extends AutoCloseable {
    /** The sheets' names; a text file has one without a name. */
    List<String> sheets();

    SheetRows rows(int sheet);

    /** The merged cells of a sheet; known once its rows have been read to the end. */
    List<Merged> merged(int sheet);

    @Override
    void close();
}
