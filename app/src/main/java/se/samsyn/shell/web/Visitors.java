package se.samsyn.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import se.samsyn.kernel.Visitor;

/** Where a request carries its visitor; {@code identity} puts it there. */
public final class Visitors {
    private static final String ATTRIBUTE = Visitor.class.getName();

    private Visitors() {}

    /** The visitor of a request, or null when nobody is signed in. */
    public static Visitor of(HttpServletRequest request) {
        return (Visitor) request.getAttribute(ATTRIBUTE);
    }

    /** Says who makes the request. */
    public static void put(HttpServletRequest request, Visitor visitor) {
        request.setAttribute(ATTRIBUTE, visitor);
    }
}
