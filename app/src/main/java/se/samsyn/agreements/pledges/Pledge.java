package se.samsyn.agreements.pledges;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.kernel.Spread;

/**
 * A pledge to the inhabitants.
 *
 * @param number from 1 in the municipality
 * @param results of each activity, in their order; empty before it is followed up
 * @param feedback what was told, or null
 */
public record Pledge(
        long id,
        int number,
        int version,
        State state,
        Promise promise,
        Decision decision,
        List<Result> results,
        LocalDate followedUp,
        Feedback feedback,
        Spread spread) {
    /** How far it has come. Whether it is going on follows from the day. */
    public enum State {
        DRAFT,
        /** Beslutat. */
        DECIDED,
        /** Publicerat. */
        PUBLISHED,
        /** Följt upp. */
        FOLLOWED_UP,
        /** Återkopplat. */
        FED_BACK
    }

    /** What is done to it. */
    public enum Deed {
        CHANGE,
        DECIDE,
        TAKE_BACK,
        PUBLISH,
        FOLLOW_UP,
        FEED_BACK
    }

    /** What came of it, from the numbers; never chosen. */
    public enum Outcome {
        /** Uppfyllt. */
        FULFILLED,
        /** Delvis uppfyllt. */
        PARTLY,
        /** Ej uppfyllt. */
        NOT
    }

    /** @param by the function or body that decided */
    public record Decision(LocalDate day, String by) {}

    /** @param done how many of the promised number were done @param note what there is to say of it, or empty */
    public record Result(int done, String note) {}

    /**
     * What the inhabitants were told.
     *
     * @param told what was done
     * @param notDone what was not done; empty when everything was
     * @param why why it was not done
     * @param how where it was told besides here, or empty
     */
    public record Feedback(LocalDate day, String told, String notDone, String why, String how) {}

    public Pledge {
        results = List.copyOf(results);
    }

    /** Whether it is public and its period lasts. */
    public boolean goesOn(LocalDate today) {
        return state == State.PUBLISHED && promise.period().contains(today);
    }

    /** What came of it; null before it is followed up. */
    public Outcome outcome() {
        return results.isEmpty() ? null : PledgeRules.outcome(promise.activities(), results);
    }
}
