package se.samsyn.situation.web.received;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.received.NewReceived;
import se.samsyn.situation.received.ReceivedPicture;
import se.samsyn.situation.received.ReceivedPicture.Way;
import se.samsyn.situation.received.ReceivedPictures;
import se.samsyn.situation.received.ReceivedRules;
import se.samsyn.situation.received.ReceivedState;

/** Work on a picture that is not shared yet, sharing it, and its next edition. */
@Controller
class ReceivedWorkPages {
    private final ReceivedPictures received;

    ReceivedWorkPages(ReceivedPictures received) {
        this.received = received;
    }

    @GetMapping("/lagesbilder/mottagna/skriv")
    @MayEnter(POLICE)
    ReceivedFormPage writeForm(Frame frame, Visitor visitor) {
        if (!received.mayWrite(visitor)) {
            throw new Refusal("situation.received.noAgreement");
        }
        return ReceivedPages.page(
                frame, visitor, Way.WRITTEN, new ReceivedForm(ReceivedPages.proposed(frame, visitor)), frame.newKey(), new FieldErrors());
    }

    @PostMapping("/lagesbilder/mottagna/skriv")
    @MayEnter(POLICE)
    Object write(Frame frame, Visitor visitor, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        ReceivedForm form = new ReceivedForm(fields);
        NewReceived fresh = form.written(Way.WRITTEN);
        FieldErrors errors = fresh.mistakes(Way.WRITTEN, received.today(visitor));
        if (errors.any()) {
            return ReceivedPages.page(frame, visitor, Way.WRITTEN, form, key.toString(), errors);
        }
        return "redirect:/lagesbilder/mottagna/" + received.write(fresh, key, visitor);
    }

    @GetMapping("/lagesbilder/mottagna/{id:[0-9]+}/redigera")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    Object edit(Frame frame, Visitor visitor, @PathVariable long id) {
        ReceivedPicture picture = received.get(id, visitor);
        return picture.state() == ReceivedState.UNSHARED
                ? page(frame, visitor, picture, ReceivedForm.of(picture.written()), false, new FieldErrors())
                : "redirect:/lagesbilder/mottagna/" + id;
    }

    @PostMapping("/lagesbilder/mottagna/{id:[0-9]+}")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    Object save(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        ReceivedPicture picture = received.get(id, visitor);
        ReceivedForm form = new ReceivedForm(fields);
        NewReceived written = form.written(picture.way());
        FieldErrors errors = written.mistakes(picture.way(), received.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, picture, form, false, errors);
        }
        if (!received.save(id, version, written, visitor)) {
            return page(frame, visitor, received.get(id, visitor), form, true, new FieldErrors());
        }
        return "redirect:/lagesbilder/mottagna/" + id;
    }

    @GetMapping("/lagesbilder/mottagna/{id:[0-9]+}/dela")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    ReceivedSharePage confirm(Frame frame, Visitor visitor, @PathVariable long id) {
        ReceivedPicture picture = received.get(id, visitor);
        ReceivedRules.must(picture.state(), ReceivedRules.Deed.SHARE);
        return new ReceivedSharePage(frame, picture, Spread.INTERNAL, visitor.organisationKind() == OWN_BOARD, new FieldErrors());
    }

    @PostMapping("/lagesbilder/mottagna/{id:[0-9]+}/dela")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    Object share(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "INTERNAL") Spread spread,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        if (!confirmed) {
            FieldErrors errors = new FieldErrors().add("confirmed", "refusal.situation.received.confirm");
            return new ReceivedSharePage(frame, received.get(id, visitor), spread, visitor.organisationKind() == OWN_BOARD, errors);
        }
        received.share(id, version, spread, true, visitor);
        return "redirect:/lagesbilder/mottagna/" + id;
    }

    @PostMapping("/lagesbilder/mottagna/{id:[0-9]+}/kasta")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    String discard(Visitor visitor, @PathVariable long id) {
        received.discard(id, visitor);
        return "redirect:/lagesbilder/mottagna";
    }

    @PostMapping("/lagesbilder/mottagna/{id:[0-9]+}/ny-version")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    String revise(Visitor visitor, @PathVariable long id, @RequestParam UUID key) {
        return "redirect:/lagesbilder/mottagna/" + received.revise(id, key, visitor) + "/redigera";
    }

    private static ReceivedFormPage page(
            Frame frame, Visitor visitor, ReceivedPicture picture, ReceivedForm form, boolean stale, FieldErrors errors) {
        return new ReceivedFormPage(
                frame, picture.way(), picture, form, "", visitor.organisationKind() == OWN_BOARD, stale, errors);
    }
}
