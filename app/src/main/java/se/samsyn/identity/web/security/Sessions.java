package se.samsyn.identity.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import se.samsyn.identity.Phones;
import se.samsyn.identity.SignedIn;

/** What a browser brings to say who it is: a session, or the cookie of a remembered phone. */
@Component
public class Sessions {
    static final String PHONE = "samsyn-telefon";
    private static final String WHO = "samsyn.who";

    /** A new session, whatever the browser had before, so that nobody can be led into one that another knows. */
    public void begin(HttpServletRequest request, SignedIn who) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(WHO, who.text());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(who.accountId()));
    }

    /** Ends the session and empties the browser's copies of the pages. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    /** Who the session belongs to. Makes no session. */
    Optional<SignedIn> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : SignedIn.parse(session.getAttribute(WHO));
    }

    /** The word in the cookie of a remembered phone. */
    Optional<String> phone(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(PHONE)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Gives the browser the cookie by which its phone is remembered. */
    public void rememberPhone(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(phoneCookie(request, token, Phones.TERM));
    }

    public void forgetPhone(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(phoneCookie(request, "", Duration.ZERO));
    }

    private static Cookie phoneCookie(HttpServletRequest request, String token, Duration term) {
        Cookie cookie = new Cookie(PHONE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) term.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
