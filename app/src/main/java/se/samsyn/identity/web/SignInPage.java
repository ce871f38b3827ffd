package se.samsyn.identity.web;

import java.util.List;
import se.samsyn.identity.SignIn;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * @param personas the made-up roles of the demo; empty elsewhere
 * @param till where to go when signed in
 */
public record SignInPage(Frame frame, List<SignIn.Persona> personas, String email, String till, FieldErrors errors, int status)
        implements Page {}
