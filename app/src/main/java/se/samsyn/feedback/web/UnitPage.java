package se.samsyn.feedback.web;

import java.util.List;
import se.samsyn.actors.Organisation;
import se.samsyn.feedback.UnitReceipt;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What a unit's reports led to. @param units to choose among, for those who see all */
public record UnitPage(Frame frame, UnitReceipt receipt, long chosen, List<Organisation> units) implements Page {}
