package se.samsyn.audit;

import java.util.Map;
import java.util.Set;
import se.samsyn.kernel.Role;

/** Says what accounts are, without naming the people: whoever keeps the accounts answers it. */
public interface Doers {
    /** The roles that an account has now, and its organisation. */
    record Doer(Set<Role> roles, String organisation) {}

    /** By account number, within the scope's municipality; unknown numbers are left out. */
    Map<Long, Doer> doers(Set<Long> accountIds);
}
