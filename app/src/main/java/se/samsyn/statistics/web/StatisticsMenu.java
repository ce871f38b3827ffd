package se.samsyn.statistics.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

@Configuration(proxyBeanMethods = false)
class StatisticsMenu {
    @Bean
    MenuEntry statisticsEntry() {
        return new MenuEntry(MenuGroup.SITUATION, 35, "statistics.menu", "/statistik");
    }
}
