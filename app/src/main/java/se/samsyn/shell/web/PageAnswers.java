package se.samsyn.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.samsyn.shell.Page;

/** Renders the {@link Page} that a handler returned. */
final class PageAnswers implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageAnswers.class.getClassLoader(), "samsyn.templates");
    private final Map<Class<?>, String> names = new ConcurrentHashMap<>();

    PageAnswers() {
        templates.setTrimControlStructures(true);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(Object value, MethodParameter type, ModelAndViewContainer model, NativeWebRequest request)
            throws IOException {
        model.setRequestHandled(true);
        write((Page) value, request.getNativeResponse(HttpServletResponse.class));
    }

    /** Renders whole before anything is sent, so that a fault in a template still becomes an error page. */
    void write(Page page, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(names.computeIfAbsent(page.getClass(), PageAnswers::template), Map.of("page", page), output);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private static String template(Class<?> page) {
        String[] parts = page.getName().split("\\.");
        String simple = page.getSimpleName();
        String stem = simple.endsWith("Page") ? simple.substring(0, simple.length() - 4) : simple;
        return parts[2] + '/' + Character.toLowerCase(stem.charAt(0)) + stem.substring(1) + ".jte";
    }
}
