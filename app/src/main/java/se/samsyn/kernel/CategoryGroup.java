package se.samsyn.kernel;

/**
 * The ten groups of the base taxonomy. Local codes and the categories of other sources map onto them; their Swedish names
 * stand in the messages as {@code category.<code>}. Composed from the public checklists of several municipalities.
 */
public enum CategoryGroup {
    /** Skadegörelse. */
    SKA,
    /** Narkotika, alkohol, påverkade. */
    NAR,
    /** Otrygghetsskapande samling. */
    SAM,
    /** Våld, hot, rån, bråk. */
    VHR,
    /** Tillgrepp: stöld, snatteri, inbrott. */
    TIL,
    /** Trafik. */
    TRA,
    /** Otrygg plats. */
    PLA,
    /** Brand och pyroteknik. */
    BRA,
    /** Social oro. */
    SOC,
    /** Arrangemang, kommande händelse. */
    ARR
}
