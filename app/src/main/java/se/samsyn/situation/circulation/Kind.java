package se.samsyn.situation.circulation;

/** What is sent round. */
public enum Kind {
    /** A picture of the municipality's own. */
    PICTURE("/lagesbilder/"),
    /** One from another organisation. */
    RECEIVED("/lagesbilder/mottagna/"),
    /** A joint one. */
    JOINT("/lagesbilder/gemensamma/");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    public String path(long id) {
        return path + id;
    }
}
