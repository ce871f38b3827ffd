package se.samsyn.observations.web.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observations;
import se.samsyn.shell.Frame;

/** The reporter's pages: the form, the receipt, and what came of what was reported. */
@Controller
class ReportPages {
    private static final int REPORTS_SHOWN = 100;

    private final Observations observations;
    private final Clock clock;

    ReportPages(Observations observations, Clock clock) {
        this.observations = observations;
        this.clock = clock;
    }

    @GetMapping("/rapportera")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ReportPage form(Frame frame, Visitor visitor, @RequestParam(name = "igen", required = false) Long again) {
        if (again == null) {
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), frame.zone());
            return new ReportPage(frame, ReportForm.empty(frame.newKey(), now), new FieldErrors(), null);
        }
        Observation returned = returned(again, visitor);
        return new ReportPage(frame, ReportForm.of(frame.newKey(), returned, frame.zone()), new FieldErrors(), returned);
    }

    @PostMapping("/rapportera")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    Object send(
            Frame frame,
            Visitor visitor,
            ReportForm form,
            @RequestParam(name = "again", required = false) Long again,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        Instant now = clock.instant();
        FieldErrors errors = new FieldErrors();
        NewObservation report = form.report(source(visitor), frame.zone(), now, errors);
        if (report == null) {
            return new ReportPage(frame, form, errors, again == null ? null : returned(again, visitor));
        }
        if (again == null) {
            return "redirect:/rapportera/klart/" + observations.record(report, visitor);
        }
        observations.resend(again, version, report, visitor);
        return "redirect:/rapportera/klart/" + again;
    }

    @GetMapping("/rapportera/klart/{id}")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ReceiptPage receipt(Frame frame, Visitor visitor, @PathVariable long id) {
        return new ReceiptPage(frame, observations.getMine(id, visitor));
    }

    @GetMapping("/mina-rapporter")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    MyReportsPage mine(Frame frame, Visitor visitor) {
        return new MyReportsPage(frame, observations.mine(visitor, REPORTS_SHOWN));
    }

    private Observation returned(long id, Visitor visitor) {
        Observation mine = observations.getMine(id, visitor);
        if (mine.state() != Observation.State.RETURNED) {
            throw new Missing("returned report " + id);
        }
        return mine;
    }

    /** Hosts report as hosts; everyone else as staff. */
    private static Observation.Source source(Visitor visitor) {
        return visitor.has(Role.HOST) ? Observation.Source.HOST : Observation.Source.STAFF;
    }
}
