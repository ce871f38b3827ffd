package se.samsyn.observations.reporting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.observations.Reports;

/** Throws away forgotten drafts each night. */
@Component
class DraftSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(DraftSchedule.class);

    private final Reports reports;
    private final Municipalities municipalities;

    DraftSchedule(Reports reports, Municipalities municipalities) {
        this.reports = reports;
        this.municipalities = municipalities;
    }

    @Scheduled(cron = "0 50 2 * * *")
    void weed() {
        for (Municipality municipality : municipalities.list()) {
            try {
                Scope.call(Scope.ofMunicipality(municipality.municipalityId()), reports::weed);
            } catch (RuntimeException trouble) {
                LOG.error("The drafts of {} could not be weeded", municipality.municipalityId(), trouble);
            }
        }
    }
}
