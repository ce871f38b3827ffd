package se.samsyn.forums.web.cycle;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.forums.Blueprints;
import se.samsyn.forums.Forums;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Ready-made organisations: one choice at the first start, and later from the settings. */
@Controller
class BlueprintPages {
    private final Blueprints blueprints;
    private final Forums forums;

    BlueprintPages(Blueprints blueprints, Forums forums) {
        this.blueprints = blueprints;
        this.forums = forums;
    }

    @Configuration(proxyBeanMethods = false)
    static class Card {
        @Bean
        SettingsEntry blueprintsCard() {
            return new SettingsEntry(12, "forums.blueprints", "forums.blueprints.card", "/installningar/organisera");
        }
    }

    @GetMapping("/installningar/organisera")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    BlueprintListPage list(Frame frame) {
        return new BlueprintListPage(frame, blueprints.list(), forums.list().size());
    }

    @PostMapping("/installningar/organisera")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    String begin(Visitor visitor, @RequestParam String blueprint) {
        blueprints.begin(blueprint, visitor);
        return "redirect:/grupper";
    }
}
