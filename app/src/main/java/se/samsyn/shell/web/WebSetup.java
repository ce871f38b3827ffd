package se.samsyn.shell.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** How requests reach handlers and how their answers leave. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
    private final FrameArguments arguments;
    private final PageAnswers answers;

    WebSetup(FrameArguments arguments, PageAnswers answers) {
        this.arguments = arguments;
        this.answers = answers;
    }

    /** Apart from the configuration that needs it, so that neither waits for the other. */
    @Configuration(proxyBeanMethods = false)
    static class Answers {
        @Bean
        PageAnswers pageAnswers() {
            return new PageAnswers();
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // The public pages set no cookie; their language stands in the address alone.
        registry.addInterceptor(new LanguageChoice()).excludePathPatterns("/offentligt/**");
        registry.addInterceptor(new Doorkeeper());
    }

    /** Style sheets and scripts carry a fingerprint of their content in their address, so they can be kept for a year. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl year = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        for (String folder : List.of("css", "js", "img")) {
            serve(registry, "/" + folder + "/**", "classpath:/static/" + folder + "/", year);
        }
        serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/", year);
    }

    private static void serve(ResourceHandlerRegistry registry, String pattern, String location, CacheControl cache) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(cache)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
