package se.samsyn.home.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsyn.home.web.RoundPage.Item;
import se.samsyn.home.web.RoundPage.Stop;
import se.samsyn.imports.Imports;
import se.samsyn.observations.Review;
import se.samsyn.observations.review.Batches;
import se.samsyn.shell.Frame;

/** The round's first stop: what can be accepted together, what is read by itself, and files. */
@Component
class ReviewStop {
    // About how long each takes; rounded up, so that the promise is rather kept than broken.
    private static final long SECONDS_TOGETHER = 12;
    private static final long SECONDS_ALONE = 60;
    private static final long SECONDS_FOR_A_FILE = 180;

    private final Review review;
    private final Imports imports;

    ReviewStop(Review review, Imports imports) {
        this.review = review;
        this.imports = imports;
    }

    Review.Pile pile() {
        return review.pile(Batches.LOOKED_AT);
    }

    Stop stop(Frame frame, Review.Pile pile) {
        List<Item> items = new ArrayList<>();
        long reports = pile.all();
        long together = Batches.offered(pile.waiting()).size();
        if (together < 2) {
            together = 0;
        }
        if (together > 0) {
            items.add(Item.plain(frame.say("home.review.together", together), "/att-granska/tillsammans", ""));
        }
        if (reports > together) {
            long flagged = pile.waiting().stream()
                    .filter(waiting -> waiting.flags().contains(Review.Flag.POSSIBLE_PERSON))
                    .count();
            String after = flagged == 0 ? "" : frame.say("home.review.flagged", flagged);
            String key = together == 0 ? "home.review.reports" : "home.review.rest";
            items.add(Item.plain(frame.say(key, reports - together), "/att-granska", after));
        }
        long files = imports.countWaiting();
        if (files > 0) {
            items.add(Item.plain(frame.say("home.review.files", files), "/handelser/las-in", ""));
        }
        long seconds = together * SECONDS_TOGETHER + (reports - together) * SECONDS_ALONE + files * SECONDS_FOR_A_FILE;
        return new Stop(frame.say("home.stop.review"), reports + files, (seconds + 59) / 60, items);
    }
}
