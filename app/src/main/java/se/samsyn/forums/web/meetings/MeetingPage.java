package se.samsyn.forums.web.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsyn.actors.Function;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Seat;
import se.samsyn.forums.Suggestion;
import se.samsyn.forums.meetings.Attendance;
import se.samsyn.forums.meetings.MeetingStore;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One meeting: what is to be done next, its agenda, who comes, and its minutes.
 *
 * @param suggestions what the agenda does not hold yet
 * @param own the functions that the visitor holds
 */
public record MeetingPage(
        Frame frame,
        Forum forum,
        Meeting meeting,
        List<AgendaItem> items,
        List<Suggestion> suggestions,
        List<Attendance> attendance,
        List<MeetingStore.Adjuster> adjusters,
        List<Function> functions,
        java.util.Set<Long> own,
        LocalDate today,
        Instant now,
        boolean writes,
        boolean calls,
        Map<String, String> form,
        FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public List<AgendaItem> kept() {
        return items.stream().filter(item -> !item.dropped()).toList();
    }

    public List<AgendaItem> dropped() {
        return items.stream().filter(AgendaItem::dropped).toList();
    }

    /** Whether points can be written, left out and ordered. */
    public boolean open() {
        return writes && (meeting.state().ahead() || meeting.state() == Meeting.State.HELD);
    }

    public boolean ofMinutes() {
        return forum.charter().minutesForm() == Charter.MinutesForm.MINUTES;
    }

    /** Whether the visitor may go to where a point comes from. */
    public boolean opens(AgendaItem item) {
        return item.address() != null && frame.mayEnter(item.address().replaceFirst("^(/[^/?#]+).*$", "$1"));
    }

    public long openItems() {
        return kept().stream().filter(item -> item.kept().outcome() == AgendaItem.Outcome.OPEN).count();
    }

    public LocalDate adjustBy() {
        return meeting.adjustBy(forum, frame.zone());
    }

    public boolean late() {
        return meeting.late(forum, today, frame.zone());
    }

    public List<Attendance> present() {
        return attendance.stream().filter(Attendance::present).toList();
    }

    public Seat seat(long id) {
        return attendance.stream().map(Attendance::seat).filter(seat -> seat.id() == id).findFirst().orElse(null);
    }

    public String rapporteur(AgendaItem item) {
        return functions.stream()
                .filter(function -> item.rapporteurFunctionId() != null && function.id() == item.rapporteurFunctionId())
                .map(Function::name)
                .findFirst()
                .orElse("");
    }

    public List<AgendaItem.Kind> kinds() {
        return forum.decides() ? List.of(AgendaItem.Kind.values()) : List.of(AgendaItem.Kind.INFORMATION, AgendaItem.Kind.DISCUSSION);
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
