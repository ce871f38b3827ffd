package se.samsyn.documents.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;

/** The room's word in the main menu. */
@Configuration(proxyBeanMethods = false)
class DocumentsMenu {
    @Bean
    MenuEntry documentsEntry() {
        return new MenuEntry(MenuGroup.ORDER, 80, "documents.menu", "/handlingar");
    }
}
