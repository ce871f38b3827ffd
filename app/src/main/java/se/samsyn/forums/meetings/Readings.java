package se.samsyn.forums.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.forums.ForumChanged;
import se.samsyn.forums.Forums;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Situation;

/** Which functions have read a picture: the picture is to be known in every group, and it shows where it is. */
@Service
@Transactional(readOnly = true)
public class Readings {
    private final MeetingStore store;
    private final Situation situation;
    private final Holders holders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readings(MeetingStore store, Situation situation, Holders holders, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.situation = situation;
        this.holders = holders;
        this.events = events;
        this.clock = clock;
    }

    /** When functions read the picture. */
    public Map<Long, LocalDate> of(long pictureId, Visitor visitor) {
        return store.readings(situation.get(pictureId, visitor).id());
    }

    /**
     * Notes that a function has read it.
     *
     * @throws Refusal {@code forums.notYourSeat} unless the visitor holds the function or notes what was said at a meeting
     */
    @Transactional
    public void note(long pictureId, long functionId, Visitor visitor) {
        Set<Long> own = holders.functions(visitor);
        if (!own.contains(functionId) && !Forums.writes(visitor)) {
            throw new Refusal("forums.notYourSeat");
        }
        if (store.read(situation.get(pictureId, visitor).id(), functionId, LocalDate.now(clock.withZone(visitor.zone())))) {
            events.publishEvent(new ForumChanged(visitor.municipalityId(), visitor.accountId(), "picture.read", pictureId));
        }
    }
}
