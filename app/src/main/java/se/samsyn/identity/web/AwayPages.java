package se.samsyn.identity.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.actors.Person;
import se.samsyn.identity.deputies.Deputies;
import se.samsyn.identity.deputies.Deputy;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Om jag är borta: a reviewer says who reviews meanwhile. */
@Controller
class AwayPages {
    private final Deputies deputies;
    private final Actors actors;

    AwayPages(Deputies deputies, Actors actors) {
        this.deputies = deputies;
        this.actors = actors;
    }

    @GetMapping("/om-jag-ar-borta")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    AwayPage show(Frame frame, Visitor visitor) {
        return page(frame, visitor, new AwayPage.Form(frame.newKey(), "", "", ""), new FieldErrors());
    }

    @PostMapping("/om-jag-ar-borta")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    Object appoint(
            Frame frame,
            Visitor visitor,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Long person = who.matches("p\\d{1,18}") ? Long.valueOf(who.substring(1)) : null;
        Long function = who.matches("f\\d{1,18}") ? Long.valueOf(who.substring(1)) : null;
        LocalDate first = day(from);
        LocalDate last = day(to);
        FieldErrors errors = Deputy.mistakes(person, function, first, last, deputies.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, new AwayPage.Form(key.toString(), who, from, to), errors);
        }
        deputies.appoint(person, function, first, last, key, visitor);
        return "redirect:/om-jag-ar-borta";
    }

    @PostMapping("/om-jag-ar-borta/{deputyId}/avsluta")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    String withdraw(Visitor visitor, @PathVariable long deputyId) {
        deputies.withdraw(deputyId, visitor);
        return "redirect:/om-jag-ar-borta";
    }

    private AwayPage page(Frame frame, Visitor visitor, AwayPage.Form form, FieldErrors errors) {
        List<Person> persons = actors.listPersons().stream()
                .filter(person -> person.organisation().kind() == OrganisationKind.OWN_BOARD)
                .toList();
        Set<Long> boards = actors.listOrganisations().stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.OWN_BOARD)
                .map(Organisation::id)
                .collect(java.util.stream.Collectors.toSet());
        List<Function> functions = actors.listFunctions().stream().filter(f -> boards.contains(f.organisationId())).toList();
        List<Deputy> list = deputies.list(visitor);
        Map<Long, String> names = new HashMap<>();
        for (Deputy deputy : list) {
            names.put(deputy.id(), deputy.personId() != null
                    ? actors.getPerson(deputy.personId()).name()
                    : actors.getFunction(deputy.functionId()).name());
        }
        return new AwayPage(
                frame, deputies.mayAppoint(visitor), list, names, persons, functions, form, deputies.today(visitor), errors);
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
