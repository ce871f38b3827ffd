package se.samsyn.home.web.away;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.archive.Archives;
import se.samsyn.home.away.Away;
import se.samsyn.home.away.AwayNote;
import se.samsyn.home.away.AwayNotes;
import se.samsyn.home.away.Week;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.PdfPaper;

/** Om jag är borta: the week's musts on one page, on a screen, a phone and paper. */
@Controller
class AwayWeekPages {
    private final Away away;
    private final AwayNotes notes;
    private final Archives archives;
    private final PdfPaper paper;

    AwayWeekPages(Away away, AwayNotes notes, Archives archives, PdfPaper paper) {
        this.away = away;
        this.notes = notes;
        this.archives = archives;
        this.paper = paper;
    }

    @GetMapping("/om-jag-ar-borta/veckan")
    @MayEnter(value = {COORDINATOR, REVIEWER, PICTURE_EDITOR}, of = OWN_BOARD)
    AwayWeekPage show(Frame frame, Visitor visitor) {
        return page(frame, visitor);
    }

    @GetMapping("/om-jag-ar-borta/veckan.pdf")
    @MayEnter(value = {COORDINATOR, REVIEWER, PICTURE_EDITOR}, of = OWN_BOARD)
    ResponseEntity<byte[]> pdf(Frame frame, Visitor visitor) {
        AwayWeekPage page = page(frame, visitor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PDF_VALUE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("om-jag-ar-borta-" + page.week().today() + ".pdf").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(paper.print("home/awayPrint.jte", Map.of("page", page)));
    }

    @PostMapping("/om-jag-ar-borta/veckan")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object write(Frame frame, Visitor visitor, @RequestParam(defaultValue = "") String note, @RequestParam int version) {
        FieldErrors errors = new AwayNote(note, null, version).mistakes();
        if (errors.any()) {
            return new AwayWeekPage(frame, week(frame, visitor), archives.state(), note, version, true, false, errors);
        }
        if (!notes.write(note, version, visitor)) {
            Week week = week(frame, visitor);
            return new AwayWeekPage(frame, week, archives.state(), note, week.note().version(), true, true, errors);
        }
        return "redirect:/om-jag-ar-borta/veckan";
    }

    private AwayWeekPage page(Frame frame, Visitor visitor) {
        Week week = week(frame, visitor);
        return new AwayWeekPage(frame, week, archives.state(), week.note().text(), week.note().version(), AwayNotes.writes(visitor), false, new FieldErrors());
    }

    private Week week(Frame frame, Visitor visitor) {
        return away.week(visitor, duty -> frame.say("duties.duty." + duty));
    }
}
