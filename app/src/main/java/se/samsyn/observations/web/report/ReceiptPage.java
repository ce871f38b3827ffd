package se.samsyn.observations.web.report;

import se.samsyn.observations.Observation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What the reporter sees when a report has been taken in. */
public record ReceiptPage(Frame frame, Observation observation) implements Page {}
