package se.samsyn.publishing.exempting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision that a kind of events concerns no person, so that its small counts are shown.
 *
 * @param category one of {@link se.samsyn.publishing.PublicCounts#HARMLESS}
 * @param decidedBy the body or the function, never a person
 * @param ended when it stopped being in force, or null
 */
public record Exemption(
        long id, String category, String reason, LocalDate decidedOn, String decidedBy, Instant entered, Instant ended, int version) {
    public boolean inForce() {
        return ended == null;
    }
}
