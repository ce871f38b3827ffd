package se.samsyn.plans.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's word in the main menu. */
@Configuration(proxyBeanMethods = false)
class PlansMenu {
    @Bean
    MenuEntry plansEntry() {
        return new MenuEntry(MenuGroup.WORK, 30, "plans.menu", "/atgardsplaner");
    }
}
