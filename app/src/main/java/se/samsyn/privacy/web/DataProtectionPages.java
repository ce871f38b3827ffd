package se.samsyn.privacy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Retention;
import se.samsyn.privacy.RetentionDecision;
import se.samsyn.shell.Frame;

/** Which documents there are, how long they are kept, and who decided so. */
@Controller
class DataProtectionPages {
    @Configuration(proxyBeanMethods = false)
    static class Card {
        @Bean
        SettingsEntry dataProtectionSettings() {
            return new SettingsEntry(40, "privacy.title", "privacy.settings", "/installningar/dataskydd");
        }
    }

    private final Retention retention;
    private final Clock clock;
    private final List<SettingsEntry> below;

    DataProtectionPages(Retention retention, Clock clock, List<SettingsEntry> entries) {
        this.retention = retention;
        this.clock = clock;
        below = entries.stream()
                .filter(entry -> entry.address().startsWith("/installningar/dataskydd/"))
                .sorted(Comparator.comparingInt(SettingsEntry::order))
                .toList();
    }

    @GetMapping("/installningar/dataskydd")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR}, of = OrganisationKind.OWN_BOARD)
    DataProtectionPage list(Frame frame, Visitor visitor) {
        return new DataProtectionPage(
                frame, retention.listDecisions(), visitor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR),
                below.stream().filter(entry -> frame.mayEnter(entry.address())).toList());
    }

    @GetMapping("/installningar/dataskydd/{documentClass}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    RetentionTermPage form(Frame frame, @PathVariable String documentClass) {
        DocumentClass of = known(documentClass);
        RetentionDecision stored = retention.listDecisions().get(of);
        return stored == null
                ? new RetentionTermPage(frame, of, "", false, "", "", 0, new FieldErrors(), 200)
                : new RetentionTermPage(
                        frame,
                        of,
                        stored.months().map(String::valueOf).orElse(""),
                        stored.months().isEmpty(),
                        stored.reference(),
                        stored.decidedOn().toString(),
                        stored.version(),
                        new FieldErrors(),
                        200);
    }

    @PostMapping("/installningar/dataskydd/{documentClass}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object decide(
            Frame frame,
            Visitor visitor,
            @PathVariable String documentClass,
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "false") boolean preserved,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "0") int version) {
        DocumentClass of = known(documentClass);
        RetentionDecision decision = new RetentionDecision(
                of, preserved ? Optional.empty() : Optional.of(wholeNumber(months)), reference, day(decidedOn), version);
        FieldErrors errors = decision.mistakes(LocalDate.now(clock.withZone(visitor.zone())));
        if (errors.any()) {
            return new RetentionTermPage(frame, of, months, preserved, reference, decidedOn, version, errors, 422);
        }
        retention.decide(decision, visitor.accountId());
        return "redirect:/installningar/dataskydd";
    }

    private static DocumentClass known(String name) {
        for (DocumentClass of : DocumentClass.values()) {
            if (of.name().equals(name)) {
                return of;
            }
        }
        throw new Missing("document class");
    }

    /** 0, which is a mistake, for what is no number. */
    private static int wholeNumber(String text) {
        return text.strip().matches("\\d{1,5}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
