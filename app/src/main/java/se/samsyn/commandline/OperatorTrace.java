package se.samsyn.commandline;

import java.time.Clock;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.audit.Trace;
import se.samsyn.database.Database;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.database.ScopedTransactions;
import se.samsyn.kernel.Traced;

/** Leaves the operator's line in the trace: at the command line nobody has signed in. */
final class OperatorTrace {
    private record Deed(String municipalityId, long accountId, String deed, long objectId) implements Traced {}

    private OperatorTrace() {}

    /** A line in every municipality's trace: the deed concerned them all. */
    static void note(Database database, String deed, Clock clock) {
        try (var pool = database.applicationPool(1)) {
            var trace = Trace.on(pool, clock);
            var writing = new TransactionTemplate(new ScopedTransactions(pool));
            for (var municipality : Municipalities.on(pool).list()) {
                String id = municipality.municipalityId();
                Scope.run(Scope.ofMunicipality(id), () -> writing.executeWithoutResult(
                        status -> trace.note(new Deed(id, 0, "operator." + deed, 0))));
            }
        }
    }
}
