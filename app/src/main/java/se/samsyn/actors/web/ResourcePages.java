package se.samsyn.actors.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.actors.Resources;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Resurser och kompetens: the yearly inventory, organisation by organisation. */
@Controller
class ResourcePages {
    private final Resources resources;
    private final Actors actors;
    private final Clock clock;

    ResourcePages(Resources resources, Actors actors, Clock clock) {
        this.resources = resources;
        this.actors = actors;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Card {
        @Bean
        SettingsEntry resourcesCard() {
            return new SettingsEntry(14, "actors.resources", "actors.resources.card", "/installningar/resurser");
        }
    }

    @GetMapping("/installningar/resurser")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    ResourceListPage list(Frame frame, Visitor visitor) {
        int year = year(visitor);
        return new ResourceListPage(frame, year, actors.listOrganisations(), resources.of(year), resources.of(year - 1));
    }

    @GetMapping("/installningar/resurser/{id:\\d+}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    ResourcePage form(Frame frame, Visitor visitor, @PathVariable long id) {
        Resources.Inventory saved = saved(id, year(visitor));
        Resources.Inventory shown = saved != null ? saved : saved(id, year(visitor) - 1);
        Map<String, String> form = shown == null ? Map.of()
                : Map.of("hoursAWeek", shown.hoursAWeek().toPlainString(), "competence", shown.competence(), "means", shown.means(), "lacking",
                        shown.lacking());
        return new ResourcePage(frame, actors.getOrganisation(id), year(visitor), saved, form, false, new FieldErrors());
    }

    @PostMapping("/installningar/resurser/{id:\\d+}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object note(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        Organisation organisation = actors.getOrganisation(id);
        Resources.Inventory inventory = new Resources.Inventory(
                organisation, year(visitor), hours(fields.getOrDefault("hoursAWeek", "")), fields.getOrDefault("competence", ""),
                fields.getOrDefault("means", ""), fields.getOrDefault("lacking", ""), null, version);
        FieldErrors errors = inventory.mistakes();
        if (errors.any() || !resources.note(inventory, visitor)) {
            return new ResourcePage(frame, organisation, year(visitor), saved(id, year(visitor)), fields, !errors.any(), errors);
        }
        return "redirect:/installningar/resurser";
    }

    private Resources.Inventory saved(long organisationId, int year) {
        return resources.of(year).stream().filter(one -> one.organisation().id() == organisationId).findFirst().orElse(null);
    }

    private static BigDecimal hours(String written) {
        String number = written.strip().replace(',', '.');
        return number.matches("\\d{1,4}(\\.\\d)?") ? new BigDecimal(number) : null;
    }

    private int year(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone())).getYear();
    }
}
