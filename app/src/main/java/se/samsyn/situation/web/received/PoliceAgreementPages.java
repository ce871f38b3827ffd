package se.samsyn.situation.web.received;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.received.PoliceAgreement;
import se.samsyn.situation.received.PoliceAgreements;

/** Noting the signed agreement by which the police may write their picture here; off until then. */
@Controller
class PoliceAgreementPages {
    @Configuration(proxyBeanMethods = false)
    static class Card {
        @Bean
        SettingsEntry policeAgreementSettings() {
            return new SettingsEntry(60, "situation.agreement", "situation.agreement.card", "/installningar/polisens-lagesbild");
        }
    }

    private final PoliceAgreements agreements;

    PoliceAgreementPages(PoliceAgreements agreements) {
        this.agreements = agreements;
    }

    @GetMapping("/installningar/polisens-lagesbild")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    PoliceAgreementPage show(Frame frame) {
        return page(frame, "", "", new FieldErrors());
    }

    @PostMapping("/installningar/polisens-lagesbild")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    Object note(Frame frame, Visitor visitor, @RequestParam Map<String, String> fields) {
        String reference = fields.getOrDefault("reference", "");
        String signedOn = fields.getOrDefault("signedOn", "");
        LocalDate day = ReceivedForm.day(signedOn);
        FieldErrors errors = PoliceAgreement.mistakes(reference, day, agreements.today(visitor));
        if (errors.any()) {
            return page(frame, reference, signedOn, errors);
        }
        agreements.note(reference, day, visitor);
        return "redirect:/installningar/polisens-lagesbild";
    }

    @PostMapping("/installningar/polisens-lagesbild/{id:[0-9]+}/avsluta")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    String end(Visitor visitor, @PathVariable long id) {
        agreements.end(id, visitor);
        return "redirect:/installningar/polisens-lagesbild";
    }

    private PoliceAgreementPage page(Frame frame, String reference, String signedOn, FieldErrors errors) {
        return new PoliceAgreementPage(frame, agreements.standing().orElse(null), reference, signedOn, errors);
    }
}
