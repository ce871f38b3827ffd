package se.samsyn.forums.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's words in the main menu. */
@Configuration(proxyBeanMethods = false)
class ForumMenu {
    @Bean
    MenuEntry groupsEntry() {
        return new MenuEntry(MenuGroup.WORK, 52, "forums.menu", "/grupper");
    }

    @Bean
    MenuEntry meetingsEntry() {
        return new MenuEntry(MenuGroup.WORK, 54, "forums.meetings.menu", "/moten");
    }

    @Bean
    MenuEntry mattersEntry() {
        return new MenuEntry(MenuGroup.WORK, 56, "forums.matters.menu", "/arenden");
    }

    @Bean
    MenuEntry cycleEntry() {
        return new MenuEntry(MenuGroup.WORK, 66, "forums.cycle.menu", "/cykeln");
    }

    @Bean
    MenuEntry communicationEntry() {
        return new MenuEntry(MenuGroup.WORK, 68, "forums.communication.menu", "/kommunikationsplan");
    }

    @Bean
    MenuEntry askingEntry() {
        return new MenuEntry(MenuGroup.WORK, 58, "forums.asking.menu", "/fragor");
    }
}
