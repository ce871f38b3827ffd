package se.samsyn.identity.web;

import java.util.List;
import java.util.Set;
import se.samsyn.actors.Person;
import se.samsyn.identity.Account;
import se.samsyn.kernel.Role;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Konton.
 *
 * @param lettersWaiting how many letters have not left
 * @param byLetter whether links go by letter; otherwise the administrator hands them over
 */
public record AccountListPage(Frame frame, List<Row> rows, long lettersWaiting, boolean byLetter) implements Page {
    public record Row(Account account, Person person) {}

    /** The roles in words. */
    public String roles(Set<Role> roles) {
        return String.join(", ", roles.stream().sorted().map(role -> frame.say("role." + role)).toList());
    }
}
