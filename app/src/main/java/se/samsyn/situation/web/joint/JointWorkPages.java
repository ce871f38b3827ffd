package se.samsyn.situation.web.joint;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Decision;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.JointPictures;
import se.samsyn.situation.joint.JointRules;
import se.samsyn.situation.joint.JointState;
import se.samsyn.situation.joint.JointText;

/** Writing a joint picture, entering the decision that fixes it, and its next edition. */
@Controller
class JointWorkPages {
    private final JointPictures joint;

    JointWorkPages(JointPictures joint) {
        this.joint = joint;
    }

    @GetMapping("/lagesbilder/gemensamma/{id:[0-9]+}/redigera")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object work(Frame frame, Visitor visitor, @PathVariable long id) {
        JointPicture picture = joint.get(id, visitor);
        return picture.state() == JointState.DRAFT
                ? new JointWorkPage(frame, picture, JointForm.of(picture), new FieldErrors(), false)
                : "redirect:/lagesbilder/gemensamma/" + id;
    }

    @PostMapping("/lagesbilder/gemensamma/{id:[0-9]+}/redigera")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object save(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        JointForm form = new JointForm(fields);
        JointText text = form.text();
        FieldErrors errors = text.mistakes();
        String title = form.value("title");
        if (title.isBlank()) {
            errors.add("title", "situation.mistake.title");
        }
        PersonGuard.check(errors, "title", title);
        if (errors.any()) {
            return new JointWorkPage(frame, joint.get(id, visitor), form, errors, false);
        }
        if (!joint.save(id, version, title, text, visitor)) {
            return new JointWorkPage(frame, joint.get(id, visitor), form, new FieldErrors(), true);
        }
        return "redirect:/lagesbilder/gemensamma/" + id + (form.value("next").equals("read") ? "" : "/redigera");
    }

    @GetMapping("/lagesbilder/gemensamma/{id:[0-9]+}/faststall")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    JointFixPage confirm(Frame frame, Visitor visitor, @PathVariable long id) {
        JointPicture picture = joint.get(id, visitor);
        JointRules.must(picture.state(), JointRules.Deed.FIX);
        return new JointFixPage(frame, picture, joint.lacking(id, visitor), Map.of(), new FieldErrors());
    }

    @PostMapping("/lagesbilder/gemensamma/{id:[0-9]+}/faststall")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object fix(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        Decision decision = new Decision(
                fields.getOrDefault("body", ""), day(fields.getOrDefault("decidedOn", "")), fields.getOrDefault("paragraph", ""),
                fields.getOrDefault("diaryNumber", ""));
        JointPicture picture = joint.get(id, visitor);
        FieldErrors errors = decision.mistakes(picture.period().last(), joint.today(visitor));
        if (errors.any()) {
            return new JointFixPage(frame, picture, joint.lacking(id, visitor), fields, errors);
        }
        joint.fix(id, version, decision, visitor);
        return "redirect:/lagesbilder/gemensamma/" + id;
    }

    @PostMapping("/lagesbilder/gemensamma/{id:[0-9]+}/ny-version")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String revise(Visitor visitor, @PathVariable long id, @RequestParam UUID key) {
        return "redirect:/lagesbilder/gemensamma/" + joint.revise(id, key, visitor) + "/redigera";
    }

    @PostMapping("/lagesbilder/gemensamma/{id:[0-9]+}/kasta")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String discard(Visitor visitor, @PathVariable long id) {
        joint.discard(id, visitor);
        return "redirect:/lagesbilder/gemensamma";
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
