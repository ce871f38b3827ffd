package se.samsyn.post;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;

/** Empties the mail box each half minute. */
@Component
class PostSchedule {
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
        municipalities.each("Emptying the mail box", municipality -> {
            while (post.deliverNext()) {}
        });
    }
}
