package se.samsyn.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;

/** Stands at every page handler and lets in those whom its {@link MayEnter} names. A handler without one is closed. */
final class Doorkeeper implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Visitor visitor = Visitors.of(request);
        if (allows(method.getMethodAnnotation(MayEnter.class), visitor)) {
            return true;
        }
        if (visitor == null) {
            String back = request.getMethod().equals("GET") ? "?till=" + URLEncoder.encode(Addresses.of(request), StandardCharsets.UTF_8) : "";
            response.sendRedirect("/logga-in" + back);
            return false;
        }
        throw new Refusal("entry");
    }

    /** Whether a visitor (null when nobody is signed in) may pass. */
    static boolean allows(MayEnter rule, Visitor visitor) {
        if (rule == null) {
            return false;
        }
        if (rule.anyone()) {
            return true;
        }
        if (visitor == null || visitor.phoneOnly() && !rule.byPhone()) {
            return false;
        }
        return rule.signedIn()
                || Arrays.asList(rule.of()).contains(visitor.organisationKind()) && visitor.hasAny(rule.value());
    }
}
