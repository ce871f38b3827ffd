package se.samsyn.identity.web;

import se.samsyn.identity.start.NewStart;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What the first start's link opens. */
public record SetUpPage(Frame frame, String token, NewStart start, FieldErrors errors, int status) implements Page {}
