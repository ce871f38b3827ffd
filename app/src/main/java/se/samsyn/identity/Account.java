package se.samsyn.identity;

import java.util.Set;
import se.samsyn.kernel.Role;

/**
 * What a person signs in with.
 *
 * @param personId whose account it is, a number of {@code actors}
 * @param email what is written at sign-in, or null for a phone that was handed out without an account to sign in to
 * @param epoch raised to end every session that was begun before
 * @param persona the made-up role that one click signs in to in the demo, or null
 * @param version rises with each change
 */
public record Account(
        long id,
        String municipalityId,
        long personId,
        String email,
        Set<Role> roles,
        State state,
        int epoch,
        String persona,
        int version) {
    public enum State {
        /** The link to choose a password has not been used. */
        INVITED,
        ACTIVE,
        /** Nobody signs in with it any more; what it did stays in the trace. */
        CLOSED
    }

    public Account {
        roles = Set.copyOf(roles);
    }
}
