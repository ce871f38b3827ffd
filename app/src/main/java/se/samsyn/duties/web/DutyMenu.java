package se.samsyn.duties.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's words in the main menu. */
@Configuration(proxyBeanMethods = false)
class DutyMenu {
    @Bean
    MenuEntry dutiesEntry() {
        return new MenuEntry(MenuGroup.ORDER, 60, "duties.menu", "/lagkrav");
    }

    @Bean
    MenuEntry yearEntry() {
        return new MenuEntry(MenuGroup.ORDER, 61, "duties.year.menu", "/arshjul");
    }
}
