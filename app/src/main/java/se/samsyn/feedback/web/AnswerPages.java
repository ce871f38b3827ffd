package se.samsyn.feedback.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.feedback.Answer;
import se.samsyn.feedback.Receipts;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Tasks;

/** Återkoppla: why nothing more was done, said to those whose reports a picture rests on. */
@Controller
class AnswerPages {
    private final Receipts receipts;
    private final Situation situation;
    private final Tasks tasks;

    AnswerPages(Receipts receipts, Situation situation, Tasks tasks) {
        this.receipts = receipts;
        this.situation = situation;
        this.tasks = tasks;
    }

    @GetMapping("/aterkoppla/{pictureId}")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    AnswerPage show(
            Frame frame, Visitor visitor, @PathVariable long pictureId, @RequestParam(defaultValue = "false") boolean klart) {
        Answer kept = receipts.answer(pictureId);
        return page(frame, visitor, pictureId, kept == null ? "" : kept.text(), new FieldErrors(), false, klart);
    }

    @PostMapping("/aterkoppla/{pictureId}")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Object answer(
            Frame frame,
            Visitor visitor,
            @PathVariable long pictureId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text) {
        FieldErrors errors = Answer.mistakes(text);
        if (errors.any()) {
            return page(frame, visitor, pictureId, text, errors, false, false);
        }
        try {
            receipts.answer(pictureId, version, text, visitor);
        } catch (Refusal refusal) {
            if (!refusal.code().equals("stale")) {
                throw refusal;
            }
            return page(frame, visitor, pictureId, text, errors, true, false);
        }
        return "redirect:/aterkoppla/" + pictureId + "?klart=true";
    }

    private AnswerPage page(
            Frame frame, Visitor visitor, long pictureId, String text, FieldErrors errors, boolean stale, boolean done) {
        Picture picture = situation.get(pictureId, visitor);
        if (picture.state() == PictureState.DRAFT) {
            throw new Missing("picture " + pictureId);
        }
        return new AnswerPage(
                frame, picture, tasks.ofPicture(pictureId), receipts.answer(pictureId), text, errors, stale, done);
    }
}
