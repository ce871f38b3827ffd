package se.samsyn.observations.web.report;

import java.util.List;
import se.samsyn.observations.Observations;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** A reporter's own reports and what came of them. */
public record MyReportsPage(Frame frame, List<Observations.Mine> reports) implements Page {}
