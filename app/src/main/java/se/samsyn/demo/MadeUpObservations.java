package se.samsyn.demo;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import se.samsyn.demo.events.ObservationFile;
import se.samsyn.demo.events.TownEvents;

/** Made-up observations as a file, for the command {@code demo-data} and for measurements. Needs no database. */
public final class MadeUpObservations {

    /**
     * What was written.
     *
     * @param from the first day
     * @param until the first day without observations
     */
    public record Written(int observations, long seed, LocalDate from, LocalDate until) {}

    private MadeUpObservations() {}

    /**
     * Writes exactly {@code count} observations as CSV; the same arguments give the same bytes. The writer is flushed, not
     * closed.
     *
     * @throws IllegalArgumentException when {@code count} is negative
     */
    public static Written write(int count, long seed, LocalDate until, Writer out) throws IOException {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count);
        }
        TownEvents events = TownEvents.exactly(count, until, seed);
        ObservationFile file = new ObservationFile(out);
        events.forEach(file);
        file.flush();
        return new Written(file.countRows(), seed, events.dates().first(), until);
    }
}
