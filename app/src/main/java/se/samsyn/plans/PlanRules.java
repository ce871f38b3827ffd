package se.samsyn.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.kernel.Refusal;

/** From which state a plan may go where, and what it must have before it does. */
public final class PlanRules {
    private static final Map<PlanState, Map<PlanDeed, PlanState>> WAYS = Map.of(
            PlanState.DRAFT, Map.of(PlanDeed.CHANGE, PlanState.DRAFT, PlanDeed.PREPARE, PlanState.PREPARED),
            PlanState.PREPARED, Map.of(PlanDeed.TAKE_BACK, PlanState.DRAFT, PlanDeed.DECIDE, PlanState.DECIDED),
            PlanState.DECIDED, Map.of(PlanDeed.FOLLOW_UP, PlanState.FOLLOWED_UP, PlanDeed.REPLACE, PlanState.REPLACED),
            PlanState.FOLLOWED_UP, Map.of(PlanDeed.REPLACE, PlanState.REPLACED),
            PlanState.REPLACED, Map.of());

    private PlanRules() {}

    /** Where the deed leads; empty when it cannot be done from there. */
    public static Optional<PlanState> next(PlanState state, PlanDeed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /**
     * What a plan still lacks before it can go to the decision, as codes: {@code picture} that it stands on, {@code measures}.
     *
     * @param measures how many it holds
     */
    public static List<String> lacks(Plan plan, int measures) {
        return java.util.stream.Stream.of(
                        Map.entry("picture", plan.text().pictureId() == null), Map.entry("measures", measures == 0))
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @throws Refusal {@code plans.deed}, or {@code plans.lacks.<code>} for the first thing that it lacks */
    static PlanState after(Plan plan, PlanDeed deed, int measures) {
        PlanState next = next(plan.state(), deed).orElseThrow(() -> new Refusal("plans.deed", plan.number()));
        if (deed == PlanDeed.PREPARE || deed == PlanDeed.DECIDE) {
            List<String> lacks = lacks(plan, measures);
            if (!lacks.isEmpty()) {
                throw new Refusal("plans.lacks." + lacks.getFirst());
            }
        }
        return next;
    }
}
