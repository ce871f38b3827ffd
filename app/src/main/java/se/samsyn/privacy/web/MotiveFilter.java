package se.samsyn.privacy.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samsyn.privacy.GuardMotive;

/** Binds the motive that a form gives to the request, so that every door it passes knows of it. */
@Component
final class MotiveFilter extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<GuardMotive> motive = given(request.getParameter(GuardMotive.FIELD));
        if (motive.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            GuardMotive.call(motive.get(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static Optional<GuardMotive> given(String code) {
        return Arrays.stream(GuardMotive.values()).filter(motive -> motive.name().equals(code)).findFirst();
    }
}
