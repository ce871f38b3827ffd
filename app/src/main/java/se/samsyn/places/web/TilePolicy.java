package se.samsyn.places.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samsyn.database.Scope;
import se.samsyn.places.Places;
import se.samsyn.shell.web.ContentPolicy;

/** Opens the pages of a municipality that has chosen a tile server for that server's images, and for nothing else of it. */
@Configuration(proxyBeanMethods = false)
class TilePolicy implements WebMvcConfigurer, HandlerInterceptor {
    private final Places places;

    TilePolicy(Places places) {
        this.places = places;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && Scope.find().isPresent()) {
            places.mapSetting().origin().ifPresent(
                    origin -> response.setHeader(ContentPolicy.HEADER, ContentPolicy.withImagesOf(origin)));
        }
        return true;
    }
}
