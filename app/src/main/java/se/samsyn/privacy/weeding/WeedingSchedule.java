package se.samsyn.privacy.weeding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.privacy.Weeding;

/** Weeds each municipality at night. */
@Component
class WeedingSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(WeedingSchedule.class);

    private final Weeding weeding;
    private final Municipalities municipalities;

    WeedingSchedule(Weeding weeding, Municipalities municipalities) {
        this.weeding = weeding;
        this.municipalities = municipalities;
    }

    /** Also a while after a start, for a machine that sleeps at night. */
    @Scheduled(cron = "0 20 2 * * *")
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT12H")
    void weed() {
        municipalities.each("Weeding", municipality -> weeding.weed()
                .forEach(line -> LOG.info(
                        "{}: {} of {} weeded, dated before {}",
                        municipality.municipalityId(), line.documents(), line.documentClass(), line.before())));
    }
}
