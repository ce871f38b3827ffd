package se.samsyn.agreements.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's words in the main menu. */
@Configuration(proxyBeanMethods = false)
class AgreementsMenu {
    @Bean
    MenuEntry agreementsEntry() {
        return new MenuEntry(MenuGroup.WORK, 60, "agreements.menu", "/overenskommelser");
    }
}
