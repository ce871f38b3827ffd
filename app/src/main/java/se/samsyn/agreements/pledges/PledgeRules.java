package se.samsyn.agreements.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.agreements.pledges.Pledge.Deed;
import se.samsyn.agreements.pledges.Pledge.Outcome;
import se.samsyn.agreements.pledges.Pledge.State;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;

/** From which state a pledge may go where, what must be written before, and which period is the next. */
public final class PledgeRules {
    /** A tertial. */
    static final int MONTHS = 4;

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Map<State, Map<Deed, State>> WAYS = Map.of(
            State.DRAFT, Map.of(Deed.CHANGE, State.DRAFT, Deed.DECIDE, State.DECIDED),
            State.DECIDED, Map.of(Deed.TAKE_BACK, State.DRAFT, Deed.PUBLISH, State.PUBLISHED),
            State.PUBLISHED, Map.of(Deed.FOLLOW_UP, State.FOLLOWED_UP),
            State.FOLLOWED_UP, Map.of(Deed.FOLLOW_UP, State.FOLLOWED_UP, Deed.FEED_BACK, State.FED_BACK),
            State.FED_BACK, Map.of());

    /** What a pledge lacks before it can be decided on. */
    public enum Gap {
        PARTY,
        PROBLEM,
        PERIOD
    }

    private PledgeRules() {}

    /** Where the deed leads; empty when it cannot be done from there. */
    static Optional<State> next(State state, Deed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /** @throws Refusal {@code agreements.pledges.deed.<state>} */
    static State after(Pledge pledge, Deed deed) {
        return next(pledge.state(), deed).orElseThrow(() -> new Refusal("agreements.pledges.deed." + pledge.state(), pledge.number()));
    }

    /** What can be done, in the order of {@link Deed}. */
    public static List<Deed> deeds(State state) {
        return WAYS.get(state).keySet().stream().sorted().toList();
    }

    /** What is missing, in the order of {@link Gap}. */
    public static List<Gap> gaps(Promise promise) {
        List<Gap> gaps = new ArrayList<>();
        if (promise.parties().isEmpty()) {
            gaps.add(Gap.PARTY);
        }
        if (promise.problemId() == null) {
            gaps.add(Gap.PROBLEM);
        }
        if (promise.period() == null) {
            gaps.add(Gap.PERIOD);
        }
        return gaps;
    }

    /** @throws Refusal that names the first thing that is missing */
    static void decidable(Promise promise) {
        for (Gap gap : gaps(promise)) {
            throw new Refusal("agreements.pledges.gap." + gap);
        }
    }

    /** The places, from 1, of the activities that lack number, day or owner. */
    public static List<Integer> unmeasured(Promise promise) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < promise.activities().size(); i++) {
            if (!promise.activities().get(i).measured()) {
                found.add(i + 1);
            }
        }
        return found;
    }

    /** @throws Refusal {@code agreements.pledges.noActivity}, or {@code agreements.pledges.measure} that names the first */
    static void publishable(Promise promise) {
        if (promise.activities().isEmpty()) {
            throw new Refusal("agreements.pledges.noActivity");
        }
        for (int place : unmeasured(promise)) {
            throw new Refusal("agreements.pledges.measure", place);
        }
    }

    /** @throws Refusal {@code agreements.pledges.notYet} before its first day */
    static void mayBeFollowedUp(Pledge pledge, LocalDate today) {
        if (today.isBefore(pledge.promise().first())) {
            throw new Refusal("agreements.pledges.notYet");
        }
    }

    /** @throws Refusal {@code agreements.pledges.notDone} when something was not done and nothing says what and why */
    static void honest(Pledge pledge, Pledge.Feedback feedback) {
        if (pledge.outcome() != Outcome.FULFILLED && (feedback.notDone().isBlank() || feedback.why().isBlank())) {
            throw new Refusal("agreements.pledges.notDone");
        }
    }

    /** Fulfilled when every activity was done as often as promised, not when none was begun, else partly. */
    static Outcome outcome(List<Promise.Activity> activities, List<Pledge.Result> results) {
        boolean all = true;
        boolean none = true;
        for (int i = 0; i < activities.size(); i++) {
            int done = results.get(i).done();
            all &= done >= activities.get(i).number();
            none &= done == 0;
        }
        return all ? Outcome.FULFILLED : none ? Outcome.NOT : Outcome.PARTLY;
    }

    /** The period that a new pledge is for: this one during its first month, else the next. Periods begin with the year. */
    public static Period proposed(LocalDate today, int months) {
        int begun = (today.getMonthValue() - 1) / months * months;
        LocalDate first = LocalDate.of(today.getYear(), begun + 1, 1);
        if (!today.isBefore(first.plusMonths(1))) {
            first = begun + months >= MONTHS_OF_A_YEAR ? LocalDate.of(today.getYear() + 1, 1, 1) : first.plusMonths(months);
        }
        LocalDate last = first.plusMonths(months).minusDays(1);
        LocalDate newYear = LocalDate.of(first.getYear(), MONTHS_OF_A_YEAR, 31);
        return new Period(first, last.isAfter(newYear) ? newYear : last);
    }
}
