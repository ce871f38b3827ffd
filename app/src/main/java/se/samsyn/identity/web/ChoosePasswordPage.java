package se.samsyn.identity.web;

import se.samsyn.identity.OneTimeLinks;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What an invitation or reset link opens. */
public record ChoosePasswordPage(
        Frame frame, OneTimeLinks.Purpose purpose, String token, String email, FieldErrors errors, int status) implements Page {}
