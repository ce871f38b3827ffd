package se.samsyn.situation.links;

import java.time.Duration;
import java.time.Instant;
import se.samsyn.kernel.Spread;

/**
 * A link that opens one document for one function.
 *
 * @param objectId what it opens, by its purpose
 * @param ownerOrganisationId in whose name it reads
 * @param opened when it was first opened, or null
 * @param revoked when it was taken back, or null
 */
public record SignedLink(
        String municipalityId, String municipalityName, long id, Purpose purpose, long objectId, String organisation, String functionName,
        Side side, long ownerOrganisationId, Spread clearance, Instant expires, Instant opened, Instant revoked) {
    /** What a link is for; it opens nothing else. */
    public enum Purpose {
        STAND("/stallning"),
        CIRCULATION("/utskick/las");

        /** Long enough for a summer, short enough to be forgotten safely. */
        static final Duration TERM = Duration.ofDays(30);

        private final String path;

        Purpose(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    public boolean open(Instant now) {
        return revoked == null && expires.isAfter(now);
    }
}
