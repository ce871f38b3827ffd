package se.samsyn.problems;

import java.time.Instant;
import java.util.Map;
import se.samsyn.kernel.Spread;

/**
 * A problem in the municipality, never a person.
 *
 * @param number what people call it, from 1 in each municipality
 * @param version rises with each change; a save that names an older one is refused
 * @param criteria what was answered; criteria that nobody has answered are absent
 * @param reason why it is where it is, as last written; null before anyone has taken a stand
 */
public record Problem(
        long id,
        int number,
        int version,
        State state,
        Statement statement,
        Map<Criterion, Criterion.Answer> criteria,
        String reason,
        long ownerOrganisationId,
        Spread spread,
        Instant createdAt) {

    /** Where a problem stands. */
    public enum State {
        /** Identifierat: nobody has taken a stand. */
        IDENTIFIED,
        /** Prioriterat. */
        PRIORITISED,
        /** Bortprioriterat, with a reason. */
        DEPRIORITISED,
        /** Åtgärder pågår. */
        ACTED_UPON,
        /** Har minskat. */
        REDUCED,
        /** Kvarstår. */
        REMAINS,
        /** Avslutat. */
        CLOSED
    }

    /** What people do to a problem; each with a written reason. */
    public enum Deed {
        PRIORITISE,
        DEPRIORITISE,
        ACT,
        FIND_REDUCED,
        FIND_REMAINING,
        CLOSE,
        REOPEN
    }

    public Problem {
        criteria = Map.copyOf(criteria);
    }
}
