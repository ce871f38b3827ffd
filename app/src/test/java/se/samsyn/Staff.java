package se.samsyn;

import java.util.Set;
import java.util.UUID;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.NewAccount;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;

/** People of a municipality that a test has for itself, so that it may change what it likes. */
public final class Staff {
    private static final String PASSWORD = "sju gula lyktor vid kajen";

    private Staff() {}

    /** Makes an account with one role in the municipality's own administration, and signs in to it. */
    public static Visit signedIn(Scope municipality, Role role) {
        return signedIn(municipality, role, OrganisationKind.OWN_BOARD);
    }

    /** The same in an organisation of its own, of any kind. */
    public static Visit signedIn(Scope municipality, Role role, OrganisationKind kind) {
        String unit = kind == OrganisationKind.OWN_BOARD ? role.name() : kind.name();
        String email = unit.toLowerCase(java.util.Locale.ROOT) + "@" + municipality.municipalityId() + ".example";
        Scope.run(municipality, () -> {
            long organisation = PageTest.door(Actors.class)
                    .addOrganisation(new NewOrganisation("Förvaltningen", unit, kind), UUID.randomUUID(), 0);
            Accounts accounts = PageTest.door(Accounts.class);
            NewAccount account = new NewAccount("Provperson", email, organisation, Set.of(role), null);
            accounts.choosePassword(accounts.invite(account, UUID.randomUUID(), 0), PASSWORD);
        });
        Visit visit = Visit.anonymous();
        Visit.Answer answer = visit.post("/logga-in", "/logga-in", "email", email, "password", PASSWORD, "till", "/mitt-konto");
        if (answer.address().startsWith("/logga-in")) {
            throw new AssertionError("Could not sign in: " + answer.status());
        }
        return visit;
    }
}
