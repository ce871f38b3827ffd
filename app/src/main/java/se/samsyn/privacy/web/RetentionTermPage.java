package se.samsyn.privacy.web;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The form of one decision, with what the person wrote. */
public record RetentionTermPage(
        Frame frame,
        DocumentClass of,
        String months,
        boolean preserved,
        String reference,
        String decidedOn,
        int version,
        FieldErrors errors,
        int status)
        implements Page {}
