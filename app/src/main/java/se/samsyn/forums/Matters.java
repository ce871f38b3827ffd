package se.samsyn.forums;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.forums.meetings.MatterStore;
import se.samsyn.forums.meetings.MeetingRules;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;

/**
 * The door to matters that groups lifted. What a body decided is recorded with its date and paragraph; nothing here decides in
 * its place.
 */
@Service
@Transactional(readOnly = true)
public class Matters {
    private final MatterStore store;
    private final Forums forums;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(MatterStore store, Forums forums, Tasks tasks, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.forums = forums;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** All that the visitor may see, the latest first. */
    public List<Matter> list() {
        return store.list();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    public Matter get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("matter " + id));
    }

    /** What can be done to a matter where it stands. */
    public static List<Matter.Deed> deeds(Matter matter) {
        return MeetingRules.deeds(matter.state());
    }

    /**
     * Raises a matter, prepared for the body that is to decide it. The same key again raises nothing more.
     *
     * @param itemId the point of the meeting that lifted it, or null
     * @throws Refusal {@code forums.unfit} when it has mistakes that its form should have shown
     */
    @Transactional
    public long lift(long forumId, Long itemId, String title, String question, Body body, UUID key, Visitor visitor) {
        forums.get(forumId).mustConcernGroups();
        if (Matter.mistakes(title, question, body).any()) {
            throw new Refusal("forums.unfit");
        }
        return store.findByKey(key).orElseGet(() -> {
            long id = store.insert(forumId, itemId, title.strip(), question.strip(), body, today(visitor), key);
            move(id, 1, Matter.Deed.PREPARE, visitor);
            tell(visitor, "matter.lifted", id);
            return id;
        });
    }

    /**
     * Records what the body has decided, with its date and paragraph.
     *
     * @throws Refusal {@code forums.matterDeed} unless the matter waits for a decision, {@code stale} when it has been changed
     */
    @Transactional
    public void recordDecision(long id, int version, Matter.Decision decision, Visitor visitor) {
        may(id, Matter.Deed.RECORD_DECISION);
        if (decision.mistakes(today(visitor)).any()) {
            throw new Refusal("forums.unfit");
        }
        saved(store.decided(id, version, decision));
        tell(visitor, "matter.decided", id);
    }

    /** Gives the decision as an assignment, which stands among everyone's tasks at once. */
    @Transactional
    public void assign(long id, int version, Judgement.NewTask task, UUID key, Visitor visitor) {
        Matter matter = may(id, Matter.Deed.ASSIGN);
        long taskId = tasks.give(task, new Task.Origin("Ärende " + matter.number() + ", " + matter.title(), "/arenden/" + id), key, visitor);
        saved(store.assigned(id, version, taskId));
        tell(visitor, "matter.assigned", id);
    }

    /** Says what came of the assignment. */
    @Transactional
    public void reportBack(long id, int version, String report, Visitor visitor) {
        may(id, Matter.Deed.REPORT_BACK);
        if (Matter.mistakes(report).any()) {
            throw new Refusal("forums.unfit");
        }
        saved(store.reported(id, version, report.strip(), today(visitor)));
        tell(visitor, "matter.reported", id);
    }

    @Transactional
    public void close(long id, int version, Visitor visitor) {
        move(id, version, Matter.Deed.CLOSE, visitor);
        tell(visitor, "matter." + Matter.Deed.CLOSE.name().toLowerCase(Locale.ROOT), id);
    }

    private void move(long id, int version, Matter.Deed deed, Visitor visitor) {
        Matter matter = may(id, deed);
        saved(store.move(id, version, MeetingRules.next(matter.state(), deed).orElseThrow()));
    }

    private Matter may(long id, Matter.Deed deed) {
        Matter matter = get(id);
        if (MeetingRules.next(matter.state(), deed).isEmpty()) {
            throw new Refusal("forums.matterDeed", matter.number());
        }
        return matter;
    }

    private static void saved(boolean done) {
        if (!done) {
            throw new Refusal("stale");
        }
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ForumChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
