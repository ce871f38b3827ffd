package se.samsyn.observations.reporting;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.observations.Reports;

/** Throws away forgotten drafts each night. */
@Component
class DraftSchedule {
    private final Reports reports;
    private final Municipalities municipalities;

    DraftSchedule(Reports reports, Municipalities municipalities) {
        this.reports = reports;
        this.municipalities = municipalities;
    }

    @Scheduled(cron = "0 50 2 * * *")
    void weed() {
        municipalities.each("Weeding drafts", municipality -> reports.weed());
    }
}
