package se.samsyn.kernel;

/**
 * How far a document may travel, from the narrowest to the widest. What is spread at a level is seen by everyone whose
 * clearance is that level or narrower; an organisation always sees what it owns. The database's policies apply the same
 * order (see docs/decisions/0002-row-level-security.md).
 */
public enum Spread {
    /** The municipality's own boards. */
    INTERNAL,
    /** Also authorities and municipal companies. */
    AUTHORITIES,
    /** Also private partners and associations that take part. */
    PARTNERS,
    /** Everyone. */
    PUBLIC;

    /** Whether something of this spread is shown to a reader with the given clearance. */
    public boolean reaches(Spread clearance) {
        return compareTo(clearance) >= 0;
    }
}
