package se.samsyn.imports;

/** How far a reading has come. @param expected how many rows the file seems to have; 0 when it cannot be said */
public record ImportProgress(long rows, long expected) {
    /** Hundredths of the file, or -1 when it cannot be said. */
    public int percent() {
        return expected <= 0 ? -1 : (int) Math.min(99, 100 * rows / expected);
    }
}
