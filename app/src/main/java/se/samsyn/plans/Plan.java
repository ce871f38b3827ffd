package se.samsyn.plans;

import java.time.Instant;
import java.time.LocalDate;
import se.samsyn.kernel.Spread;

/**
 * An action plan.
 *
 * @param number counted from 1 within the municipality; later editions keep it
 * @param edition 1, and one more for each that replaces it
 * @param version rises with each save; forms carry it
 * @param decision null until it is decided
 */
public record Plan(
        long id,
        int number,
        int edition,
        int version,
        PlanState state,
        PlanText text,
        Decision decision,
        long ownerOrganisationId,
        Spread spread,
        Instant createdAt) {
    /** The law asks for a follow-up within two years (6 § lag 2023:196). */
    private static final int FOLLOW_UP_MONTHS = 24;

    /** The last day for following it up by law; null until it is decided. Computed, never set by hand. */
    public LocalDate followUpBy() {
        return decision == null ? null : decision.day().plusMonths(FOLLOW_UP_MONTHS);
    }
}
