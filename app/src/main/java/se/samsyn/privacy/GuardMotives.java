package se.samsyn.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Traced;
import se.samsyn.privacy.PersonGuard.Kind;

/**
 * The motives that were given for texts that look as if they pointed out a person. A motive is kept with the deed it was
 * given in, in the same transaction, whichever room did the deed.
 */
@Service
@Transactional(readOnly = true)
public class GuardMotives {
    /** A motive was given for something that was kept. {@code objectId} is the number of what was kept. */
    public record MotiveGiven(String municipalityId, long accountId, long objectId) implements Traced {
        @Override
        public String deed() {
            return "person-guard.motive-given";
        }
    }

    /** @param deed in what it was given, as the trace says it @param kinds what looked like a person */
    public record Kept(String deed, long objectId, Set<Kind> kinds, GuardMotive motive, Instant at) {}

    private final GuardMotiveStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuardMotives(GuardMotiveStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void note(Traced deed) {
        GuardMotive.given().ifPresent(given -> {
            Set<Kind> kinds = given.takeUse();
            if (!kinds.isEmpty()) {
                store.insert(
                        deed.municipalityId(),
                        new Kept(deed.deed(), deed.objectId(), kinds, given.motive(), clock.instant()),
                        deed.accountId());
                events.publishEvent(new MotiveGiven(deed.municipalityId(), deed.accountId(), deed.objectId()));
            }
        });
    }

    /**
     * The motives given for one thing, the latest first.
     *
     * @param deeds the beginning of the deeds it is kept by: {@code "observation."}
     */
    public List<Kept> list(String deeds, long objectId) {
        return store.list(deeds, objectId);
    }
}
