package se.samsyn.observations.web.law;

import se.samsyn.actors.Person;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** @param person who sent the report, or null when the link is weeded or there was none */
public record ReporterPage(Frame frame, long id, Person person) implements Page {}
