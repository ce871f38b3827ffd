package se.samsyn.situation.web;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Task;

/**
 * The reading view.
 *
 * @param writes whether the visitor may edit, lock and publish
 */
public record PicturePage(Frame frame, Picture picture, List<Task> tasks, boolean writes) implements Page {}
