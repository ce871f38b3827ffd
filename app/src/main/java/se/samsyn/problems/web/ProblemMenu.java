package se.samsyn.problems.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;

/** The room's word in the main menu. */
@Configuration(proxyBeanMethods = false)
class ProblemMenu {
    @Bean
    MenuEntry problemsEntry() {
        return new MenuEntry(45, "problems.menu", "/problembilder");
    }
}
