package se.samsyn.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;

/** Seals yesterday when no work that began then can still be going on. */
@Component
class TraceSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(TraceSchedule.class);

    private final Trace trace;
    private final Municipalities municipalities;

    TraceSchedule(Trace trace, Municipalities municipalities) {
        this.trace = trace;
        this.municipalities = municipalities;
    }

    /** Also a while after a start, for a machine that sleeps at night. */
    @Scheduled(cron = "0 10 3 * * *")
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void seal() {
        for (Municipality municipality : municipalities.list()) {
            try {
                Scope.call(Scope.ofMunicipality(municipality.municipalityId()), trace::seal);
            } catch (RuntimeException trouble) {
                LOG.error("The trace of {} could not be sealed", municipality.municipalityId(), trouble);
            }
        }
    }
}
