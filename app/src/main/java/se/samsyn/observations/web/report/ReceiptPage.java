package se.samsyn.observations.web.report;

import java.util.List;
import java.util.Set;
import se.samsyn.observations.Observation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * What the reporter is given at once.
 *
 * @param events those of the report, the first of which gave it its number
 * @param homes the numbers of those whose point stands for a dwelling
 */
public record ReceiptPage(Frame frame, List<Observation> events, Set<Long> homes) implements Page {}
