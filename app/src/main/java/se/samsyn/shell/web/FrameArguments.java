package se.samsyn.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.Texts;

/** Gives handlers their {@link Frame} and {@link Visitor} arguments. */
@Component
public class FrameArguments implements HandlerMethodArgumentResolver {
    /** Spring Security's own name for it. Asking the token for its name would already make one, and set its cookie. */
    private static final String FORM_WORD = "_csrf";

    private final Frames frames;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final ObjectProvider<ResourceUrlProvider> resources;
    private final boolean demo;
    private volatile Map<String, MayEnter> entries;

    FrameArguments(
            Frames frames,
            ObjectProvider<RequestMappingHandlerMapping> handlers,
            ObjectProvider<ResourceUrlProvider> resources,
            @Value("${samsyn.demo:false}") boolean demo) {
        this.frames = frames;
        this.handlers = handlers;
        this.resources = resources;
        this.demo = demo;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class || parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == Frame.class ? frame(http) : Visitors.of(http);
    }

    /** The frame of a request. */
    public Frame frame(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return frames.frame(
                language(request),
                Visitors.of(request),
                request.getRequestURI(),
                Addresses.of(request),
                FORM_WORD,
                () -> token == null ? "" : token.getToken(),
                demo,
                (visitor, address) -> Doorkeeper.allows(entries().get(address), visitor),
                this::fingerprinted);
    }

    /** Swedish unless English was chosen, whatever the browser asks for: the words of the law are Swedish. */
    private static Locale language(HttpServletRequest request) {
        String chosen = request.getParameter("lang");
        if (chosen == null && request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(LanguageChoice.COOKIE)) {
                    chosen = cookie.getValue();
                }
            }
        }
        for (Locale language : Texts.LANGUAGES) {
            if (language.getLanguage().equals(chosen)) {
                return language;
            }
        }
        return Texts.LANGUAGES.getFirst();
    }

    private String fingerprinted(String path) {
        String address = resources.getObject().getForLookupPath(path);
        if (address == null) {
            throw new IllegalArgumentException("No such style sheet or script: " + path);
        }
        return address;
    }

    private Map<String, MayEnter> entries() {
        Map<String, MayEnter> known = entries;
        if (known == null) {
            Map<String, MayEnter> found = new HashMap<>();
            handlers.stream().forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> add(found, info.getPatternValues(), handler)));
            entries = known = Map.copyOf(found);
        }
        return known;
    }

    private static void add(Map<String, MayEnter> entries, Iterable<String> patterns, HandlerMethod handler) {
        MayEnter rule = handler.getMethodAnnotation(MayEnter.class);
        boolean reads = handler.hasMethodAnnotation(org.springframework.web.bind.annotation.GetMapping.class);
        if (rule != null && reads) {
            patterns.forEach(pattern -> entries.put(pattern, rule));
        }
    }
}
