package se.samsyn.situation.circulation;

/** How a picture is sent round. */
public enum Mode {
    /** Utkast för synpunkter: a draft, on which the recipients comment. */
    FOR_COMMENTS,
    /** Överlämnad: a document that has left the house. */
    HANDED_OVER
}
