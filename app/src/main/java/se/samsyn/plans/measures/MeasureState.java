package se.samsyn.plans.measures;

/** Where a measure stands. */
public enum MeasureState {
    /** Planerad. */
    PLANNED,
    /** Pågår. */
    ONGOING,
    /** Utförd. */
    DONE,
    /** Delvis utförd. */
    PARTLY,
    /** Inställd, with a reason. */
    CANCELLED;

    public boolean finished() {
        return this == DONE || this == PARTLY || this == CANCELLED;
    }
}
