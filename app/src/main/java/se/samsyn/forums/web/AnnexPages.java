package se.samsyn.forums.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.groups.Chart;
import se.samsyn.forums.groups.GroupAnnex;
import se.samsyn.forums.meetings.Holders;
import se.samsyn.forums.meetings.Readings;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.PdfPaper;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;

/** What is made from the groups themselves: annex 1 on screen and paper, and where the picture is known. */
@Controller
class AnnexPages {
    private final Forums forums;
    private final Situation situation;
    private final Readings readings;
    private final Holders holders;
    private final PdfPaper paper;
    private final GroupAnnex annexes;

    AnnexPages(Forums forums, Situation situation, Readings readings, Holders holders, PdfPaper paper, GroupAnnex annexes) {
        this.forums = forums;
        this.situation = situation;
        this.readings = readings;
        this.holders = holders;
        this.paper = paper;
        this.annexes = annexes;
    }

    @GetMapping("/grupper/bilaga")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR, ADMINISTRATOR})
    AnnexPage annex(Frame frame, Visitor visitor) {
        List<Forum> living = Chart.rows(forums.list()).stream().map(Chart.Row::forum).filter(forum -> forum != null).toList();
        Map<Long, String> open = Forums.writes(visitor) && visitor.has(COORDINATOR) ? annexes.open() : Map.of();
        return new AnnexPage(frame, visitor.municipalityName(), living, forums.today(visitor), open);
    }

    @GetMapping("/grupper/bilaga.pdf")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR, ADMINISTRATOR})
    ResponseEntity<byte[]> pdf(Frame frame, Visitor visitor) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename("bilaga-1.pdf").build().toString())
                .body(paper.print("forums/annexPrint.jte", Map.of("page", annex(frame, visitor))));
    }

    @PostMapping("/grupper/bilaga")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String attach(Frame frame, Visitor visitor, @RequestParam long agreementId) {
        AnnexPage page = annex(frame, visitor);
        byte[] document = paper.print("forums/annexPrint.jte", Map.of("page", page));
        annexes.attach(agreementId, document, page.forums(), frame.say("forums.annex"), frame.say("forums.annex.intro", frame.date(page.today())), visitor);
        return "redirect:/overenskommelser/" + agreementId;
    }

    @GetMapping("/grupper/last")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ReadingPage read(Frame frame, Visitor visitor) {
        Picture picture = situation.list(visitor).stream()
                .filter(one -> one.state().frozen())
                .max(Comparator.comparing((Picture one) -> one.period().last()).thenComparing(Picture::edition))
                .orElse(null);
        return new ReadingPage(
                frame, picture, forums.list(), picture == null ? Map.of() : readings.of(picture.id(), visitor), holders.functions(visitor),
                Forums.writes(visitor));
    }

    @PostMapping("/grupper/last")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    String noteRead(Visitor visitor, @RequestParam long pictureId, @RequestParam long functionId) {
        readings.note(pictureId, functionId, visitor);
        return "redirect:/grupper/last";
    }
}
