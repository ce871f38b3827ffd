package se.samsyn.followup.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's word in the main menu. */
@Configuration(proxyBeanMethods = false)
class FollowUpMenu {
    @Bean
    MenuEntry followUpEntry() {
        return new MenuEntry(MenuGroup.WORK, 40, "followup.menu", "/uppfoljning");
    }

    @Bean
    MenuEntry boardEntry() {
        return new MenuEntry(MenuGroup.WORK, 44, "followup.board", "/rapport-till-styrelsen");
    }
}
