package se.samsyn.actors.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Initiative;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.shell.Frame;

/** Organisationer: who takes part, with which functions, and who holds them. */
@Controller
class OrganisationPages {
    private static final String LIST = "/installningar/organisationer";
    private static final int LONGEST_NAME = 120;

    private final Actors actors;
    private final Clock clock;

    OrganisationPages(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Card {
        @Bean
        SettingsEntry organisationsCard() {
            return new SettingsEntry(10, "actors.title", "actors.card", LIST);
        }
    }

    @GetMapping(LIST)
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    OrganisationListPage list(Frame frame, Visitor visitor) {
        return new OrganisationListPage(frame, actors.listOrganisations(), actors.listFunctions(), today(visitor));
    }

    @GetMapping(LIST + "/ny")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    OrganisationPage form(Frame frame, Visitor visitor) {
        return adding(frame, visitor, new NewOrganisation("", "", null), frame.newKey(), new FieldErrors(), 200);
    }

    @PostMapping(LIST + "/ny")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object add(
            Frame frame,
            Visitor visitor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) OrganisationKind kind,
            @RequestParam(required = false) Initiative initiative,
            @RequestParam UUID key) {
        NewOrganisation organisation = new NewOrganisation(name, unit, kind, initiative);
        FieldErrors errors = organisation.check();
        if (errors.any()) {
            return adding(frame, visitor, organisation, key.toString(), errors, 422);
        }
        try {
            return "redirect:" + LIST + "/" + actors.addOrganisation(organisation, key, visitor.accountId());
        } catch (Refusal taken) {
            return adding(frame, visitor, organisation, key.toString(), taken(taken), 422);
        }
    }

    @GetMapping(LIST + "/{id}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    OrganisationPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        Organisation saved = actors.getOrganisation(id);
        return changing(frame, visitor, saved, form(saved), false, new FieldErrors(), 200);
    }

    @PostMapping(LIST + "/{id}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object change(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) OrganisationKind kind,
            @RequestParam(required = false) Initiative initiative,
            @RequestParam int version) {
        NewOrganisation changed = new NewOrganisation(name, unit, kind, initiative);
        FieldErrors errors = changed.check();
        if (errors.any()) {
            return changing(frame, visitor, actors.getOrganisation(id), changed, false, errors, 422);
        }
        try {
            if (!actors.changeOrganisation(id, changed, version, visitor.accountId())) {
                return changing(frame, visitor, actors.getOrganisation(id), changed, true, new FieldErrors(), 409);
            }
        } catch (Refusal taken) {
            return changing(frame, visitor, actors.getOrganisation(id), changed, false, taken(taken), 422);
        }
        return "redirect:" + LIST;
    }

    @PostMapping(LIST + "/{id}/personal")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object addPerson(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String personName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam UUID key) {
        if (badName(personName)) {
            return wrong(frame, visitor, id, "personName");
        }
        actors.addPerson(personName, email, id, key, visitor.accountId());
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/funktioner")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object addFunction(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String functionName,
            @RequestParam UUID key) {
        FieldErrors errors = new FieldErrors();
        if (badName(functionName)) {
            errors.add("functionName", "actors.mistake.name");
        }
        PersonGuard.check(errors, "functionName", functionName);
        if (errors.any()) {
            Organisation saved = actors.getOrganisation(id);
            return changing(frame, visitor, saved, form(saved), false, functionName, errors, 422);
        }
        actors.addFunction(functionName, id, key, visitor.accountId());
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/funktioner/{functionId}/stallforetradare")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    String standIn(
            Visitor visitor,
            @PathVariable long id,
            @PathVariable long functionId,
            @RequestParam long personId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam UUID key) {
        actors.standIn(functionId, personId, from, to, key, visitor.accountId());
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/funktioner/{functionId}/innehavare")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    String hold(
            Visitor visitor,
            @PathVariable long id,
            @PathVariable long functionId,
            @RequestParam long personId,
            @RequestParam UUID key) {
        actors.holdFunction(functionId, personId, today(visitor), key, visitor.accountId());
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/funktioner/{functionId}/innehavare/{holderId}/avsluta")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    String leave(Visitor visitor, @PathVariable long id, @PathVariable long functionId, @PathVariable long holderId) {
        actors.leaveFunction(functionId, holderId, today(visitor).minusDays(1), visitor.accountId());
        return "redirect:" + LIST + "/" + id;
    }

    private OrganisationPage adding(
            Frame frame, Visitor visitor, NewOrganisation form, String key, FieldErrors errors, int status) {
        return new OrganisationPage(frame, null, form, false, "", List.of(), List.of(), today(visitor), key, errors, status);
    }

    private OrganisationPage changing(
            Frame frame, Visitor visitor, Organisation saved, NewOrganisation form, boolean stale, FieldErrors errors, int status) {
        return changing(frame, visitor, saved, form, stale, "", errors, status);
    }

    private OrganisationPage changing(
            Frame frame,
            Visitor visitor,
            Organisation saved,
            NewOrganisation form,
            boolean stale,
            String functionName,
            FieldErrors errors,
            int status) {
        return new OrganisationPage(
                frame,
                saved,
                form,
                stale,
                functionName,
                actors.listFunctions(saved.id()),
                actors.listPersons().stream().filter(p -> p.organisation().id() == saved.id()).toList(),
                today(visitor),
                frame.newKey(),
                errors,
                status);
    }

    private OrganisationPage wrong(Frame frame, Visitor visitor, long id, String field) {
        Organisation saved = actors.getOrganisation(id);
        return changing(frame, visitor, saved, form(saved), false, new FieldErrors().add(field, "actors.mistake.name"), 422);
    }

    private static FieldErrors taken(Refusal refusal) {
        if (!refusal.code().equals("organisationTaken")) {
            throw refusal;
        }
        return new FieldErrors().add("name", "refusal.organisationTaken", refusal.facts().toArray());
    }

    private static NewOrganisation form(Organisation saved) {
        return new NewOrganisation(saved.name(), saved.unit(), saved.kind(), saved.initiative());
    }

    private static boolean badName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }

    private LocalDate today(Visitor visitor) {
        return LocalDate.ofInstant(clock.instant(), visitor.zone());
    }
}
