package se.samsyn.insight.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

@Configuration(proxyBeanMethods = false)
class InsightMenu {
    @Bean
    MenuEntry figuresEntry() {
        return new MenuEntry(MenuGroup.SITUATION, 30, "insight.menu", "/karta");
    }

    @Bean
    MenuEntry watchEntry() {
        return new MenuEntry(MenuGroup.SITUATION, 31, "insight.watch.menu", "/avvikelser");
    }

    @Bean
    MenuEntry deeperEntry() {
        return new MenuEntry(MenuGroup.SITUATION, 32, "insight.deeper.menu", "/fordjupning");
    }
}
