package se.samsyn.agreements;

import java.time.LocalDate;
import java.util.List;

/**
 * An annex, which has versions of its own and outlives the agreement's editions.
 *
 * @param number from 1 within the agreement
 * @param source what it is made from, or empty when it was attached by hand
 * @param versions the latest first
 */
public record Annex(long id, int number, String source, List<Version> versions) {
    private static final int DAYS_OF_WARNING = 60;

    /**
     * @param fileName null when it is all in words
     * @param renewBy when it must be renewed at the latest, or null
     */
    public record Version(int version, String title, String told, String fileName, String checksum, LocalDate first, LocalDate renewBy) {}

    public Annex {
        versions = List.copyOf(versions);
    }

    public Version latest() {
        return versions.getFirst();
    }

    /** Whether it must soon be renewed, or should have been. */
    public boolean due(LocalDate today) {
        return latest().renewBy() != null && !latest().renewBy().isAfter(today.plusDays(DAYS_OF_WARNING));
    }
}
