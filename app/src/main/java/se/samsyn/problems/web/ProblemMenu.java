package se.samsyn.problems.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's word in the main menu. */
@Configuration(proxyBeanMethods = false)
class ProblemMenu {
    @Bean
    MenuEntry problemsEntry() {
        return new MenuEntry(MenuGroup.SITUATION, 45, "problems.menu", "/problembilder");
    }
}
