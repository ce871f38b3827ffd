package se.samsyn.shell.web;

/** What a page may fetch, run and be framed by: its own, and nothing from anywhere else. */
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";
    public static final String OWN = withImagesOf("");

    private ContentPolicy() {}

    /** The same, and images of one other host. @param origin scheme and host, such as {@code https://karta.kommunen.se} */
    public static String withImagesOf(String origin) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:" + (origin.isEmpty() ? "" : " " + origin)
                + "; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
                + "manifest-src 'self'; worker-src 'self'";
    }
}
