package se.samsyn.agreements.web.pledges;

import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** How long a pledge lasts. @param proposed the period that a new one is proposed for */
public record PledgePeriodPage(Frame frame, int months, Period proposed) implements Page {}
