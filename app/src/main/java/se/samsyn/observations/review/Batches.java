package se.samsyn.observations.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationChanged;
import se.samsyn.observations.Review;

/**
 * Reports in which nothing was found, accepted in one go and, for a day, taken back in one go. The reviewer still reads
 * them: they are shown with their texts.
 */
@Service
public class Batches {
    /** As many as a person reads in one sitting. */
    public static final int MOST = 50;

    /** How many reports that wait are looked through for them. */
    public static final int LOOKED_AT = 400;

    private final Review review;
    private final BatchStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Batches(Review review, BatchStore store, Clock clock, ApplicationEventPublisher events) {
        this.review = review;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** Reports that wait and in which nothing was found, the oldest first. */
    @Transactional(readOnly = true)
    public List<Observation> offered() {
        return offered(review.waiting(LOOKED_AT));
    }

    /** As {@link #offered()}, of reports that have been looked up already. */
    public static List<Observation> offered(List<Review.Waiting> waiting) {
        return waiting.stream()
                .filter(one -> one.flags().isEmpty())
                .map(Review.Waiting::observation)
                .limit(MOST)
                .toList();
    }

    /**
     * Accepts the reports as they were seen. Those that somebody else has changed or decided meanwhile, and those in which
     * something has been found since, are passed over and named in the batch. The same key again gives the same batch.
     *
     * @param versions the numbers of the reports, each with the version that was shown
     * @return the batch's number
     */
    @Transactional
    public long accept(String key, Map<Long, Integer> versions, Spread spread, Visitor visitor) {
        if (key.length() < 8 || key.length() > 64 || versions.isEmpty() || versions.size() > MOST) {
            throw new Refusal("observation.batch");
        }
        Instant now = clock.instant();
        Optional<Long> made = store.insert(key, visitor.accountId(), now);
        if (made.isEmpty()) {
            return store.findByKey(key, visitor.accountId()).orElseThrow(() -> new Missing("batch"));
        }
        List<Long> clean = review.waiting(LOOKED_AT).stream()
                .filter(waiting -> waiting.flags().isEmpty())
                .map(waiting -> waiting.observation().id())
                .toList();
        Map<Long, Integer> seen = new TreeMap<>(versions);
        List<Long> found = new ArrayList<>(seen.keySet());
        found.removeAll(clean);
        seen.keySet().retainAll(clean);
        if (!seen.isEmpty()) {
            store.accept(made.get(), seen, spread, now);
        }
        store.passOver(made.get(), found);
        get(made.get()).numbers(Batch.Outcome.ACCEPTED).forEach(id -> tell(visitor, "observation.accepted", id));
        tell(visitor, "observations.batch-accepted", made.get());
        return made.get();
    }

    /** @throws Missing when there is none */
    @Transactional(readOnly = true)
    public Batch get(long batchId) {
        return store.find(batchId).orElseThrow(() -> new Missing("batch " + batchId));
    }

    /** Batches that can be taken back, the latest first. */
    @Transactional(readOnly = true)
    public List<Batch> undoable() {
        Instant now = clock.instant();
        return store.listSince(now.minus(Batch.UNDO_WITHIN)).stream().map(this::get).filter(batch -> batch.canBeUndone(now)).toList();
    }

    /**
     * Lets the reports of a batch wait again; those that somebody has changed since, or that a locked picture stands on, stay
     * as they are and are named in the batch. Taking it back twice changes nothing more.
     *
     * @throws Refusal {@code observation.batch.late} when its day is over
     */
    @Transactional
    public Batch undo(long batchId, Visitor visitor) {
        Instant now = clock.instant();
        Batch batch = get(batchId);
        if (batch.undoneAt() == null && !now.isBefore(batch.undoUntil())) {
            throw new Refusal("observation.batch.late");
        }
        if (store.markUndone(batchId, now)) {
            store.takeBack(batchId);
            get(batchId).numbers(Batch.Outcome.TAKEN_BACK).forEach(id -> tell(visitor, "observation.taken-back", id));
            tell(visitor, "observations.batch-undone", batchId);
        }
        return get(batchId);
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ObservationChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
