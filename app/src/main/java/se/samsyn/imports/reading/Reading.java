package se.samsyn.imports.reading;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.RowReport;
import se.samsyn.observations.ImportedObservations;

/**
 * What the readers of all kinds of file share: they go through a file once, in constant memory, hand out the usable rows and
 * count the others.
 *
 * @param municipalityName whose file it is; names the place that is meant in a file of several
 * @param zone in which times without offset are read
 * @param areas from a point in SWEREF 99 TM to the area it lies in, or null
 * @param words what words for categories mean here
 */
public record Reading(
        ImportMapping mapping,
        String municipalityName,
        ZoneId zone,
        BiFunction<Double, Double, Long> areas,
        CategoryWords words,
        RowReport report) {

    /** Rows that are found by looking ahead, since the unusable ones between are passed over. */
    public abstract static class Rows implements Iterator<ImportedObservations.Row>, AutoCloseable {
        private ImportedObservations.Row next;
        private boolean ended;

        /** The next usable row; null at the end of the file. */
        abstract ImportedObservations.Row advance();

        /** How many rows the file seems to have; 0 when it cannot be said beforehand. */
        public long expected() {
            return 0;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = advance();
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public ImportedObservations.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ImportedObservations.Row row = next;
            next = null;
            return row;
        }

        @Override
        public abstract void close();
    }
}
