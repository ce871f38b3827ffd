package se.samsyn.observations.columns;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;

/** Reads the columns when the program has started, so that the first to ask after a start need not wait for them. */
@Component
class FirstReading {
    /** With more municipalities than these on one machine, each is read when somebody first asks. */
    private static final int MOST_MUNICIPALITIES = 12;

    private static final Logger LOG = LoggerFactory.getLogger(FirstReading.class);

    private final ColumnStore columns;
    private final Municipalities municipalities;

    FirstReading(ColumnStore columns, Municipalities municipalities) {
        this.columns = columns;
        this.municipalities = municipalities;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("columns").start(this::read);
    }

    private void read() {
        try {
            if (municipalities.list().size() <= MOST_MUNICIPALITIES) {
                municipalities.list().stream().map(Municipality::municipalityId).forEach(columns::of);
            }
        } catch (RuntimeException trouble) {
            // Nobody waits for this; whoever asks next reads them, and is told.
            LOG.debug("The columns were not read beforehand", trouble);
        }
    }
}
