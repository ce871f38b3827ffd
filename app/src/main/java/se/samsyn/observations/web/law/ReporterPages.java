package se.samsyn.observations.web.law;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observations;
import se.samsyn.observations.reporters.Reporters;
import se.samsyn.shell.Frame;

/** The data-protection officer asks who sent one report. */
@Controller
class ReporterPages {
    private final Observations observations;
    private final Reporters reporters;

    ReporterPages(Observations observations, Reporters reporters) {
        this.observations = observations;
        this.reporters = reporters;
    }

    /** A POST, so that no link and no history leads to it: each asking leaves a line in the trace. */
    @PostMapping("/handelser/{id:\\d+}/rapportor")
    @MayEnter(value = Role.DATA_PROTECTION_OFFICER, of = OrganisationKind.OWN_BOARD)
    ReporterPage ask(Frame frame, Visitor visitor, @PathVariable long id) {
        observations.find(id, visitor).orElseThrow(() -> new Missing("observation " + id));
        return new ReporterPage(frame, id, reporters.who(id, visitor).orElse(null));
    }
}
