package se.samsyn.insight.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;

@Configuration(proxyBeanMethods = false)
class InsightMenu {
    @Bean
    MenuEntry figuresEntry() {
        return new MenuEntry(30, "insight.menu", "/karta");
    }
}
