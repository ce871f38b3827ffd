package se.samsyn.identity.start;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.identity.OneTimeLinks;

/** Takes away, at night, what opens nothing any more. */
@Component
class IdentitySchedule {
    private final OneTimeLinks links;

    IdentitySchedule(OneTimeLinks links) {
        this.links = links;
    }

    @Scheduled(cron = "0 50 3 * * *")
    void sweep() {
        links.sweep();
    }
}
