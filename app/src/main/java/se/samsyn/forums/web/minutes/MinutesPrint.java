package se.samsyn.forums.web.minutes;

import se.samsyn.forums.meetings.Minutes;
import se.samsyn.shell.Frame;

/** All that the printed minutes need. @param checksum null for a draft */
public record MinutesPrint(Frame frame, Minutes minutes, String checksum) {}
