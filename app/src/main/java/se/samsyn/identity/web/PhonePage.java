package se.samsyn.identity.web;

import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What a phone link opens. */
public record PhonePage(Frame frame, String token) implements Page {}
