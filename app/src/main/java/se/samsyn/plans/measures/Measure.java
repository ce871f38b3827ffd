package se.samsyn.plans.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A measure of a plan.
 *
 * @param number its place in the plan, from 1
 * @param version rises with each save; forms carry it
 * @param causes what it works on, as they were numbered when they were chosen
 * @param responsible the function that answers for it, with its organisation, as it was named then
 * @param colour how it went, or null while nobody has said
 * @param outcome what came of it, or why it was cancelled; empty until then
 * @param done how much of {@link NewMeasure#unit} was really done, all notes together
 * @param hoursDone working hours, all notes together
 */
public record Measure(
        long id,
        long planId,
        int number,
        int version,
        MeasureState state,
        NewMeasure is,
        List<CauseLink> causes,
        String responsible,
        long responsibleOrganisationId,
        Colour colour,
        String outcome,
        BigDecimal done,
        BigDecimal hoursDone) {

    /** @param label problem, number and words, as they stood when it was chosen */
    public record CauseLink(long causeId, long analysisId, String label) {}

    /** Brå's three colours for the follow-up of a measure. */
    public enum Colour {
        /** Done in full, as intended, with a good result on the problem. */
        GREEN,
        /** Partly. */
        YELLOW,
        /** Not done, or without result. */
        RED
    }

    public Measure {
        causes = List.copyOf(causes);
    }

    /** Whether it should have been finished by now. */
    public boolean late(LocalDate today) {
        return !state.finished() && is.last().isBefore(today);
    }

    /** Done against planned in whole per cent; null when nothing was to be counted. */
    public Integer share() {
        return is.amount() == null || is.amount().signum() == 0
                ? null
                : done.multiply(BigDecimal.valueOf(100)).divide(is.amount(), 0, java.math.RoundingMode.HALF_UP).intValue();
    }
}
