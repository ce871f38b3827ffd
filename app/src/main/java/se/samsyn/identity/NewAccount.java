package se.samsyn.identity;

import java.util.Locale;
import java.util.Set;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Role;

/**
 * What is needed to make an account.
 *
 * @param email null for a phone that is handed out without an account to sign in to
 * @param organisationId 0 until it is chosen
 * @param persona the made-up role of the demo, or null
 */
public record NewAccount(String personName, String email, long organisationId, Set<Role> roles, String persona) {
    private static final int LONGEST = 200;

    public NewAccount {
        personName = personName == null ? "" : personName.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        roles = Set.copyOf(roles);
    }

    /** The account of a made-up role; one click signs in to it where the demo is on. */
    static NewAccount ofPersona(Role persona, Set<Role> roles, String personName, long organisationId) {
        return new NewAccount(personName, null, organisationId, roles, code(persona));
    }

    /** As in forms and addresses: picture-editor. */
    public static String code(Role persona) {
        return persona.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public FieldErrors check() {
        FieldErrors errors = new FieldErrors();
        if (personName.isEmpty() || personName.length() > LONGEST) {
            errors.add("personName", "identity.mistake.name");
        }
        if (email == null ? !roles.equals(Set.of(Role.REPORTER)) : !isEmail(email)) {
            errors.add("email", "identity.mistake.email");
        }
        if (organisationId == 0) {
            errors.add("organisationId", "identity.mistake.organisation");
        }
        if (roles.isEmpty()) {
            errors.add("roles", "identity.mistake.roles");
        }
        return errors;
    }

    /** Something before and after one @, and a dot after it; whether it is read by somebody only a letter can tell. */
    public static boolean isEmail(String email) {
        return email.length() <= LONGEST && email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    }
}
