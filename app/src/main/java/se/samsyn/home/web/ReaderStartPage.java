package se.samsyn.home.web;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The start of those who read: a few sentences, each a link.
 *
 * @param told three sentences of the state of things, each a link into its thread, for those who steer; else empty
 */
public record ReaderStartPage(Frame frame, List<RoundPage.Item> told, List<RoundPage.Item> sentences) implements Page {}
