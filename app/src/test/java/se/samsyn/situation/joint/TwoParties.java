package se.samsyn.situation.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.samsyn.PageTest;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.NewAccount;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Situation;
import se.samsyn.situation.received.NewReceived;
import se.samsyn.situation.received.OfficeFiles;
import se.samsyn.situation.received.PictureField;
import se.samsyn.situation.received.ReceivedPictures;

/** A municipality with a coordinator and a police officer who hold their functions, a locked picture and a shared one. */
public record TwoParties(
        Scope scope, LocalDate today, Visitor coordinator, Visitor police, long coordinatorFunction, long policeFunction, long own, long received) {
    public static TwoParties in(String code) {
        Scope scope = TestDatabase.fresh(code);
        LocalDate today = LocalDate.now(PageTest.door(Clock.class)).minusDays(1);
        Visitor coordinator = person(scope, "Kommunstyrelsens förvaltning", OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        Visitor police = person(scope, "Polisen", OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        long own = WorkingRooms.as(coordinator, () -> {
            Situation situation = PageTest.door(Situation.class);
            Period week = new Period(today.minusDays(7), today);
            long id = situation.start(new NewPicture(UUID.randomUUID(), week, null, null, "Läget i kommunen", Spread.AUTHORITIES), coordinator);
            situation.lock(id, 1, coordinator);
            return id;
        });
        TwoParties half = new TwoParties(
                scope, today, coordinator, police, function(coordinator, "Säkerhetssamordnare"), function(police, "Kommunpolis"), own, 0);
        long received = half.register(police);
        WorkingRooms.as(police, () -> {
            PageTest.door(ReceivedPictures.class).share(received, 1, Spread.INTERNAL, true, police);
            return null;
        });
        return new TwoParties(scope, today, coordinator, police, half.coordinatorFunction, half.policeFunction, own, received);
    }

    /** Registers a file for the visitor, not shared. */
    public long register(Visitor visitor) {
        try {
            Path file = Files.write(Files.createTempFile("samsyn-test", null), OfficeFiles.pdf());
            try {
                return WorkingRooms.as(visitor, () -> PageTest.door(ReceivedPictures.class).register(
                        new NewReceived("Polisens lägesbild", new Period(today.minusDays(30), today), "Hela kommunen", "Kommunpolis, Polisen", today,
                                Map.of(PictureField.IN_SHORT, "Fler villainbrott.", PictureField.PRIORITIES, "Bedrägerier mot äldre.")),
                        file, "lage.pdf", UUID.randomUUID(), visitor));
            } finally {
                Files.delete(file);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Visitor person(Scope scope, String organisation, OrganisationKind kind, Role role) {
        return Scope.call(scope, () -> {
            long id = PageTest.door(Actors.class).addOrganisation(new NewOrganisation(organisation, "", kind), UUID.randomUUID(), 0);
            long account = PageTest.door(Accounts.class).invite(new NewAccount("Prov", null, id, Set.of(role), null), UUID.randomUUID(), 0);
            return WorkingRooms.visitor(scope, account, id, kind, role);
        });
    }

    private static long function(Visitor visitor, String name) {
        return WorkingRooms.as(visitor, () -> {
            Actors actors = PageTest.door(Actors.class);
            long function = actors.addFunction(name, visitor.organisationId(), UUID.randomUUID(), 0);
            long person = PageTest.door(Accounts.class).get(visitor.accountId()).personId();
            actors.holdFunction(function, person, LocalDate.of(2020, 1, 1), UUID.randomUUID(), 0);
            return function;
        });
    }
}
