package se.samsyn.identity.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samsyn.database.Scope;
import se.samsyn.identity.WhoVisits;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.web.Visitors;

/** Finds out who makes the request, and binds the scope in which the database is read for them. */
final class VisitorFilter extends OncePerRequestFilter {
    private final WhoVisits whoVisits;
    private final Sessions sessions;

    VisitorFilter(WhoVisits whoVisits, Sessions sessions) {
        this.whoVisits = whoVisits;
        this.sessions = sessions;
    }

    /** Style sheets, scripts and the health page are the same for everyone. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/img/")
                || path.startsWith("/webjars/")
                || path.equals("/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> visitor = sessions.find(request).flatMap(whoVisits::bySession)
                .or(() -> sessions.phone(request).flatMap(whoVisits::byPhone));
        if (visitor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Visitors.put(request, visitor.get());
        try {
            Scope.call(scope(visitor.get()), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static Scope scope(Visitor visitor) {
        return new Scope(visitor.municipalityId(), visitor.organisationId(), visitor.clearance());
    }
}
