package se.samsyn.identity.web;

import java.util.List;
import java.util.Set;
import se.samsyn.actors.Person;
import se.samsyn.identity.Account;
import se.samsyn.identity.Phones;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Role;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One account, for the administrator.
 *
 * @param chosen the roles that the form shows; differ from the account's when somebody else saved in between
 * @param handed a link that was just made, or null
 */
public record AccountPage(
        Frame frame,
        Account account,
        Person person,
        Set<Role> chosen,
        List<Phones.Phone> phones,
        LinkLetters.Handed handed,
        FieldErrors errors,
        int status)
        implements Page {

    /** The roles in words. */
    public String roles(Set<Role> roles) {
        return String.join(", ", roles.stream().sorted().map(role -> frame.say("role." + role)).toList());
    }
}
