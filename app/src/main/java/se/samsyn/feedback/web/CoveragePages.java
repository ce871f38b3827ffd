package se.samsyn.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.feedback.Coverage;
import se.samsyn.feedback.Reporting;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Who reports, who has gone silent, and the button that reminds. */
@Controller
class CoveragePages {
    private final Reporting reporting;
    private final Actors actors;

    CoveragePages(Reporting reporting, Actors actors) {
        this.reporting = reporting;
        this.actors = actors;
    }

    @GetMapping("/tackning")
    @MayEnter(value = {Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    CoveragePage show(
            Frame frame,
            Visitor visitor,
            @RequestParam(defaultValue = "0") long enhet,
            @RequestParam(defaultValue = "0") int brev) {
        String done = enhet == 0 ? null : frame.say("feedback.reminder.done", actors.getOrganisation(enhet).fullName(), brev);
        return new CoveragePage(frame, reporting.coverage(visitor), visitor.has(Role.COORDINATOR), done);
    }

    @GetMapping("/tackning/csv")
    @MayEnter(value = {Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    void csv(Visitor visitor, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"tackning.csv\"");
        Coverage coverage = reporting.coverage(visitor);
        List<List<String>> rows = coverage.rows().stream()
                .map(row -> List.of(
                        String.join(", ", row.names()), coverage.period().first().toString(), coverage.period().last().toString(),
                        String.valueOf(row.reports()), String.valueOf(row.people()), String.valueOf(row.weeks())))
                .toList();
        response.getOutputStream()
                .write(TableWriter.csv(List.of("unit", "from", "to", "reports", "people", "weeks_with_reports"), rows));
    }

    @PostMapping("/tackning/{organisationId}/paminn")
    @MayEnter(value = Role.COORDINATOR, of = OrganisationKind.OWN_BOARD)
    String remind(Visitor visitor, @PathVariable long organisationId) {
        Reporting.Reminded reminded = reporting.remind(organisationId, visitor);
        return "redirect:/tackning?enhet=" + organisationId + "&brev=" + reminded.letters();
    }
}
