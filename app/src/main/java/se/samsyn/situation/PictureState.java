package se.samsyn.situation;

/** Where a situational picture stands. */
public enum PictureState {
    /** Utkast: people are writing. */
    DRAFT,
    /** Låst: frozen, and its tasks are given. */
    LOCKED,
    /** Publicerad: a public version of it stands. */
    PUBLISHED,
    /** Ersatt: a later edition of the same picture was locked. */
    REPLACED;

    public boolean frozen() {
        return this != DRAFT;
    }
}
