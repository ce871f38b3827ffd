package se.samsyn.observations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** This room's words in the main menu. */
@Configuration(proxyBeanMethods = false)
class ObservationMenu {
    @Bean
    MenuEntry reportEntry() {
        return new MenuEntry(MenuGroup.REPORTS, 12, "observations.menu.report", "/rapportera");
    }

    @Bean
    MenuEntry myReportsEntry() {
        return new MenuEntry(MenuGroup.REPORTS, 14, "observations.menu.mine", "/mina-rapporter");
    }

    @Bean
    MenuEntry observationsEntry() {
        return new MenuEntry(MenuGroup.REPORTS, 20, "observations.menu.list", "/handelser");
    }

    @Bean
    MenuEntry reviewEntry() {
        return new MenuEntry(MenuGroup.REPORTS, 25, "observations.menu.review", "/att-granska");
    }
}
