package se.samsyn.home.away;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsyn.home.away.Must.Kind;
import se.samsyn.imports.Imports;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Review;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;
import se.samsyn.statistics.Deliveries;

/** What came in and waits for somebody, what was begun, and what was given to somebody. */
@Component
class WaitingMusts {
    private final Review review;
    private final Imports imports;
    private final Deliveries tables;
    private final Situation situation;
    private final Tasks tasks;

    WaitingMusts(Review review, Imports imports, Deliveries tables, Situation situation, Tasks tasks) {
        this.review = review;
        this.imports = imports;
        this.tables = tables;
        this.situation = situation;
        this.tasks = tasks;
    }

    List<Must> list(Visitor visitor) {
        List<Must> musts = new ArrayList<>();
        if (visitor.hasAny(Role.REVIEWER, Role.COORDINATOR)) {
            long reports = review.countWaiting();
            if (reports > 0) {
                // The oldest stands first.
                Optional<Instant> oldest = review.waiting(1).stream().findFirst().map(waiting -> waiting.observation().createdAt());
                LocalDate since = oldest.map(moment -> LocalDate.ofInstant(moment, visitor.zone())).orElse(null);
                musts.add(new Must(Kind.REVIEW, "", "/att-granska", null, since, reports, ""));
            }
        }
        if (visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR)) {
            counted(musts, Kind.FILE, imports.countWaiting(), "/handelser/las-in");
            counted(musts, Kind.TABLE, tables.countWaiting(), "/statistik/las-in");
            for (Picture draft : situation.list(visitor)) {
                if (draft.state() == PictureState.DRAFT) {
                    musts.add(new Must(
                            Kind.PICTURE, draft.title(), "/lagesbilder/" + draft.id() + "/redigera", null,
                            LocalDate.ofInstant(draft.drafted(), visitor.zone()), 1, ""));
                }
            }
            for (Task task : tasks.list(visitor)) {
                if (task.done() == null) {
                    String what = task.place().isEmpty() ? task.what() : task.place() + ": " + task.what();
                    musts.add(new Must(Kind.TASK, what, "/uppdrag", task.due(), null, 1, task.responsible()));
                }
            }
        }
        return musts;
    }

    private static void counted(List<Must> musts, Kind kind, long count, String address) {
        if (count > 0) {
            musts.add(new Must(kind, "", address, null, null, count, ""));
        }
    }
}
