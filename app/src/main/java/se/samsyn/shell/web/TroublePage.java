package se.samsyn.shell.web;

import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * What a person sees when a rule says no, something is missing or something broke: what happened, what was kept, what to do.
 *
 * @param incident the number under which a fault was logged, or null
 */
public record TroublePage(Frame frame, int status, String title, String sentence, String incident) implements Page {}
