package se.samsyn.kernel;

/** What was asked for is not there, or not for this visitor to see; the page does not tell which of the two. */
public final class Missing extends RuntimeException {
    public Missing(String what) {
        super(what, null, false, false);
    }
}
