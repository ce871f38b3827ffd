package se.samsyn.archive;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;

/** Writes each municipality's archive at night, after the weeding, so that what goes is in no new one. */
@Component
class ArchiveSchedule {
    private final Archives archives;
    private final Municipalities municipalities;

    ArchiveSchedule(Archives archives, Municipalities municipalities) {
        this.archives = archives;
        this.municipalities = municipalities;
    }

    @Scheduled(cron = "0 10 3 * * *")
    void make() {
        municipalities.each("Writing the archive", municipality -> archives.makeAtNight());
    }
}
