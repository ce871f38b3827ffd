package se.samsyn.observations.web.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.Subcategory;
import se.samsyn.observations.settings.CodeRules;
import se.samsyn.observations.settings.CodeVersion;
import se.samsyn.shell.Frame;

/** The municipality's own names for finer kinds: new ones, renamed, moved and closed from a day on. */
@Controller
public class CodePages {
    /**
     * The form's fields as they were sent.
     *
     * @param kind a group's or a finer kind's code
     */
    public record Form(String name, String kind, String organisation, String from, String closed, Integer version) {
        public Form {
            name = name == null ? "" : name;
            kind = kind == null ? "" : kind;
            organisation = organisation == null ? "" : organisation;
            from = from == null ? "" : from;
            closed = closed == null ? "" : closed;
        }

        static Form empty(LocalDate today) {
            return new Form("", "", "", today.toString(), "", 0);
        }

        static Form of(CodeVersion code, LocalDate today) {
            String organisation = code.organisationId() == null ? "" : String.valueOf(code.organisationId());
            LocalDate from = code.from().isAfter(today) ? code.from() : today;
            return new Form(
                    code.name(), code.sub() == null ? code.group().name() : code.sub().name(), organisation, from.toString(),
                    code.closed() ? "yes" : "", code.version());
        }

        /** The version that the fields make, mistakes at their fields; null without a kind. */
        private CodeVersion version(long codeId, Long organisationId, FieldErrors errors) {
            CategoryGroup group = Arrays.stream(CategoryGroup.values())
                    .filter(value -> kind.equals(value.name()) || kind.startsWith(value.name() + "_"))
                    .findFirst()
                    .orElse(null);
            if (group == null) {
                errors.add("kind", "observations.code.mistake.kind");
                return null;
            }
            Subcategory sub = Subcategory.of(group).stream().filter(value -> value.name().equals(kind)).findFirst().orElse(null);
            return new CodeVersion(
                    codeId, organisationId, (version == null ? 0 : version) + 1, name.strip(), group, sub, day(from),
                    closed.equals("yes"));
        }

        private static LocalDate day(String written) {
            try {
                return LocalDate.parse(written.strip());
            } catch (DateTimeParseException unreadable) {
                return null;
            }
        }
    }

    private final FormSettings settings;
    private final Actors actors;
    private final Clock clock;

    CodePages(FormSettings settings, Actors actors, Clock clock) {
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        SettingsEntry codeSettings() {
            return new SettingsEntry(30, "observations.codes.title", "observations.codes.card", "/installningar/koder");
        }

        @Bean
        SettingsEntry formSettingsCard() {
            return new SettingsEntry(31, "observations.forms.title", "observations.forms.card", "/installningar/formular");
        }
    }

    @GetMapping("/installningar/koder")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    CodeListPage list(Frame frame) {
        return list(frame, Form.empty(today(frame)), new FieldErrors());
    }

    @PostMapping("/installningar/koder")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object add(Frame frame, Visitor visitor, Form form) {
        FieldErrors errors = new FieldErrors();
        Long organisation = form.organisation().matches("\\d{1,18}") ? Long.valueOf(form.organisation()) : null;
        CodeVersion code = form.version(0, organisation, errors);
        if (code != null) {
            copy(CodeRules.mistakes(code, settings.listCodes(), today(frame)), errors);
        }
        if (errors.any()) {
            return list(frame, form, errors);
        }
        // Sent twice it makes one code: the name is then taken.
        settings.addCode(organisation, code.name(), code.group(), code.sub(), code.from(), visitor);
        return "redirect:/installningar/koder";
    }

    @GetMapping("/installningar/koder/{id:\\d+}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    CodePage one(Frame frame, @PathVariable long id) {
        List<CodeVersion> versions = versions(id);
        return new CodePage(frame, versions, Form.of(versions.getLast(), today(frame)), new FieldErrors(), false);
    }

    @PostMapping("/installningar/koder/{id:\\d+}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object change(Frame frame, Visitor visitor, @PathVariable long id, Form form) {
        List<CodeVersion> versions = versions(id);
        FieldErrors errors = new FieldErrors();
        CodeVersion next = form.version(id, versions.getFirst().organisationId(), errors);
        if (next != null) {
            copy(CodeRules.mistakes(next, settings.listCodes(), today(frame)), errors);
        }
        if (errors.any()) {
            return new CodePage(frame, versions, form, errors, false);
        }
        try {
            settings.changeCode(next, visitor);
            return "redirect:/installningar/koder";
        } catch (Refusal refusal) {
            if (!refusal.code().equals("stale")) {
                throw refusal;
            }
            List<CodeVersion> now = versions(id);
            Form kept = new Form(form.name(), form.kind(), form.organisation(), form.from(), form.closed(), now.getLast().version());
            return new CodePage(frame, now, kept, errors, true);
        }
    }

    private CodeListPage list(Frame frame, Form form, FieldErrors errors) {
        Map<Long, String> organisations = new LinkedHashMap<>();
        actors.listOrganisations().forEach((Organisation one) -> organisations.put(one.id(), one.fullName()));
        return new CodeListPage(
                frame, List.copyOf(CodeRules.byCode(settings.listCodes()).values()), organisations, today(frame), form, errors);
    }

    private List<CodeVersion> versions(long id) {
        List<CodeVersion> versions = CodeRules.byCode(settings.listCodes()).get(id);
        if (versions == null) {
            throw new Missing("code " + id);
        }
        return versions;
    }

    private LocalDate today(Frame frame) {
        return LocalDate.ofInstant(clock.instant(), frame.zone());
    }

    private static void copy(FieldErrors from, FieldErrors to) {
        from.byField().forEach((field, mistake) -> to.add(field, mistake.key(), mistake.facts().toArray()));
    }
}
