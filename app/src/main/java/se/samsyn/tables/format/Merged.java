package se.samsyn.tables.format;

/** Cells that are merged into one: the first row and column hold its content. Rows from 1, columns from 0, ends included. */
public record Merged(long firstRow, long lastRow, int firstColumn, int lastColumn) {}
