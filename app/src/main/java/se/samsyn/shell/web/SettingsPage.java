package se.samsyn.shell.web;

import java.util.List;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Inställningar: the cards that the visitor may open. */
public record SettingsPage(Frame frame, List<SettingsEntry> cards) implements Page {}
