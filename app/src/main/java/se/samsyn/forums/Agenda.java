package se.samsyn.forums;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.forums.AgendaItem.Kept;
import se.samsyn.forums.AgendaItem.Kind;
import se.samsyn.forums.AgendaItem.Outcome;
import se.samsyn.forums.meetings.AgendaMaker;
import se.samsyn.forums.meetings.ItemStore;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;

/**
 * The door to a meeting's points: what the program proposes, what people keep, leave out and order, and what became of each.
 */
@Service
@Transactional(readOnly = true)
public class Agenda {
    private final Meetings meetings;
    private final Matters matters;
    private final Tasks tasks;
    private final ItemStore items;
    private final AgendaMaker maker;
    private final ApplicationEventPublisher events;

    Agenda(Meetings meetings, Matters matters, Tasks tasks, ItemStore items, AgendaMaker maker, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.matters = matters;
        this.tasks = tasks;
        this.items = items;
        this.maker = maker;
        this.events = events;
    }

    /** The points in their order; those that were left out too. */
    public List<AgendaItem> list(long meetingId) {
        return items.list(meetings.get(meetingId).id());
    }

    /** The points that stand. */
    public List<AgendaItem> kept(long meetingId) {
        return list(meetingId).stream().filter(item -> !item.dropped()).toList();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    public AgendaItem get(long itemId) {
        return items.find(itemId).orElseThrow(() -> new Missing("item " + itemId));
    }

    /** What the agenda of a coming meeting does not hold yet, neither kept nor left out. */
    public List<Suggestion> suggestions(long meetingId, Visitor visitor) {
        Meeting meeting = meetings.get(meetingId);
        if (!meeting.state().ahead()) {
            return List.of();
        }
        Set<String> there = list(meetingId).stream().map(item -> item.source() + item.sourceKey()).collect(Collectors.toSet());
        List<Meeting> earlier = meetings.list(meeting.forumId()).stream()
                .filter(other -> other.when().start().isBefore(meeting.when().start()))
                .toList();
        return maker.suggest(meetings.forum(meeting), meeting, earlier, visitor).stream()
                .filter(suggestion -> !there.contains(suggestion.source() + suggestion.key()))
                .toList();
    }

    /** Takes up all that is proposed; people then leave out and order. @return how many points were new */
    @Transactional
    public int prepare(long meetingId, Visitor visitor) {
        Meeting meeting = meetings.get(meetingId);
        meeting.mustBeOpen();
        int taken = 0;
        for (Suggestion suggestion : suggestions(meetingId, visitor)) {
            taken += items.propose(meetingId, suggestion) ? 1 : 0;
        }
        if (taken > 0) {
            tell(visitor, "meeting.prepared", meetingId);
        }
        return taken;
    }

    /**
     * Adds a point that somebody wrote.
     *
     * @throws Refusal {@code forums.mandate} for a decision in a group that only informs or prepares (invariant 11)
     */
    @Transactional
    public long add(long meetingId, Kind kind, String title, String background, Long rapporteur, UUID key, Visitor visitor) {
        Meeting meeting = meetings.get(meetingId);
        meeting.mustBeOpen();
        if (kind == Kind.DECISION) {
            meetings.forum(meeting).mustDecide();
        }
        if (AgendaItem.mistakes(title, background).any()) {
            throw new Refusal("forums.unfit");
        }
        return items.findByKey(key).orElseGet(() -> {
            long id = items.insert(meetingId, kind, title.strip(), background.strip(), rapporteur, key);
            tell(visitor, "item.added", id);
            return id;
        });
    }

    /** Leaves a point out, or takes it back in. */
    @Transactional
    public void drop(long itemId, boolean dropped, Visitor visitor) {
        AgendaItem item = open(itemId);
        items.drop(item.id(), dropped);
        tell(visitor, dropped ? "item.dropped" : "item.restored", itemId);
    }

    /** Moves a point one step among those that stand. */
    @Transactional
    public void move(long itemId, boolean up, Visitor visitor) {
        AgendaItem item = open(itemId);
        List<AgendaItem> order = new java.util.ArrayList<>(kept(item.meetingId()));
        int at = order.stream().map(AgendaItem::id).toList().indexOf(itemId);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        java.util.Collections.swap(order, at, to);
        for (int i = 0; i < order.size(); i++) {
            items.position(order.get(i).id(), i + 1);
        }
        tell(visitor, "item.moved", itemId);
    }

    /**
     * Writes what became of a point; a decision may give a task in the same step.
     *
     * @param version the version that the form was made from
     * @param task what was given to somebody, or null
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal {@code forums.mandate} when the group may not own a decision
     */
    @Transactional
    public boolean keep(long itemId, int version, Kept kept, Set<Long> absent, Judgement.NewTask task, UUID key, Visitor visitor) {
        AgendaItem item = open(itemId);
        Meeting meeting = meetings.get(item.meetingId());
        Forum forum = meetings.forum(meeting);
        if (!kept.decision().isEmpty()) {
            forum.mustDecide();
        }
        if (kept.mistakes(item.kind()).any()) {
            throw new Refusal("forums.unfit");
        }
        if (!items.keep(itemId, version, kept, absent)) {
            return false;
        }
        if (task != null && item.taskId() == null) {
            items.gaveTask(itemId, tasks.give(task, origin(forum, meeting), key, visitor));
        }
        tell(visitor, kept.outcome() == Outcome.DONE && !kept.decision().isEmpty() ? "item.decided" : "item.written", itemId);
        return true;
    }

    private static Task.Origin origin(Forum forum, Meeting meeting) {
        return new Task.Origin(forum.name() + ", möte " + meeting.number(), "/moten/" + meeting.id());
    }

    /** Lifts a point to a body that decides; what it decides comes back by itself to the group's agenda. @return the matter's number */
    @Transactional
    public long lift(long itemId, int version, String question, Body body, UUID key, Visitor visitor) {
        AgendaItem item = open(itemId);
        Meeting meeting = meetings.get(item.meetingId());
        Kept kept = new Kept(item.kept().notes(), "", item.kept().diaryNumber(), Outcome.LIFTED);
        if (!items.keep(itemId, version, kept, item.absent())) {
            throw new Refusal("stale");
        }
        return matters.lift(meeting.forumId(), itemId, item.title(), question, body, key, visitor);
    }

    /** The points that nothing has become of yet; minutes are not ready while there are any. */
    public long countOpen(long meetingId) {
        return kept(meetingId).stream().filter(item -> item.kept().outcome() == Outcome.OPEN).count();
    }

    private AgendaItem open(long itemId) {
        AgendaItem item = get(itemId);
        Meeting meeting = meetings.get(item.meetingId());
        meeting.mustBeOpen();
        if (meeting.state() == Meeting.State.FOR_ADJUSTMENT) {
            throw new Refusal("forums.submitted");
        }
        return item;
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ForumChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
