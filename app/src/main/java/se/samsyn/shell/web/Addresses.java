package se.samsyn.shell.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address of a request within this site. */
public final class Addresses {
    private Addresses() {}

    /** Path and query, without host. */
    public static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    /**
     * An address to go to that came with a form: only one within this site, so that a link cannot lead a person who has
     * just signed in to someone else's page.
     */
    public static String within(String address) {
        boolean inside = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < 0x20);
        return inside ? address : "/";
    }
}
