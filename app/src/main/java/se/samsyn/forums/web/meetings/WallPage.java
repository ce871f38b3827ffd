package se.samsyn.forums.web.meetings;

import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Meeting;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** One point for the wall of the meeting room. @param item null when the agenda is empty @param number from 1 */
public record WallPage(Frame frame, Forum forum, Meeting meeting, AgendaItem item, int number, int count) implements Page {}
