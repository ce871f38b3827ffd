package se.samsyn.tables.layout;

import java.util.List;

/**
 * A table that was found in a sheet.
 *
 * @param headingLine where its headings stand; 0 when it has none
 * @param firstLine its first row below the headings @param lastLine its last row
 * @param firstColumn from 0
 * @param headings one for each column, each different; a column without one is called by its letter
 * @param notes what stands above it: title, period, source
 * @param rows how many rows of it hold something
 */
public record Found(
        long headingLine, long firstLine, long lastLine, int firstColumn, List<String> headings, List<String> notes, long rows) {}
