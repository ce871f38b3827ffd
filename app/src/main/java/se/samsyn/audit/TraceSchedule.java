package se.samsyn.audit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;

/** Seals yesterday when no work that began then can still be going on. */
@Component
class TraceSchedule {
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
        municipalities.each("Sealing the trace", municipality -> trace.seal());
    }
}
