package se.samsyn.situation.web.rerun;

import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.rerun.Rerun;

/** @param intact whether the frozen text still has the checksum that it was frozen with */
public record RerunPage(Frame frame, Picture picture, Rerun rerun, boolean intact) implements Page {}
