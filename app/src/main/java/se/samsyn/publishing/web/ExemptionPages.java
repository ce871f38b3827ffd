package se.samsyn.publishing.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import se.samsyn.publishing.exempting.Exemptions;
import se.samsyn.publishing.exempting.NewExemption;
import se.samsyn.shell.Frame;

/** What is shown in public although it is small: the rule in words, and the decisions that make exceptions from it. */
@Controller
class ExemptionPages {
    /** The form's fields as they were sent. */
    public record Form(String category, String reason, String decidedOn, String decidedBy) {
        public Form {
            category = category == null ? "" : category;
            reason = reason == null ? "" : reason;
            decidedOn = decidedOn == null ? "" : decidedOn;
            decidedBy = decidedBy == null ? "" : decidedBy;
        }

        private NewExemption decision(String key) {
            LocalDate day;
            try {
                day = LocalDate.parse(decidedOn.strip());
            } catch (DateTimeParseException unreadable) {
                day = null;
            }
            return new NewExemption(key, category, reason, day, decidedBy);
        }
    }

    private final Exemptions exemptions;

    ExemptionPages(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        SettingsEntry exemptionSettings() {
            return new SettingsEntry(60, "publishing.exempt.title", "publishing.exempt.card", "/installningar/offentligt");
        }
    }

    @GetMapping("/installningar/offentligt")
    @MayEnter(value = {COORDINATOR, DATA_PROTECTION_OFFICER, ADMINISTRATOR}, of = OWN_BOARD)
    ExemptionListPage list(Frame frame) {
        return new ExemptionListPage(frame, exemptions.list(), new Form("", "", "", ""), frame.newKey(), new FieldErrors());
    }

    @PostMapping("/installningar/offentligt")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object enter(Frame frame, Visitor visitor, @RequestParam String key, Form form) {
        NewExemption fresh = form.decision(key);
        FieldErrors errors = fresh.mistakes(exemptions.today(visitor));
        if (errors.any()) {
            return new ExemptionListPage(frame, exemptions.list(), form, key, errors);
        }
        exemptions.enter(fresh, visitor);
        return "redirect:/installningar/offentligt";
    }

    @PostMapping("/installningar/offentligt/{id:[0-9]+}/upphav")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String end(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        exemptions.end(id, version, visitor);
        return "redirect:/installningar/offentligt";
    }
}
