package se.samsyn.situation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's words in the main menu. */
@Configuration(proxyBeanMethods = false)
class SituationMenu {
    @Bean
    MenuEntry picturesEntry() {
        return new MenuEntry(MenuGroup.SITUATION, 40, "situation.menu", "/lagesbilder");
    }

    @Bean
    MenuEntry tasksEntry() {
        return new MenuEntry(MenuGroup.WORK, 50, "situation.tasks.menu", "/uppdrag");
    }
}
