package se.samsyn.observations.web.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Review;
import se.samsyn.observations.reporting.EventDetails;
import se.samsyn.observations.review.Batches;
import se.samsyn.shell.Frame;

/** Many reports at once: read, accept together, take back. */
@Controller
class BatchPages {
    private final Batches batches;
    private final Review review;
    private final EventDetails details;
    private final Clock clock;

    BatchPages(Batches batches, Review review, EventDetails details, Clock clock) {
        this.batches = batches;
        this.review = review;
        this.details = details;
        this.clock = clock;
    }

    @GetMapping("/att-granska/tillsammans")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    BatchPage offer(Frame frame) {
        return page(frame, frame.newKey(), Spread.AUTHORITIES, new FieldErrors());
    }

    /** @param report number and version of each that is ticked, joined by a dot */
    @PostMapping("/att-granska/tillsammans")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    Object accept(
            Frame frame,
            Visitor visitor,
            @RequestParam String key,
            @RequestParam(defaultValue = "AUTHORITIES") Spread spread,
            @RequestParam(defaultValue = "") List<String> report) {
        Map<Long, Integer> versions = new TreeMap<>();
        for (String ticked : report) {
            if (ticked.matches("\\d{1,18}\\.\\d{1,9}")) {
                String[] parts = ticked.split("\\.");
                versions.put(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            }
        }
        if (versions.isEmpty()) {
            return page(frame, key, spread, new FieldErrors().add("report", "observations.batch.mistake.none"));
        }
        return "redirect:/att-granska/tillsammans/" + batches.accept(key, versions, spread, visitor);
    }

    @GetMapping("/att-granska/tillsammans/{batchId}")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    BatchDonePage done(Frame frame, @PathVariable long batchId) {
        return new BatchDonePage(frame, batches.get(batchId), clock.instant(), review.countWaiting());
    }

    @PostMapping("/att-granska/tillsammans/{batchId}/angra")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    String undo(Visitor visitor, @PathVariable long batchId) {
        batches.undo(batchId, visitor);
        return "redirect:/att-granska/tillsammans/" + batchId;
    }

    private BatchPage page(Frame frame, String key, Spread spread, FieldErrors errors) {
        List<Observation> offered = batches.offered();
        return new BatchPage(
                frame, key, offered, details.answers(offered.stream().map(Observation::id).toList()),
                review.countWaiting() - offered.size(), batches.undoable(), spread.name(), errors);
    }
}
