package se.samsyn.plans.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From which state a measure may go where. */
public final class MeasureRules {
    /** What is done to a measure of a decided plan. */
    public enum Deed {
        START,
        FINISH,
        FINISH_PARTLY,
        CANCEL,
        RESUME
    }

    private static final Map<MeasureState, Map<Deed, MeasureState>> WAYS = Map.of(
            MeasureState.PLANNED, Map.of(Deed.START, MeasureState.ONGOING, Deed.CANCEL, MeasureState.CANCELLED),
            MeasureState.ONGOING,
                    Map.of(Deed.FINISH, MeasureState.DONE, Deed.FINISH_PARTLY, MeasureState.PARTLY, Deed.CANCEL, MeasureState.CANCELLED),
            MeasureState.DONE, Map.of(Deed.RESUME, MeasureState.ONGOING),
            MeasureState.PARTLY, Map.of(Deed.RESUME, MeasureState.ONGOING),
            MeasureState.CANCELLED, Map.of(Deed.RESUME, MeasureState.ONGOING));

    private MeasureRules() {}

    /** Where the deed leads; empty when it cannot be done from there. */
    public static Optional<MeasureState> next(MeasureState state, Deed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /** What can be done, in the order of {@link Deed}. */
    public static List<Deed> deeds(MeasureState state) {
        return WAYS.get(state).keySet().stream().sorted().toList();
    }
}
