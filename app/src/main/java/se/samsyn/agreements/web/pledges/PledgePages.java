package se.samsyn.agreements.web.pledges;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.agreements.pledges.Pledges;
import se.samsyn.agreements.pledges.Promise;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.AnalysisRules;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Medborgarlöften: the list, writing one, and how long they last. */
@Controller
class PledgePages {
    private final Pledges pledges;
    private final Agreements agreements;
    private final Problems problems;
    private final Actors actors;

    PledgePages(Pledges pledges, Agreements agreements, Problems problems, Actors actors) {
        this.pledges = pledges;
        this.agreements = agreements;
        this.problems = problems;
        this.actors = actors;
    }

    @GetMapping("/loften")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    PledgeListPage list(Frame frame, Visitor visitor) {
        LocalDate today = pledges.today(visitor);
        return new PledgeListPage(frame, pledges.list(), pledges.notices(today), pledges.months(), today, Agreements.writes(visitor));
    }

    @GetMapping("/loften/csv")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    ResponseEntity<byte[]> csv(Frame frame) {
        List<String> columns = new ArrayList<>();
        for (String column : List.of("number", "text", "state", "outcome", "problem", "first", "last", "what", "promised", "done", "by", "owner")) {
            columns.add(frame.say("agreements.pledges.column." + column));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Pledge pledge : pledges.list()) {
            Promise promise = pledge.promise();
            for (int i = 0; i < promise.activities().size(); i++) {
                Promise.Activity activity = promise.activities().get(i);
                rows.add(List.of(
                        String.valueOf(pledge.number()), promise.text(), frame.say("agreements.pledges.state." + pledge.state()),
                        pledge.outcome() == null ? "" : frame.say("pledge.outcome." + pledge.outcome()), promise.problem(),
                        text(promise.first()), text(promise.last()), activity.what(), text(activity.number()),
                        pledge.results().isEmpty() ? "" : String.valueOf(pledge.results().get(i).done()), text(activity.by()), text(activity.owner())));
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"medborgarloften.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    @GetMapping("/loften/nytt")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    PledgeFormPage empty(Frame frame, Visitor visitor, @RequestParam Map<String, String> asked) {
        return page(frame, null, PledgeForm.empty(pledges.proposed(pledges.today(visitor)), asked), frame.newKey(), false, new FieldErrors());
    }

    @PostMapping("/loften/nytt")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object draft(Frame frame, Visitor visitor, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        PledgeForm form = new PledgeForm(fields);
        Promise promise = form.promise(actors.listOrganisations(), problems.list());
        FieldErrors errors = promise.mistakes();
        if (errors.any()) {
            return page(frame, null, form, key.toString(), false, errors);
        }
        return "redirect:/loften/" + pledges.draft(promise, key, visitor);
    }

    @GetMapping("/loften/{id:\\d+}/andra")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    PledgeFormPage form(Frame frame, @PathVariable long id) {
        Pledge pledge = pledges.get(id);
        return page(frame, pledge, PledgeForm.of(pledge, actors.listOrganisations()), null, false, new FieldErrors());
    }

    @PostMapping("/loften/{id:\\d+}/andra")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object change(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        PledgeForm form = new PledgeForm(fields);
        Promise promise = form.promise(actors.listOrganisations(), problems.list());
        FieldErrors errors = promise.mistakes();
        if (!errors.any() && pledges.change(id, version, promise, visitor)) {
            return "redirect:/loften/" + id;
        }
        return page(frame, pledges.get(id), form, null, !errors.any(), errors);
    }

    @GetMapping("/installningar/loften")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    PledgePeriodPage period(Frame frame, Visitor visitor) {
        return new PledgePeriodPage(frame, pledges.months(), pledges.proposed(pledges.today(visitor)));
    }

    @PostMapping("/installningar/loften")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    String choosePeriod(Visitor visitor, @RequestParam(defaultValue = "0") int months) {
        pledges.chooseMonths(months, visitor);
        return "redirect:/installningar/loften";
    }

    private PledgeFormPage page(Frame frame, Pledge saved, PledgeForm form, String key, boolean stale, FieldErrors errors) {
        List<Organisation> organisations = actors.listOrganisations();
        List<Problem> about = problems.list().stream()
                .filter(problem -> AnalysisRules.analysed(problem) || String.valueOf(problem.id()).equals(form.value("problem")))
                .toList();
        List<Agreement> signed = agreements.list().stream()
                .filter(agreement -> agreement.state() == Agreement.State.SIGNED || agreement.state() == Agreement.State.EVALUATED)
                .toList();
        return new PledgeFormPage(frame, saved, form, key, organisations, about, signed, stale, errors);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        MenuEntry pledgesEntry() {
            return new MenuEntry(MenuGroup.WORK, 65, "agreements.pledges.menu", "/loften");
        }

        @Bean
        SettingsEntry pledgePeriodEntry() {
            return new SettingsEntry(60, "agreements.pledges.period.title", "agreements.pledges.period.card", "/installningar/loften");
        }
    }
}
