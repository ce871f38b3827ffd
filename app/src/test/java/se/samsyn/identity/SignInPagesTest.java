package se.samsyn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;

class SignInPagesTest extends PageTest {
    private static final String PASSWORD = "fyra gröna båtar seglar";

    private static Scope municipality;
    private static long accountId;

    @BeforeAll
    static void anAccount() {
        municipality = TestDatabase.fresh("9871");
        accountId = Scope.call(municipality, () -> {
            long organisation = door(Actors.class)
                    .addOrganisation(new NewOrganisation("Kommunledningskontoret", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0);
            long id = door(Accounts.class)
                    .invite(
                            new NewAccount("Provperson", "prov@9871.example", organisation, Set.of(Role.COORDINATOR), null),
                            UUID.randomUUID(),
                            0);
            door(Accounts.class).choosePassword(id, PASSWORD);
            return id;
        });
    }

    @Test
    void theRightPasswordOpens() {
        Visit visit = Visit.anonymous();
        var answer = visit.post("/logga-in", "/logga-in", "email", "PROV@9871.example", "password", PASSWORD, "till", "/mitt-konto");
        assertThat(answer.address()).isEqualTo("/mitt-konto");
        assertThat(answer.text()).contains("Provperson");
    }

    @Test
    void wrongPasswordAndUnknownAccountAnswerAlike() {
        var wrong = Visit.anonymous().post("/logga-in", "/logga-in", "email", "prov@9871.example", "password", "fel lösenord här");
        var unknown = Visit.anonymous().post("/logga-in", "/logga-in", "email", "okänd@9871.example", "password", "fel lösenord här");
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.text().replace("prov@", "x@")).isEqualTo(unknown.text().replace("okänd@", "x@"));
    }
}
