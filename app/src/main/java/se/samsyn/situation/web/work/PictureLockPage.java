package se.samsyn.situation.web.work;

import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;

/** Says what locking does, before it is done. */
public record PictureLockPage(Frame frame, Picture picture) implements Page {}
