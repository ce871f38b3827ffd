package se.samsyn.demo.events;

import se.samsyn.kernel.OrganisationKind;

/** Who reports in Björkhamn. Functions and organisations, never people. */
public enum ReportingUnit {
    SCHOOLS("skola", "Barn- och utbildningsförvaltningen", OrganisationKind.OWN_BOARD, true),
    SOCIAL_SERVICES("socialtjanst", "Socialförvaltningen", OrganisationKind.OWN_BOARD, true),
    TECHNICAL("teknik", "Tekniska förvaltningen", OrganisationKind.OWN_BOARD, true),
    LIBRARY("bibliotek", "Kultur- och fritidsförvaltningen", OrganisationKind.OWN_BOARD, true),
    SAFETY_HOSTS("trygghetsvard", "Trygghetsvärdarna", OrganisationKind.OWN_BOARD, true),
    HOUSING_COMPANY("bostadsbolag", "Björkhamnsbostäder AB", OrganisationKind.MUNICIPAL_COMPANY, true),
    GUARDS("vaktbolag", "Vaktbolaget i Björkhamn", OrganisationKind.PRIVATE, true),
    SHOPS("handel", "Björkhamns Handel", OrganisationKind.ASSOCIATION, true),
    PUBLIC("allmanhet", "Allmänheten", OrganisationKind.ASSOCIATION, true),
    POLICE("polis", "Polisen, lokalpolisområde Björkhamn", OrganisationKind.OTHER_AUTHORITY, false);

    private final String key;
    private final String organisation;
    private final OrganisationKind kind;
    private final boolean report;

    ReportingUnit(String key, String organisation, OrganisationKind kind, boolean report) {
        this.key = key;
        this.organisation = organisation;
        this.kind = kind;
        this.report = report;
    }

    /** Stable ASCII key, the {@code source} column of files. */
    public String key() {
        return key;
    }

    /** The organisation's Swedish name. */
    public String organisation() {
        return organisation;
    }

    public OrganisationKind kind() {
        return kind;
    }

    /** Whether its events are reports to the municipality (the police hand over a file instead). */
    public boolean reports() {
        return report;
    }
}
