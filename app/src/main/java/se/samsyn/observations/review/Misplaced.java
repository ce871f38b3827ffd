package se.samsyn.observations.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationChanged;
import se.samsyn.observations.Review;

/**
 * Reports that do not belong here: worry about a child, a broken lamp, a crime to be reported. Such a report is removed, with
 * its text, place, sealed original and the link to its reporter; the day and whom it was for are kept and counted. The
 * reporter is told where to turn.
 */
@Service
public class Misplaced {
    /** How long the reporter's notice waits to be read. */
    public static final Duration NOTICE_KEPT = Duration.ofDays(30);

    /** What a reporter is told: on which day the report came in, and whom it was for. */
    public record Notice(long id, LocalDate receivedOn, Receiver receiver) {}

    private final MisplacedStore store;
    private final Duplicates duplicates;
    private final Review review;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Misplaced(MisplacedStore store, Duplicates duplicates, Review review, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.duplicates = duplicates;
        this.review = review;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Removes a report that belongs elsewhere. It cannot be had back.
     *
     * @throws Refusal {@code observation.included} when a locked picture stands on it, {@code stale} when somebody has changed
     *     it since, {@code observation.imported} when it is a row of a file
     */
    @Transactional
    public void remove(long id, int version, Receiver receiver, Visitor visitor) {
        Observation kept = review.open(id).observation();
        if (kept.importId() != null) {
            throw new Refusal("observation.imported");
        }
        if (store.inPicture(id)) {
            throw new Refusal("observation.included", id);
        }
        if (!store.hold(id, version)) {
            throw new Refusal("stale");
        }
        duplicates.leave(id);
        Instant now = clock.instant();
        LocalDate received = LocalDate.ofInstant(kept.createdAt(), visitor.zone());
        store.tellReporter(id, received, receiver, now);
        store.keep(received, receiver, LocalDate.ofInstant(now, visitor.zone()));
        store.remove(id);
        events.publishEvent(
                new ObservationChanged(visitor.municipalityId(), visitor.accountId(), "observation.misplaced", id));
    }

    /** How many reports were for whom, of those removed since a day. */
    @Transactional(readOnly = true)
    public Map<Receiver, Integer> count(LocalDate since) {
        return store.count(since);
    }

    /** What the visitor has not read yet. */
    @Transactional(readOnly = true)
    public List<Notice> notices(Visitor visitor) {
        return store.notices(visitor.accountId(), clock.instant().minus(NOTICE_KEPT));
    }

    /** The visitor has read it: nothing is left that says who sent what. */
    @Transactional
    public void read(long noticeId, Visitor visitor) {
        store.read(noticeId, visitor.accountId());
    }

    /** Takes away notices that nobody has read in time. */
    @Transactional
    public int sweep() {
        return store.sweep(clock.instant().minus(NOTICE_KEPT));
    }
}
