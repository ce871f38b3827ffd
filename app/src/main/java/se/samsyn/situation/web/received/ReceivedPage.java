package se.samsyn.situation.web.received;

import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.received.ReceivedPicture;

/**
 * @param keeps whether the visitor changes, shares and replaces it
 * @param sends whether the visitor may send it round
 * @param intact whether what was frozen still has its checksum
 */
public record ReceivedPage(Frame frame, ReceivedPicture picture, boolean keeps, boolean sends, boolean intact) implements Page {}
