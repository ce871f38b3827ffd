package se.samsyn.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.Texts;

/**
 * How a public page leaves: the same for everyone, whoever is signed in, so that any cache may keep it. The language stands
 * in the address alone, since a cache does not look at cookies.
 */
@Component
class PublicAnswers {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Frames frames;
    private final boolean demo;

    PublicAnswers(Frames frames, @Value("${samsyn.demo:false}") boolean demo) {
        this.frames = frames;
        this.demo = demo;
    }

    /** A frame without visitor, menu and form word. */
    Frame frame(Frame asked, String language, HttpServletResponse response) {
        cacheable(response);
        var locale = Texts.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(Reading.of(language).language()))
                .findFirst()
                .orElse(Texts.LANGUAGES.getFirst());
        return frames.frame(locale, null, "/", asked.address(), "", () -> "", demo, (visitor, address) -> false, asked::asset);
    }

    void cacheable(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
    }

    /** What has not changed is answered with 304. */
    @Configuration(proxyBeanMethods = false)
    static class Fingerprints {
        @Bean
        FilterRegistrationBean<ShallowEtagHeaderFilter> publicFingerprints() {
            var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
            filter.addUrlPatterns("/offentligt", "/offentligt/*");
            return filter;
        }
    }
}
