package se.samsyn.situation.web.rerun;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;
import se.samsyn.situation.rerun.Reruns;

/** Kör igen: whether the same selection gives the same figures today, and if not, why. */
@Controller
class RerunPages {
    private final Situation situation;
    private final Reruns reruns;

    RerunPages(Situation situation, Reruns reruns) {
        this.situation = situation;
        this.reruns = reruns;
    }

    @GetMapping("/lagesbilder/{id:[0-9]+}/kor-igen")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    RerunPage again(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        return new RerunPage(frame, picture, reruns.of(picture, visitor), situation.intact(id, visitor));
    }
}
