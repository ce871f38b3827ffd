package se.samsyn.database;

import java.util.Objects;
import java.util.Optional;
import se.samsyn.kernel.Spread;

/**
 * For whom the database is read and written: bound to the running code by {@link #run} or {@link #call}, sent to the
 * database at the start of each transaction by {@link ScopedTransactions}, tested by the policies of every table. Without
 * a scope no row is seen and none can be written.
 *
 * <p>A scope is fixed when a transaction begins: bind it outside the transaction, never inside.
 *
 * @param municipalityId the official municipality code, four digits
 * @param organisationId whose own documents are seen whatever their spread; 0 is nobody's
 * @param clearance the narrowest spread that is seen of what others own
 */
public record Scope(String municipalityId, long organisationId, Spread clearance) {
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    public Scope {
        if (!municipalityId.matches("\\d{4}")) {
            throw new IllegalArgumentException("A municipality code has four digits: " + municipalityId);
        }
        Objects.requireNonNull(clearance);
    }

    /** For work that no person asked for: night jobs, seeding, the command line. Sees the whole municipality. */
    public static Scope ofMunicipality(String municipalityId) {
        return new Scope(municipalityId, 0, Spread.INTERNAL);
    }

    /** Runs the work in this scope. */
    public static void run(Scope scope, Runnable work) {
        ScopedValue.where(CURRENT, scope).run(work);
    }

    /** Runs the work in this scope and hands back what it made. */
    public static <T, X extends Throwable> T call(Scope scope, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, scope).<T, X>call(work);
    }

    /** The scope of the running code. */
    public static Optional<Scope> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The scope of the running code; a missing one is a fault of the program. */
    public static Scope get() {
        return find().orElseThrow(() -> new IllegalStateException("No scope is bound"));
    }
}
