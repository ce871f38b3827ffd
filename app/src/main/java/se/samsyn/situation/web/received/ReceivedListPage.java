package se.samsyn.situation.web.received;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.received.ReceivedPicture;

/**
 * @param registers whether the visitor may register a file
 * @param writes whether the visitor may write a picture here
 */
public record ReceivedListPage(Frame frame, List<ReceivedPicture> pictures, boolean registers, boolean writes) implements Page {}
