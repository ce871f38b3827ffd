package se.samsyn.archive;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How it stands with the archive.
 *
 * @param folder where the archives of the municipality lie, or null when the installation has nowhere to put them
 * @param kept when those were made that are kept, the latest first
 * @param latest the latest attempt, or null
 */
public record ArchiveState(String folder, List<LocalDateTime> kept, Nights nights, Run latest) {
    /** @param version 0 for the program's own number */
    public record Nights(int nights, int version) {}

    /** @param folder what it made, or empty @param trouble what kept it from that, or empty */
    public record Run(Instant at, String folder, int files, long bytes, String trouble) {
        public boolean failed() {
            return !trouble.isEmpty();
        }
    }

    public ArchiveState {
        kept = List.copyOf(kept);
    }

    /** The first page of the newest, as a path on the disk; null while there is none. */
    public String first() {
        return folder == null || kept.isEmpty() ? null : folder + "/" + ArchiveFolder.LATEST + "/index.html";
    }
}
