package se.samsyn.dataprotection;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.samsyn.audit.Trace;
import se.samsyn.identity.Phones;
import se.samsyn.observations.Observations;

/** What one account has left behind. */
@Component
public class Trails {
    /**
     * @param reports how many reports are still linked to the account
     * @param lines lines in the trace @param first the first of them, or null @param last the latest, or null
     * @param phones how many phones are remembered
     */
    public record Trail(long reports, long lines, Instant first, Instant last, int phones) {}

    private final Observations observations;
    private final Trace trace;
    private final Phones phones;

    Trails(Observations observations, Trace trace, Phones phones) {
        this.observations = observations;
        this.trace = trace;
        this.phones = phones;
    }

    Trail of(long accountId) {
        Trace.Span span = trace.span(accountId);
        return new Trail(
                observations.countLinked(accountId), span.lines(), span.first(), span.last(), phones.list(accountId).size());
    }
}
