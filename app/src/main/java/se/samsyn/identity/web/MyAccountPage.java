package se.samsyn.identity.web;

import java.util.List;
import se.samsyn.identity.Account;
import se.samsyn.identity.Phones;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Mitt konto.
 *
 * @param done a code of what was just done, or null
 */
public record MyAccountPage(Frame frame, Account account, List<Phones.Phone> phones, String done, FieldErrors errors, int status)
        implements Page {}
