package se.samsyn.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.demo.events.ReportingUnit;
import se.samsyn.demo.town.Town;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.NewAccount;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/** Björkhamn's organisations, and one demo persona for each role. Personas are named by what they do; nobody is invented. */
@Component
class SeededPeople {
    /**
     * @param organisations numbers by full name
     * @param visitors the personas by role
     * @param reporters those of each unit who report, the persona among them where there is one
     */
    record Cast(Map<String, Long> organisations, Map<Role, Visitor> visitors, Map<ReportingUnit, List<Visitor>> reporters) {
        /** Inhabitants are no organisation: what they tell belongs to the board that receives it. */
        long organisation(ReportingUnit unit) {
            return organisations.get(unit == ReportingUnit.PUBLIC ? BOARD : unit.organisation());
        }
    }

    private record Persona(Role role, String name, String organisation, OrganisationKind kind, Set<Role> roles) {}

    private static final String BOARD = "Kommunstyrelsens förvaltning";
    private static final String SCHOOL = "Barn- och utbildningsförvaltningen";

    private static final int REPORTERS_OF_A_UNIT = 3;
    private static final LocalDate HELD_SINCE = LocalDate.of(2023, 7, 1);

    private final Actors actors;
    private final Accounts accounts;

    SeededPeople(Actors actors, Accounts accounts) {
        this.actors = actors;
        this.accounts = accounts;
    }

    Cast seed(ZoneId zone) {
        Map<String, Long> organisations = new HashMap<>();
        organisations.put(BOARD, organisation(BOARD, OrganisationKind.OWN_BOARD));
        for (ReportingUnit unit : EnumSet.complementOf(EnumSet.of(ReportingUnit.PUBLIC))) {
            organisations.put(unit.organisation(), organisation(unit.organisation(), unit.kind()));
        }
        Map<Role, Long> functions = functions(organisations);
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        for (Persona persona : personas()) {
            long organisation = organisations.get(persona.organisation());
            long account = accounts.createPersona(persona.role(), persona.roles(), persona.name(), organisation);
            hold(functions.get(persona.role()), account, persona.role());
            visitors.put(persona.role(), new Visitor(
                    account, persona.name(), Bjorkhamn.CODE, Town.NAME, zone, organisation, persona.organisation(),
                    persona.kind(), persona.roles(), false));
        }
        return new Cast(organisations, visitors, reporters(organisations, visitors, zone));
    }

    /** Three of each unit: fewer are never shown apart. They have phones and no e-mail address. */
    private Map<ReportingUnit, List<Visitor>> reporters(
            Map<String, Long> organisations, Map<Role, Visitor> personas, ZoneId zone) {
        Map<ReportingUnit, List<Visitor>> reporters = new EnumMap<>(ReportingUnit.class);
        for (ReportingUnit unit : ReportingUnit.values()) {
            if (!unit.reports() || unit == ReportingUnit.PUBLIC) {
                continue;
            }
            List<Visitor> team = new ArrayList<>();
            if (unit == ReportingUnit.SCHOOLS) {
                team.add(personas.get(Role.REPORTER));
            } else if (unit == ReportingUnit.SAFETY_HOSTS) {
                team.add(personas.get(Role.HOST));
            }
            long organisation = organisations.get(unit.organisation());
            while (team.size() < REPORTERS_OF_A_UNIT) {
                String name = "Rapportör " + (team.size() + 1);
                long account = accounts.invite(
                        new NewAccount(name, null, organisation, Set.of(Role.REPORTER), null), key(name + " " + unit.key()), 0);
                team.add(new Visitor(
                        account, name, Bjorkhamn.CODE, Town.NAME, zone, organisation, unit.organisation(), unit.kind(),
                        Set.of(Role.REPORTER), true));
            }
            reporters.put(unit, List.copyOf(team));
        }
        return reporters;
    }

    private static Persona[] personas() {
        String police = ReportingUnit.POLICE.organisation();
        return new Persona[] {
            own(Role.COORDINATOR, "Samordnaren", BOARD, Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR),
            own(Role.REPORTER, "Rapportören", SCHOOL, Role.REPORTER),
            own(Role.REVIEWER, "Granskaren", BOARD, Role.REVIEWER),
            new Persona(Role.POLICE, "Kommunpolisen", police, OrganisationKind.OTHER_AUTHORITY, Set.of(Role.POLICE)),
            own(Role.HOST, "Trygghetsvärden", ReportingUnit.SAFETY_HOSTS.organisation(), Role.HOST),
            own(Role.PICTURE_EDITOR, "Lägesbildsansvarig", BOARD, Role.PICTURE_EDITOR),
            new Persona(
                    Role.MEMBER, "Ledamoten", ReportingUnit.HOUSING_COMPANY.organisation(), OrganisationKind.MUNICIPAL_COMPANY,
                    Set.of(Role.MEMBER)),
            own(Role.READER, "Läsaren", BOARD, Role.READER),
            own(Role.DATA_PROTECTION_OFFICER, "Dataskyddsombudet", BOARD, Role.DATA_PROTECTION_OFFICER),
            own(Role.REGISTRAR, "Registratorn", BOARD, Role.REGISTRAR),
            own(Role.ADMINISTRATOR, "Administratören", BOARD, Role.ADMINISTRATOR),
        };
    }

    private static Persona own(Role role, String name, String organisation, Role... roles) {
        return new Persona(role, name, organisation, OrganisationKind.OWN_BOARD, Set.of(roles));
    }

    /** From the personas to the functions that they hold. */
    private Map<Role, Long> functions(Map<String, Long> organisations) {
        function("Gatuingenjör", organisations.get(ReportingUnit.TECHNICAL.organisation()));
        function("Fältgruppen", organisations.get(ReportingUnit.SOCIAL_SERVICES.organisation()));
        function("Förvaltare", organisations.get(ReportingUnit.HOUSING_COMPANY.organisation()));
        return Map.of(
                Role.COORDINATOR, function("Säkerhetssamordnare", organisations.get(BOARD)),
                Role.REPORTER, function("Rektor, Havsskolan", organisations.get(SCHOOL)),
                Role.POLICE, function("Kommunpolis", organisations.get(ReportingUnit.POLICE.organisation())),
                Role.HOST, function("Trygghetsvärdarnas samordnare", organisations.get(ReportingUnit.SAFETY_HOSTS.organisation())));
    }

    private void hold(Long function, long account, Role persona) {
        if (function != null) {
            actors.holdFunction(
                    function, accounts.get(account).personId(), HELD_SINCE, key("holder " + persona), 0);
        }
    }

    private long function(String name, long organisation) {
        return actors.addFunction(name, organisation, key("function " + name), 0);
    }

    private long organisation(String name, OrganisationKind kind) {
        return actors.addOrganisation(new NewOrganisation(name, "", kind), key("organisation " + name), 0);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes((Bjorkhamn.CODE + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
