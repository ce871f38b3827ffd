package se.samsyn.observations.web.law;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.owning.Owners;

/** The owner takes the spread back. */
@Controller
class SpreadPages {
    private final Owners owners;

    SpreadPages(Owners owners) {
        this.owners = owners;
    }

    @PostMapping("/handelser/{id:\\d+}/spridning")
    @MayEnter({Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR, Role.POLICE, Role.REGISTRAR})
    String withdraw(Visitor visitor, @PathVariable long id) {
        owners.withdraw(id, visitor);
        return "redirect:/handelser/" + id;
    }
}
