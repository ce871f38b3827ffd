package se.samsyn.situation.received;

import java.time.Instant;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/**
 * A picture that another organisation made.
 *
 * @param familyId the number of its first edition
 * @param version rises with each save; forms carry it
 * @param file the file as it came, or null for one that was written here
 * @param agreement the agreement by which it was written here, or null for a file
 * @param ownerOrganisationId who put it in: the police themselves, or the administration that the file came to
 * @param spread how far it reaches; null until it is shared
 * @param shared when it was shared, or null
 */
public record ReceivedPicture(
        long id,
        long familyId,
        int edition,
        int version,
        Way way,
        ReceivedState state,
        NewReceived written,
        KeptFile file,
        String agreement,
        long ownerOrganisationId,
        String ownerName,
        Spread spread,
        Sharing shared) {
    /** How it came here. */
    public enum Way {
        FILE,
        WRITTEN
    }

    /**
     * @param byName the member of staff who shared it
     * @param checksum SHA-256 of all that was written of it, the file's own checksum among it
     */
    public record Sharing(Instant at, String byName, String checksum) {}

    public boolean ownedBy(Visitor visitor) {
        return ownerOrganisationId == visitor.organisationId();
    }
}
