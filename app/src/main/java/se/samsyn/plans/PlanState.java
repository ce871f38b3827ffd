package se.samsyn.plans;

/** Where an action plan stands. */
public enum PlanState {
    /** Utkast. */
    DRAFT,
    /** Beredd: ready for the body that decides. */
    PREPARED,
    /** Beslutad. */
    DECIDED,
    /** Följs upp. */
    FOLLOWED_UP,
    /** Ersatt: a later edition was decided. */
    REPLACED;

    /** Whether its text can no longer change. */
    public boolean frozen() {
        return this != DRAFT && this != PREPARED;
    }
}
