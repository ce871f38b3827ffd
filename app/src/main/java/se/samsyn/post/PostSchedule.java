package se.samsyn.post;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;

/** Empties the mail box each half minute. */
@Component
class PostSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PostSchedule.class);

    private final Post post;
    private final Municipalities municipalities;

    PostSchedule(Post post, Municipalities municipalities) {
        this.post = post;
        this.municipalities = municipalities;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void deliver() {
        if (!post.delivers()) {
            return;
        }
        forEach(() -> {
            while (post.deliverNext()) {}
        });
    }

    private void forEach(Runnable work) {
        for (Municipality municipality : municipalities.list()) {
            try {
                Scope.run(Scope.ofMunicipality(municipality.municipalityId()), work);
            } catch (RuntimeException trouble) {
                LOG.error("The mail box of {} could not be emptied", municipality.municipalityId(), trouble);
            }
        }
    }
}
