package se.samsyn.portal.web;

import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** @param contact where shortcomings are reported, or empty when nobody has said where */
public record AccessibilityPage(Frame frame, Reading reading, String contact) implements Page {}
