package se.samsyn.home.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsyn.home.web.RoundPage.Item;
import se.samsyn.home.web.RoundPage.Stop;
import se.samsyn.imports.Imports;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Review;
import se.samsyn.observations.review.Batches;
import se.samsyn.shell.Frame;
import se.samsyn.statistics.Deliveries;

/** The round's first stop: what can be accepted together, what is read by itself, and files and tables. */
@Component
class ReviewStop {
    // About how long each takes; rounded up, so that the promise is rather kept than broken.
    private static final long SECONDS_TOGETHER = 12;
    private static final long SECONDS_ALONE = 60;
    private static final long SECONDS_FOR_A_FILE = 180;

    private final Review review;
    private final Imports imports;
    private final Deliveries tables;

    ReviewStop(Review review, Imports imports, Deliveries tables) {
        this.review = review;
        this.imports = imports;
        this.tables = tables;
    }

    /** What waits for the visitor to review it: nothing for those who do not review. */
    Review.Pile pile(Visitor visitor) {
        boolean reviews = own(visitor) && visitor.hasAny(Role.REVIEWER, Role.COORDINATOR);
        return reviews ? review.pile(Batches.LOOKED_AT) : new Review.Pile(List.of(), 0, 0);
    }

    private static boolean own(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD;
    }

    Stop stop(Frame frame, Review.Pile pile, Visitor visitor) {
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
        long files = own(visitor) ? imports.countWaiting() : 0;
        if (files > 0) {
            items.add(Item.deed(
                    frame.say("home.review.files", files), "/handelser/las-in", frame.say("home.review.files.open", files)));
        }
        long waiting = own(visitor) ? tables.countWaiting() : 0;
        if (waiting > 0) {
            items.add(Item.deed(
                    frame.say("home.review.tables", waiting), "/statistik/las-in", frame.say("home.review.tables.open", waiting)));
        }
        long seconds = together * SECONDS_TOGETHER
                + (reports - together) * SECONDS_ALONE
                + (files + waiting) * SECONDS_FOR_A_FILE;
        return new Stop(frame.say("home.stop.review"), reports + files + waiting, (seconds + 59) / 60, items);
    }
}
