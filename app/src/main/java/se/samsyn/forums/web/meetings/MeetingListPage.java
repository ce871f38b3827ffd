package se.samsyn.forums.web.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Meeting;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Möten: what is coming, what waits to be written or adjusted, what has been. @param forums by number */
public record MeetingListPage(
        Frame frame, List<Meeting> meetings, Map<Long, Forum> forums, Instant now, LocalDate today, boolean writes) implements Page {
    private static final int MOST_PAST = 40;

    public List<Meeting> ahead() {
        return meetings.stream().filter(meeting -> meeting.state().ahead()).toList();
    }

    public List<Meeting> waiting() {
        return meetings.stream()
                .filter(meeting -> meeting.state() == Meeting.State.HELD || meeting.state() == Meeting.State.FOR_ADJUSTMENT)
                .toList();
    }

    public List<Meeting> past() {
        return meetings.stream()
                .filter(meeting -> meeting.state().frozen() || meeting.state() == Meeting.State.CANCELLED)
                .sorted(Comparator.comparing((Meeting meeting) -> meeting.when().start()).reversed())
                .limit(MOST_PAST)
                .toList();
    }

    public Forum forum(Meeting meeting) {
        return forums.get(meeting.forumId());
    }

    public boolean late(Meeting meeting) {
        return meeting.late(forum(meeting), today, frame.zone());
    }

    /** Whether it should have been held by now and nobody has said so. */
    public boolean passed(Meeting meeting) {
        return meeting.state().ahead() && meeting.when().end().isBefore(now);
    }
}
