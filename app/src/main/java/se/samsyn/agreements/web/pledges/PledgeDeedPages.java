package se.samsyn.agreements.web.pledges;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.agreements.pledges.Pledges;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** One pledge, and its way from a decision to feedback. */
@Controller
class PledgeDeedPages {
    private final Pledges pledges;
    private final Agreements agreements;

    PledgeDeedPages(Pledges pledges, Agreements agreements) {
        this.pledges = pledges;
        this.agreements = agreements;
    }

    @GetMapping("/loften/{id:\\d+}")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    PledgePage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, Map.of(), new FieldErrors());
    }

    @PostMapping("/loften/{id:\\d+}/besluta")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object decide(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        Pledge.Decision decision = new Pledge.Decision(PledgeForm.day(fields.get("decidedOn")), fields.getOrDefault("decidedBy", "").strip());
        FieldErrors errors = Pledges.mistakes(decision, pledges.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, id, fields, errors);
        }
        pledges.decide(id, version, decision, visitor);
        return "redirect:/loften/" + id;
    }

    @PostMapping("/loften/{id:\\d+}/ta-tillbaka")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String takeBack(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        pledges.takeBack(id, version, visitor);
        return "redirect:/loften/" + id;
    }

    @PostMapping("/loften/{id:\\d+}/publicera")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String publish(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        pledges.publish(id, version, visitor);
        return "redirect:/loften/" + id;
    }

    @PostMapping("/loften/{id:\\d+}/folj-upp")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object followUp(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        int count = pledges.get(id).promise().activities().size();
        List<Integer> done = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            done.add(PledgeForm.number(fields.get("done" + i)));
            notes.add(fields.getOrDefault("note" + i, "").strip());
        }
        FieldErrors errors = Pledges.mistakes(done, notes);
        if (errors.any()) {
            return page(frame, visitor, id, fields, errors);
        }
        List<Pledge.Result> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(new Pledge.Result(done.get(i), notes.get(i)));
        }
        pledges.followUp(id, version, results, visitor);
        return "redirect:/loften/" + id;
    }

    @PostMapping("/loften/{id:\\d+}/aterkoppla")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object feedBack(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        Pledge.Feedback feedback = new Pledge.Feedback(
                pledges.today(visitor), text(fields, "told"), text(fields, "notDone"), text(fields, "why"), text(fields, "how"));
        FieldErrors errors = Pledges.mistakes(pledges.get(id), feedback);
        if (errors.any()) {
            return page(frame, visitor, id, fields, errors);
        }
        pledges.feedBack(id, version, feedback, visitor);
        return "redirect:/loften/" + id;
    }

    private PledgePage page(Frame frame, Visitor visitor, long id, Map<String, String> form, FieldErrors errors) {
        Pledge pledge = pledges.get(id);
        Agreement agreement = agreements.list().stream()
                .filter(each -> Long.valueOf(each.id()).equals(pledge.promise().agreementId()))
                .findFirst()
                .orElse(null);
        return new PledgePage(frame, pledge, agreement, pledges.today(visitor), Agreements.writes(visitor), form, errors);
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip().replace("\r\n", "\n");
    }
}
