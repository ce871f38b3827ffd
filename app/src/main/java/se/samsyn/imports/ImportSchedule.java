package se.samsyn.imports;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;

/** Takes up files that were in line when the program stopped. */
@Component
class ImportSchedule {
    private final ReadingJobs jobs;
    private final Municipalities municipalities;

    ImportSchedule(ReadingJobs jobs, Municipalities municipalities) {
        this.jobs = jobs;
        this.municipalities = municipalities;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT30S")
    void takeUp() {
        for (Municipality municipality : municipalities.list()) {
            jobs.start(municipality.municipalityId());
        }
    }
}
