package se.samsyn.identity.web.security;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import se.samsyn.identity.WhoVisits;
import se.samsyn.kernel.Refusal;
import se.samsyn.shell.web.ContentPolicy;

/**
 * What surrounds every request: security headers, the word that every form carries, and the visitor. Who may enter is said
 * at each handler, so everything passes here.
 */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
    private static final int AFTER_SPRING_SECURITY = -50;

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver troubles) {
        return http.csrf(csrf -> csrf.csrfTokenRepository(formWords()))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(formTooOld(troubles)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.OWN))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(
                                "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()"))
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(askAgain()))
                .build();
    }

    /** In a cookie and not in a session, so that a page with a form costs the server nothing to remember. */
    private static CookieCsrfTokenRepository formWords() {
        CookieCsrfTokenRepository words = new CookieCsrfTokenRepository();
        words.setCookieName("samsyn-form");
        words.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
        return words;
    }

    private static AccessDeniedHandler formTooOld(HandlerExceptionResolver troubles) {
        return (request, response, denied) -> troubles.resolveException(request, response, null, new Refusal("formTooOld"));
    }

    /**
     * Pages are kept by the browser alone and asked for again; not "no-store", with which going back would lose what a
     * person wrote. Signing out empties the browser's copies.
     */
    private static HeaderWriter askAgain() {
        return (request, response) -> {
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "private, no-cache");
            }
        };
    }

    /** Nobody is signed in by Spring Security itself; without this it would make a user of its own. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new AuthenticationServiceException("Sign-in is done by se.samsyn.identity.SignIn");
        };
    }

    @Bean
    FilterRegistrationBean<VisitorFilter> visitorFilter(WhoVisits whoVisits, Sessions sessions) {
        FilterRegistrationBean<VisitorFilter> filter = new FilterRegistrationBean<>(new VisitorFilter(whoVisits, sessions));
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }
}
