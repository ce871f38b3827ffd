package se.samsyn.forums;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.forums.meetings.Attendance;
import se.samsyn.forums.meetings.Caller;
import se.samsyn.forums.meetings.Holders;
import se.samsyn.forums.meetings.ItemStore;
import se.samsyn.forums.meetings.MeetingRules;
import se.samsyn.forums.meetings.MeetingStore;
import se.samsyn.forums.meetings.Minutes;
import se.samsyn.forums.meetings.MinutesMaker;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;

/**
 * The door to meetings: planned in series, called, held, written down and adjusted. Reading follows the group's spread. What is
 * adjusted stays as it is.
 */
@Service
@Transactional(readOnly = true)
public class Meetings {
    /** The most meetings of a series that are planned at once. */
    public static final int LONGEST_SERIES = 26;

    private final MeetingStore store;
    private final ItemStore items;
    private final Forums forums;
    private final Caller caller;
    private final MinutesMaker maker;
    private final Holders holders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingStore store,
            ItemStore items,
            Forums forums,
            Caller caller,
            MinutesMaker maker,
            Holders holders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.forums = forums;
        this.caller = caller;
        this.maker = maker;
        this.holders = holders;
        this.events = events;
        this.clock = clock;
    }

    /** All that the visitor may see, the first in time first. */
    public List<Meeting> list() {
        return store.list();
    }

    public List<Meeting> list(long forumId) {
        return list().stream().filter(meeting -> meeting.forumId() == forumId).toList();
    }

    /** When the group meets next. */
    public Optional<Meeting> next(long forumId) {
        return list(forumId).stream().filter(meeting -> meeting.state().ahead() && meeting.when().end().isAfter(clock.instant())).findFirst();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    public Meeting get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("meeting " + id));
    }

    /** The group whose meeting it is. */
    public Forum forum(Meeting meeting) {
        return forums.get(meeting.forumId());
    }

    /**
     * Plans a meeting, or a series by the group's own rhythm at the same weekday and hour. The same key again plans nothing more.
     *
     * @param count how many, the first included
     * @return the first meeting's number
     * @throws Refusal {@code forums.individual} for a group at individual level, {@code forums.notActive} for one that rests
     */
    @Transactional
    public long plan(long forumId, LocalDate day, LocalTime time, int minutes, String place, int count, UUID key, Visitor visitor) {
        Forum forum = forums.get(forumId);
        forum.mustConcernGroups();
        if (forum.state() != Forum.State.ACTIVE) {
            throw new Refusal("forums.notActive", forum.name());
        }
        var made = store.findByKey(key);
        if (made.isPresent()) {
            return made.get();
        }
        List<Long> planned = new ArrayList<>();
        for (LocalDate each : forum.charter().rhythm().days(day, Math.clamp(count, 1, LONGEST_SERIES))) {
            Meeting.When when = new Meeting.When(each.atTime(time).atZone(visitor.zone()).toInstant(), minutes, place);
            if (when.mistakes().any()) {
                throw new Refusal("forums.unfit");
            }
            UUID own = planned.isEmpty() ? key : UUID.nameUUIDFromBytes((key + " " + each).getBytes(StandardCharsets.UTF_8));
            planned.add(store.insert(forumId, when, own));
            tell(visitor, "meeting.planned", planned.getLast());
        }
        return planned.getFirst();
    }

    /** Moves a coming meeting. @return false, with nothing saved, when somebody else has saved since */
    @Transactional
    public boolean reschedule(long id, int version, Meeting.When when, Visitor visitor) {
        Meeting meeting = get(id);
        if (!meeting.state().ahead()) {
            throw new Refusal("forums.meetingDeed");
        }
        if (when.mistakes().any()) {
            throw new Refusal("forums.unfit");
        }
        boolean saved = store.reschedule(id, version, when);
        if (saved) {
            tell(visitor, "meeting.moved", id);
        }
        return saved;
    }

    /** Whether calls leave the house by letter. */
    public boolean calls() {
        return caller.possible();
    }

    /**
     * Calls the group: chair, ordinary and co-opted seats. Substitutes are called when somebody cannot come.
     *
     * @return how many letters were put in the mail box; 0 without a mail server
     */
    @Transactional
    public int call(long id, int version, Visitor visitor) {
        Meeting meeting = get(id);
        may(meeting, Meeting.Deed.CALL);
        saved(store.called(id, version, clock.instant()));
        Forum forum = forum(meeting);
        List<Seat> seats = forum.seats().stream().filter(seat -> seat.kind() != Seat.Kind.SUBSTITUTE).toList();
        int letters = caller.call(forum, get(id), seats, clock.instant(), visitor);
        tell(visitor, "meeting.call", id);
        return letters;
    }

    /** Says that the meeting is held, or that it is not to be. @throws Refusal {@code forums.meetingDeed}, {@code stale} */
    @Transactional
    public void move(long id, int version, Meeting.Deed deed, Visitor visitor) {
        Meeting.State next = may(get(id), deed);
        if (next == Meeting.State.FOR_ADJUSTMENT || next.frozen()) {
            throw new Refusal("forums.meetingDeed");
        }
        saved(store.move(id, version, next));
        tell(visitor, "meeting." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'), id);
    }

    /** Who comes, seat by seat: those of today, and those of earlier days of whom something is noted. */
    public List<Attendance> attendance(long id) {
        Meeting meeting = get(id);
        Map<Long, MeetingStore.Noted> noted = store.attendance(id);
        Set<Long> today = forum(meeting).seats().stream().map(Seat::id).collect(Collectors.toSet());
        List<Seat> every = forums.everySeat(meeting.forumId());
        Map<Long, Seat> byId = every.stream().collect(Collectors.toMap(Seat::id, seat -> seat));
        List<Attendance> attendance = new ArrayList<>();
        for (Seat seat : every) {
            MeetingStore.Noted of = noted.get(seat.id());
            if (of != null) {
                attendance.add(new Attendance(seat, of.state(), of.insteadOf() == null ? null : byId.get(of.insteadOf())));
            } else if (today.contains(seat.id())) {
                boolean substitute = seat.kind() == Seat.Kind.SUBSTITUTE;
                attendance.add(new Attendance(seat, substitute ? Attendance.State.NOT_CALLED : Attendance.State.EXPECTED, null));
            }
        }
        return List.copyOf(attendance);
    }

    /**
     * Notes that a seat cannot come and calls the substitute who is next in order.
     *
     * @return the substitute who was called; empty when there is none left, or the seat is co-opted
     */
    @Transactional
    public Optional<Seat> reportAbsence(long id, long seatId, Visitor visitor) {
        Meeting meeting = get(id);
        if (!meeting.state().ahead()) {
            throw new Refusal("forums.meetingDeed");
        }
        List<Attendance> all = attendance(id);
        Attendance away = all.stream().filter(one -> one.seat().id() == seatId).findFirst().orElseThrow(() -> new Missing("seat " + seatId));
        if (away.state() == Attendance.State.REPORTED_ABSENT) {
            return Optional.empty();
        }
        store.note(id, seatId, Attendance.State.REPORTED_ABSENT, null);
        tell(visitor, "meeting.absence", id);
        // A substitute who cannot come is followed by the next, for whomever was to be replaced.
        long replaced = away.insteadOf() == null ? seatId : away.insteadOf().id();
        boolean voting = away.seat().kind() != Seat.Kind.CO_OPTED && (away.seat().kind() != Seat.Kind.SUBSTITUTE || away.insteadOf() != null);
        Optional<Seat> called = voting ? Attendance.nextSubstitute(attendance(id)) : Optional.empty();
        called.ifPresent(substitute -> {
            store.note(id, substitute.id(), Attendance.State.CALLED_IN, replaced);
            caller.call(forum(meeting), meeting, List.of(substitute), clock.instant(), visitor);
        });
        return called;
    }

    /** Notes who was there. */
    @Transactional
    public void notePresence(long id, Set<Long> present, Visitor visitor) {
        Meeting meeting = get(id);
        if (meeting.state() != Meeting.State.HELD) {
            throw new Refusal("forums.meetingDeed");
        }
        for (Attendance one : attendance(id)) {
            boolean expected = one.state() != Attendance.State.NOT_CALLED;
            if (present.contains(one.seat().id())) {
                store.note(id, one.seat().id(), Attendance.State.PRESENT, null);
            } else if (expected) {
                store.note(id, one.seat().id(), one.state() == Attendance.State.REPORTED_ABSENT ? one.state() : Attendance.State.ABSENT, null);
            }
        }
        tell(visitor, "meeting.attended", id);
    }

    /**
     * Sends minutes to those who adjust them.
     *
     * @param adjusters their seats; those must have been there
     * @throws Refusal {@code forums.openItems} while a point has no outcome, {@code forums.noAdjusters},
     *     {@code forums.adjusterAway}
     */
    @Transactional
    public void submit(long id, int version, List<Long> adjusters, Visitor visitor) {
        may(get(id), Meeting.Deed.SUBMIT);
        mustBeComplete(id);
        if (adjusters.isEmpty()) {
            throw new Refusal("forums.noAdjusters");
        }
        Set<Long> present = attendance(id).stream().filter(Attendance::present).map(one -> one.seat().id()).collect(Collectors.toSet());
        if (!present.containsAll(adjusters)) {
            throw new Refusal("forums.adjusterAway");
        }
        store.adjusters(id, adjusters);
        saved(store.submitted(id, version, today(visitor)));
        tell(visitor, "meeting.submit", id);
    }

    private void mustBeComplete(long id) {
        long open = items.list(id).stream()
                .filter(item -> !item.dropped() && item.kept().outcome() == AgendaItem.Outcome.OPEN)
                .count();
        if (open > 0) {
            throw new Refusal("forums.openItems", open);
        }
        if (attendance(id).stream().noneMatch(Attendance::present)) {
            throw new Refusal("forums.nobodyThere");
        }
    }

    /** Who adjusts, and who has. */
    public List<MeetingStore.Adjuster> adjusters(long id) {
        return store.adjusters(get(id).id());
    }

    /**
     * Notes that somebody approves the minutes. The last approval adjusts them: they are frozen with their checksum.
     *
     * @param elsewhere approved on paper or by letter, as the coordinator notes
     * @return whether they are adjusted now
     * @throws Refusal {@code forums.notYourSeat} unless the visitor holds the seat's function, or notes what was done elsewhere
     */
    @Transactional
    public boolean approve(long id, long seatId, boolean elsewhere, Visitor visitor) {
        store.lock(id);
        Meeting meeting = get(id);
        may(meeting, Meeting.Deed.ADJUST);
        boolean own = attendance(id).stream()
                .anyMatch(one -> one.seat().id() == seatId && holders.functions(visitor).contains(one.seat().function().id()));
        if (elsewhere ? !Forums.writes(visitor) : !own) {
            throw new Refusal("forums.notYourSeat");
        }
        if (!store.approve(id, seatId, today(visitor), elsewhere)) {
            throw new Refusal("stale");
        }
        tell(visitor, "meeting.approved", id);
        boolean all = store.adjusters(id).stream().allMatch(adjuster -> adjuster.on() != null);
        if (all) {
            freeze(meeting, visitor);
            tell(visitor, "meeting.adjust", id);
        }
        return all;
    }

    /** Says that notes are ready; they are frozen as minutes are, without adjusters. */
    @Transactional
    public void finish(long id, int version, Visitor visitor) {
        Meeting meeting = get(id);
        may(meeting, Meeting.Deed.FINISH);
        if (meeting.version() != version) {
            throw new Refusal("stale");
        }
        mustBeComplete(id);
        freeze(meeting, visitor);
        tell(visitor, "meeting.finish", id);
    }

    private void freeze(Meeting meeting, Visitor visitor) {
        saved(store.freeze(meeting.id(), meeting.version(), today(visitor), minutes(meeting, today(visitor), visitor).freeze()));
    }

    /** Notes that it has been announced on the notice board that the minutes are adjusted. */
    @Transactional
    public void announce(long id, int version, Visitor visitor) {
        may(get(id), Meeting.Deed.ANNOUNCE);
        saved(store.announced(id, version, today(visitor)));
        tell(visitor, "meeting.announce", id);
    }

    /** The minutes: as they are frozen, or as they would be now. */
    public Minutes minutes(long id, Visitor visitor) {
        return store.frozen(get(id).id()).map(text -> FrozenText.read(text, Minutes.class)).orElseGet(() -> minutes(get(id), null, visitor));
    }

    private Minutes minutes(Meeting meeting, LocalDate adjustedOn, Visitor visitor) {
        return maker.minutes(forum(meeting), meeting, attendance(meeting.id()), adjusters(meeting.id()), adjustedOn, visitor);
    }

    /** Whether the frozen minutes still have the checksum that they were adjusted with. */
    public boolean intact(long id) {
        return store.frozen(id).map(text -> FrozenText.checksum(text).equals(get(id).lock().checksum())).orElse(false);
    }

    /** A group's meetings as a calendar, or one of them. */
    public byte[] calendar(Forum forum, List<Meeting> meetings) {
        return caller.calendar(forum.name(), meetings, forum, clock.instant()).bytes();
    }

    private Meeting.State may(Meeting meeting, Meeting.Deed deed) {
        return MeetingRules.next(meeting.state(), deed, forum(meeting).charter().minutesForm())
                .orElseThrow(() -> new Refusal("forums.meetingDeed"));
    }

    private static void saved(boolean done) {
        if (!done) {
            throw new Refusal("stale");
        }
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ForumChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
