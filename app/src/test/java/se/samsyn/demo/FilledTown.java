package se.samsyn.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.demo.events.ReportingUnit;
import se.samsyn.demo.events.TownEvent;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.demo.town.Town;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.places.Places;

/** Björkhamn's ground with made-up events, in a municipality of its own. */
final class FilledTown {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private FilledTown() {}

    /** A town with the events that are picked, and its coordinator. */
    static Visitor of(WorkingRooms rooms, String code, TownEvents made, Predicate<TownEvent> picked) {
        Scope scope = TestDatabase.fresh(code);
        Scope.run(scope, () -> {
            SeededGround.Register register = new SeededGround(rooms.door(Places.class)).seed(Town.bjorkhamn());
            Map<ReportingUnit, List<ImportedObservations.Row>> told = new EnumMap<>(ReportingUnit.class);
            for (TownEvent event : made.list()) {
                if (picked.test(event) && (!event.unit().reports() || !made.isNew(event))) {
                    told.computeIfAbsent(event.unit(), unit -> new ArrayList<>()).add(SeededEvents.row(event, register, ZONE));
                }
            }
            TransactionTemplate transaction = new TransactionTemplate(TestDatabase.transactions());
            told.forEach((unit, rows) -> {
                NewOrganisation named = new NewOrganisation(unit.organisation(), "", unit.kind());
                long organisation = rooms.door(Actors.class).addOrganisation(named, UUID.randomUUID(), 0);
                transaction.execute(status -> rooms.door(ImportedObservations.class)
                        .append(SeededEvents.batch(unit, organisation), rows.iterator()));
            });
        });
        return WorkingRooms.visitor(scope, 1, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
    }
}
