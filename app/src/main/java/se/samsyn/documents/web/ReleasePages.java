package se.samsyn.documents.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.documents.NewRelease;
import se.samsyn.documents.NewRuling;
import se.samsyn.documents.Release;
import se.samsyn.documents.Releases;
import se.samsyn.documents.copying.CopySheet;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Utlämnande: requests, masked copies, decisions and the log. */
@Controller
class ReleasePages {
    private final Releases releases;

    ReleasePages(Releases releases) {
        this.releases = releases;
    }

    @GetMapping("/handlingar")
    @MayEnter(value = {COORDINATOR, REGISTRAR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    ReleaseListPage list(Frame frame, Visitor visitor) {
        return new ReleaseListPage(frame, releases.list(), releases.today(visitor), Releases.decides(visitor));
    }

    @GetMapping("/handlingar/logg.csv")
    @MayEnter(value = {COORDINATOR, REGISTRAR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        LocalDate today = releases.today(visitor);
        List<List<String>> rows = releases.list().stream().map(release -> row(frame, release, today)).toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"utlamnanden.csv\"")
                .body(TableWriter.csv(List.of(frame.say("documents.csv").split(";")), rows));
    }

    private static List<String> row(Frame frame, Release release, LocalDate today) {
        Release.Ruling ruling = release.ruling();
        return List.of(
                String.valueOf(release.id()),
                release.askedOn().toString(),
                frame.say("documents.cause." + release.cause()),
                frame.say("documents.requester." + release.requester()),
                ReleaseWords.subject(frame, release.subject()),
                String.valueOf(release.daysWaited(today)),
                ruling == null ? "" : frame.say("documents.outcome." + ruling.outcome()),
                ruling == null ? "" : ruling.decidedOn().toString(),
                ruling == null ? "" : ruling.deciderFunction(),
                ruling == null || ruling.provision() == null ? "" : frame.say(ruling.provision().messageKey()),
                ruling == null ? "" : ruling.reason(),
                ruling == null ? "" : String.valueOf(ruling.documents()),
                ruling == null ? "" : String.valueOf(ruling.leftOut()),
                ruling == null ? "" : String.valueOf(ruling.maskedPlaces()),
                ruling == null ? "" : ReleaseWords.excepted(frame, ruling));
    }

    @GetMapping("/handlingar/ny")
    @MayEnter(value = {COORDINATOR, REGISTRAR}, of = OWN_BOARD)
    NewReleasePage newForm(
            Frame frame,
            Visitor visitor,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String group) {
        return new NewReleasePage(
                frame,
                new NewReleaseForm(frame.newKey(), null, null, subject, number, from, to, group, releases.today(visitor).toString()),
                new FieldErrors());
    }

    @PostMapping("/handlingar/ny")
    @MayEnter(value = {COORDINATOR, REGISTRAR}, of = OWN_BOARD)
    Object enter(Frame frame, Visitor visitor, @RequestParam UUID key, @ModelAttribute NewReleaseForm form) {
        NewRelease fresh = form.release(key);
        FieldErrors errors = fresh.mistakes(releases.today(visitor));
        if (!errors.any() && !releases.exists(fresh.subject(), visitor)) {
            errors.add("number", "documents.mistake.number");
        }
        return errors.any()
                ? new NewReleasePage(frame, form, errors)
                : "redirect:/handlingar/" + releases.enter(fresh, visitor);
    }

    @GetMapping("/handlingar/{id:\\d+}")
    @MayEnter(value = {COORDINATOR, REGISTRAR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    ReleasePage one(Frame frame, Visitor visitor, @PathVariable long id) {
        LocalDate today = releases.today(visitor);
        RulingForm form = new RulingForm(null, null, null, null, null, null, today.toString(), null, null, false);
        return page(frame, visitor, releases.get(id), form, new FieldErrors(), false);
    }

    /** One form for looking and deciding, so that nothing that is to be hidden is kept between the two. */
    @PostMapping("/handlingar/{id:\\d+}")
    @MayEnter(value = {COORDINATOR, REGISTRAR}, of = OWN_BOARD)
    Object decide(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "preview") String deed,
            @ModelAttribute RulingForm form) {
        Release release = releases.get(id);
        if (!deed.equals("decide") || release.ruling() != null) {
            return page(frame, visitor, release, form, new FieldErrors(), release.ruling() != null);
        }
        NewRuling ruling = form.ruling();
        CopySheet sheet = releases.preview(release, form.masking(), frame, visitor);
        FieldErrors errors = ruling.mistakes(release, sheet, form.masking(), releases.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, release, form, errors, false);
        }
        if (!releases.decide(id, version, ruling, form.masking(), frame, visitor)) {
            return page(frame, visitor, releases.get(id), form, errors, true);
        }
        return "redirect:/handlingar/" + id;
    }

    @GetMapping("/handlingar/{id:\\d+}/{file:kopia\\.(?:pdf|csv|xlsx)}")
    @MayEnter(value = {COORDINATOR, REGISTRAR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    ResponseEntity<byte[]> copy(Visitor visitor, @PathVariable long id, @PathVariable String file) {
        Release.Copy copy = releases.copy(id, file, visitor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, copy.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("utlamnande-" + id + "-" + copy.fileName()).build().toString())
                .body(copy.content());
    }

    private ReleasePage page(Frame frame, Visitor visitor, Release release, RulingForm form, FieldErrors errors, boolean stale) {
        boolean open = release.ruling() == null && Releases.decides(visitor);
        return new ReleasePage(
                frame, release, open ? releases.preview(release, form.masking(), frame, visitor) : null, form,
                releases.copies(release.id()), releases.today(visitor), errors, stale);
    }
}
