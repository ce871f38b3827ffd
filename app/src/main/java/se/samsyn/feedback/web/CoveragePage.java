package se.samsyn.feedback.web;

import se.samsyn.feedback.Coverage;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Who reports.
 *
 * @param mayRemind whether the visitor sends reminders
 * @param done what was just done, as a sentence, or null
 */
public record CoveragePage(Frame frame, Coverage coverage, boolean mayRemind, String done) implements Page {}
