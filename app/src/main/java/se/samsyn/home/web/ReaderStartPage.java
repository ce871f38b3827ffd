package se.samsyn.home.web;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The start of those who read: a few sentences, each a link. */
public record ReaderStartPage(Frame frame, List<RoundPage.Item> sentences) implements Page {}
