package se.samsyn.forums.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.forums.ForumChanged;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;

/** Who tells whom what and when, and when it was last done. */
@Service
@Transactional(readOnly = true)
public class CommunicationPlan {
    private final TellingStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommunicationPlan(TellingStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    public List<Telling> list() {
        return store.list();
    }

    /** Adds a line; the same key again adds nothing. */
    @Transactional
    public void add(Telling line, UUID key, Visitor visitor) {
        if (line.mistakes().any()) {
            throw new Refusal("forums.unfit");
        }
        if (store.insert(line, key)) {
            tell(visitor, "communication.added", 0);
        }
    }

    /** Notes that it was told today. @throws Refusal {@code stale} when somebody else has changed the line */
    @Transactional
    public void told(long id, int version, Visitor visitor) {
        saved(store.told(id, version, today(visitor)));
        tell(visitor, "communication.told", id);
    }

    /** Takes a line away from today. */
    @Transactional
    public void end(long id, int version, Visitor visitor) {
        saved(store.end(id, version, today(visitor)));
        tell(visitor, "communication.ended", id);
    }

    private static void saved(boolean done) {
        if (!done) {
            throw new Refusal("stale");
        }
    }

    private LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ForumChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
