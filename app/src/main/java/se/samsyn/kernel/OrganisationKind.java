package se.samsyn.kernel;

/** The legal kind of an organisation; decides which spread of a document reaches it. */
public enum OrganisationKind {
    /** The municipality's own boards and their administrations. */
    OWN_BOARD,
    /** A company that the municipality owns; follows the same rules of openness as an authority. */
    MUNICIPAL_COMPANY,
    /** Police, region, county board and other authorities. */
    OTHER_AUTHORITY,
    /** Private companies: landlords, shops, guard companies. */
    PRIVATE,
    /** Associations and citizens' initiatives. */
    ASSOCIATION;

    /** The narrowest spread that an organisation of this kind is shown of what others own. */
    public Spread clearance() {
        return switch (this) {
            case OWN_BOARD -> Spread.INTERNAL;
            case MUNICIPAL_COMPANY, OTHER_AUTHORITY -> Spread.AUTHORITIES;
            case PRIVATE, ASSOCIATION -> Spread.PARTNERS;
        };
    }
}
