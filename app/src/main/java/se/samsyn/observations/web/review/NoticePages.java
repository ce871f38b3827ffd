package se.samsyn.observations.web.review;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.review.Misplaced;

/** The reporter has read where to turn with a report that did not belong here. */
@Controller
class NoticePages {
    private final Misplaced misplaced;

    NoticePages(Misplaced misplaced) {
        this.misplaced = misplaced;
    }

    @PostMapping("/mina-rapporter/hanvisad/{noticeId}")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.REVIEWER, Role.COORDINATOR}, byPhone = true)
    String read(Visitor visitor, @PathVariable long noticeId) {
        misplaced.read(noticeId, visitor);
        return "redirect:/mina-rapporter";
    }
}
