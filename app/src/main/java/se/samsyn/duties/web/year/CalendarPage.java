package se.samsyn.duties.web.year;

import java.util.List;
import se.samsyn.duties.year.CalendarLink;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The visitor's own links to the year. @param made the address of a new one, told this once; else null */
public record CalendarPage(Frame frame, List<CalendarLink> links, String made, String key) implements Page {}
