package se.samsyn.observations.web.report;

import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Reports;
import se.samsyn.shell.Frame;

/** What is being written is kept while it is written, and thrown away when its writer says so. */
@Controller
class DraftPages {
    /**
     * How it went, for the form's script.
     *
     * @param at the hour of the save, as people read it
     * @param left fields that were not kept, since something in them points out a person
     */
    record Kept(String key, int draft, boolean apart, String at, Set<String> left) {}

    private final Reports reports;
    private final Clock clock;

    DraftPages(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Takes the whole form; 410 when it has been sent. */
    @PostMapping("/rapportera/utkast")
    @ResponseBody
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ResponseEntity<Kept> keep(Frame frame, Visitor visitor, ReportForm form, Writing.Carried carried) {
        if (form.key().length() < 8 || form.key().length() > 40) {
            return ResponseEntity.badRequest().build();
        }
        Writing writing = carried.with(form);
        return reports.saveDraft(form.key(), writing.draft(), writing.window(), writing.content(), visitor)
                .map(saved -> ResponseEntity.ok(new Kept(
                        saved.key(), saved.version(), saved.apart(), frame.clock(clock.instant()), saved.left())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }

    @PostMapping("/rapportera/utkast/kasta")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    String discard(Visitor visitor, @RequestParam String key) {
        reports.discardDraft(key, visitor);
        return "redirect:/rapportera";
    }
}
