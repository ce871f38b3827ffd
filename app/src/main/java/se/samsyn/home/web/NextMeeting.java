package se.samsyn.home.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsyn.forums.Meetings;
import se.samsyn.home.web.RoundPage.Item;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** The meeting that comes next, among those that the visitor may see. */
@Component
class NextMeeting {
    private final Meetings meetings;

    NextMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    Optional<Item> find(Frame frame, Visitor visitor) {
        if (!visitor.hasAny(Role.COORDINATOR, Role.POLICE, Role.REVIEWER, Role.PICTURE_EDITOR, Role.MEMBER, Role.READER)) {
            return Optional.empty();
        }
        return meetings.list().stream()
                .filter(meeting -> meeting.state().ahead() && meeting.when().end().isAfter(meetings.now()))
                .findFirst()
                .map(meeting -> Item.plain(
                        meetings.forum(meeting).name(), "/moten/" + meeting.id(), frame.time(meeting.when().start())));
    }
}
