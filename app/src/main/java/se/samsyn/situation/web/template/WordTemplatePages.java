package se.samsyn.situation.web.template;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;

import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.shell.Frame;
import se.samsyn.situation.word.WordTemplateRules;
import se.samsyn.situation.word.WordTemplates;

/** The municipality's own Word template: read in, looked at, taken away. */
@Controller
class WordTemplatePages {
    private static final List<String> MARKS = List.of("rubrik", "slag", "nummer", "period", "kommun", "status", "beslut", "dnr", "innehall");
    private static final int LONGEST_NAME = 120;

    private final WordTemplates templates;

    WordTemplatePages(WordTemplates templates) {
        this.templates = templates;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        SettingsEntry wordTemplateSettings() {
            return new SettingsEntry(65, "situation.template", "situation.template.card", "/installningar/wordmall");
        }
    }

    @GetMapping("/installningar/wordmall")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    WordTemplatePage show(Frame frame) {
        return page(frame, new FieldErrors());
    }

    @PostMapping("/installningar/wordmall")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    Object keep(
            Frame frame, Visitor visitor, @RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "0") int version)
            throws IOException {
        FieldErrors errors = new FieldErrors();
        if (file == null || file.isEmpty()) {
            errors.add("file", "situation.template.mistake.file");
            return page(frame, errors);
        }
        if (file.getSize() > WordTemplateRules.LARGEST_BYTES) {
            errors.add("file", "refusal.situation.template.large", WordTemplateRules.LARGEST_BYTES >> 20);
            return page(frame, errors);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().strip();
        PersonGuard.check(errors, "file", name);
        if (errors.any()) {
            return page(frame, errors);
        }
        try {
            templates.keep(version, name.substring(0, Math.min(LONGEST_NAME, name.length())), file.getBytes(), visitor);
        } catch (Refusal refusal) {
            if (!refusal.code().startsWith("situation.template.")) {
                throw refusal;
            }
            errors.add("file", "refusal." + refusal.code(), refusal.facts().toArray());
            return page(frame, errors);
        }
        return "redirect:/installningar/wordmall";
    }

    @PostMapping("/installningar/wordmall/ta-bort")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    String remove(Visitor visitor) {
        templates.remove(visitor);
        return "redirect:/installningar/wordmall";
    }

    private WordTemplatePage page(Frame frame, FieldErrors errors) {
        return new WordTemplatePage(frame, templates.find().orElse(null), MARKS, errors);
    }
}
