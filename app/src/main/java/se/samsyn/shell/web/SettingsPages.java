package se.samsyn.shell.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.shell.Frame;

/** The overview of settings, to which each room adds its card. */
@Controller
class SettingsPages {
    private final List<SettingsEntry> entries;

    SettingsPages(List<SettingsEntry> entries) {
        this.entries = entries.stream().sorted(Comparator.comparingInt(SettingsEntry::order)).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        MenuEntry settingsMenu() {
            return new MenuEntry(MenuGroup.ORDER, 90, "shell.settings", "/installningar");
        }
    }

    @GetMapping("/installningar")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR}, of = OrganisationKind.OWN_BOARD)
    SettingsPage show(Frame frame) {
        return new SettingsPage(frame, entries.stream().filter(entry -> frame.mayEnter(entry.address())).toList());
    }
}
