package se.samsyn.observations.web.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.settings.AskedForm;
import se.samsyn.observations.settings.Question;
import se.samsyn.shell.Frame;

/** What the report form asks, for everyone or for one organisation, within eight questions. */
@Controller
public class FormPages {
    /** A new question's fields as they were sent. @param choices one a line */
    public record Written(String kind, String words, String choices) {
        public Written {
            kind = kind == null || kind.isBlank() ? Question.Kind.YES_NO.name() : kind;
            words = words == null ? "" : words;
            choices = choices == null ? "" : choices;
        }

        private Question question() {
            Question.Kind chosen = Arrays.stream(Question.Kind.values())
                    .filter(value -> value.name().equals(kind))
                    .findFirst()
                    .orElse(Question.Kind.YES_NO);
            return new Question(0, chosen, words, choices.lines().toList());
        }
    }

    private final FormSettings settings;
    private final Actors actors;

    FormPages(FormSettings settings, Actors actors) {
        this.settings = settings;
        this.actors = actors;
    }

    @GetMapping("/installningar/formular")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    FormListPage list(Frame frame) {
        Set<Long> own = settings.organisationsWithForm();
        List<FormListPage.Row> rows = actors.listOrganisations().stream()
                .map(one -> new FormListPage.Row(
                        one.id(), one.fullName(), own.contains(one.id()), settings.formOf(one.id()).count()))
                .toList();
        return new FormListPage(frame, settings.ownForm(0).count(), rows);
    }

    /** @param id an organisation's number; 0 is everyone without a form of their own */
    @GetMapping("/installningar/formular/{id:\\d+}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    FormPage one(Frame frame, @PathVariable long id) {
        return page(frame, id, new Written(null, null, null), new FieldErrors(), false);
    }

    /** @param deed {@code base}, {@code ask} or {@code stop-} with a question's number */
    @PostMapping("/installningar/formular/{id:\\d+}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object change(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String deed,
            @RequestParam(required = false) Set<AskedForm.Base> base,
            Written written) {
        FieldErrors errors = new FieldErrors();
        try {
            if (deed.equals("ask")) {
                Question question = written.question();
                question.mistakes().byField().forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
                if (errors.any()) {
                    return page(frame, id, written, errors, false);
                }
                settings.ask(id, version, question, visitor);
            } else if (deed.matches("stop-\\d{1,18}")) {
                settings.stopAsking(id, version, Long.parseLong(deed.substring(5)), visitor);
            } else {
                settings.choose(id, version, base == null ? EnumSet.noneOf(AskedForm.Base.class) : base, visitor);
            }
            return "redirect:/installningar/formular/" + id;
        } catch (Refusal refusal) {
            if (refusal.code().equals("form.full")) {
                errors.add(deed.equals("ask") ? "words" : "base", "refusal.form.full", refusal.facts().toArray());
                return page(frame, id, written, errors, false);
            }
            if (refusal.code().equals("stale")) {
                return page(frame, id, written, errors, true);
            }
            throw refusal;
        }
    }

    private FormPage page(Frame frame, long id, Written written, FieldErrors errors, boolean stale) {
        Map<Long, String> names = actors.listOrganisations().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::fullName, (one, other) -> one, LinkedHashMap::new));
        if (id != 0 && !names.containsKey(id)) {
            throw new Missing("organisation " + id);
        }
        return new FormPage(frame, id, names.get(id), settings.ownForm(id), written, errors, stale);
    }
}
