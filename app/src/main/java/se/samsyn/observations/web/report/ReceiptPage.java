package se.samsyn.observations.web.report;

import java.util.List;
import se.samsyn.observations.Observation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What the reporter is given at once. @param events those of the report, the first of which gave it its number */
public record ReceiptPage(Frame frame, List<Observation> events) implements Page {}
