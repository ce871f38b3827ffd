package se.samsyn.portal.web;

import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Det här gör vi nu: pledges and agreements. */
public record DoingPage(Frame frame, Municipality municipality, Doing doing) implements Page {}
