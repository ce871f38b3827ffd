package se.samsyn.shell;

/**
 * A page is a record: all that its template needs. A handler returns it; the template's name follows from the record's:
 * {@code se.samsyn.observations.web.ObservationListPage} is rendered by {@code observations/observationList.jte}, whose
 * one parameter is {@code page}.
 */
public interface Page {
    Frame frame();

    /** The status of the answer; 422 when a form comes back with mistakes. */
    default int status() {
        return 200;
    }
}
