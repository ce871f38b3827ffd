package se.samsyn.identity.web;

import java.util.List;
import se.samsyn.actors.Organisation;
import se.samsyn.identity.NewAccount;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Bjud in någon. */
public record NewAccountPage(
        Frame frame, NewAccount account, List<Organisation> organisations, String key, FieldErrors errors, int status)
        implements Page {}
