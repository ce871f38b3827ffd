package se.samsyn.problems.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's words in the main menu. */
@Configuration(proxyBeanMethods = false)
class ProblemMenu {
    @Bean
    MenuEntry problemsEntry() {
        return new MenuEntry(MenuGroup.SITUATION, 45, "problems.menu", "/problembilder");
    }

    @Bean
    MenuEntry causesEntry() {
        return new MenuEntry(MenuGroup.SITUATION, 46, "problems.causes.menu", "/orsaksanalyser");
    }
}
