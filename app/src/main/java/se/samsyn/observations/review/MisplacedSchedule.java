package se.samsyn.observations.review;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;

/** Takes unread notices away each night, municipality by municipality. */
@Component
class MisplacedSchedule {
    private final Misplaced misplaced;
    private final Municipalities municipalities;

    MisplacedSchedule(Misplaced misplaced, Municipalities municipalities) {
        this.misplaced = misplaced;
        this.municipalities = municipalities;
    }

    @Scheduled(cron = "0 45 3 * * *")
    void sweep() {
        municipalities.each("Taking unread notices away", municipality -> misplaced.sweep());
    }
}
