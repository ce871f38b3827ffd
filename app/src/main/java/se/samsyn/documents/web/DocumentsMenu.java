package se.samsyn.documents.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.MenuEntry;

/** The room's word in the main menu. */
@Configuration(proxyBeanMethods = false)
class DocumentsMenu {
    @Bean
    MenuEntry documentsEntry() {
        return new MenuEntry(80, "documents.menu", "/handlingar");
    }
}
