package se.samsyn.situation.joint;

import java.time.Instant;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.situation.Decision;

/**
 * Two pictures side by side.
 *
 * @param familyId the number of its first edition
 * @param version rises with each save; forms carry it, and stands are given on it
 * @param own the municipality's own original
 * @param partner the other organisation's original
 * @param partnerOrganisationId whose that is
 * @param fixing how it was fixed, or null
 */
public record JointPicture(
        long id,
        long familyId,
        int edition,
        int version,
        JointState state,
        String title,
        Period period,
        Original own,
        Original partner,
        long partnerOrganisationId,
        String partnerName,
        JointText text,
        long ownerOrganisationId,
        Spread spread,
        Fixing fixing) {
    /**
     * An original as it was when it was laid here.
     *
     * @param id its number in its own list
     * @param checksum SHA-256 of its frozen text
     * @param fileSha256 of the file it came as, or null
     */
    public record Original(long id, String name, String checksum, String fileSha256) {}

    /** @param byName the member of staff who entered the decision @param checksum SHA-256 of all that it says */
    public record Fixing(Decision decision, Instant at, String byName, String checksum) {}
}
