package se.samsyn.followup.web.board;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.followup.board.BoardReport;
import se.samsyn.followup.board.BoardReports;
import se.samsyn.followup.board.BoardRules;
import se.samsyn.followup.board.Passage;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Rapport till styrelsen: drafted, corrected, locked, handed over, delivered. */
@Controller
class BoardPages {
    private final BoardReports reports;

    BoardPages(BoardReports reports) {
        this.reports = reports;
    }

    @GetMapping("/rapport-till-styrelsen")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, REGISTRAR}, of = OWN_BOARD)
    BoardListPage list(Frame frame, Visitor visitor) {
        return new BoardListPage(frame, reports.list(), reports.proposed(visitor), BoardReports.writes(visitor), frame.newKey());
    }

    @PostMapping("/rapport-till-styrelsen")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String draft(Visitor visitor, @RequestParam UUID key) {
        return "redirect:/rapport-till-styrelsen/" + reports.draft(reports.proposed(visitor), key, visitor);
    }

    @GetMapping("/rapport-till-styrelsen/{id:[0-9]+}")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, REGISTRAR}, of = OWN_BOARD)
    BoardReportPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, Map.of(), new FieldErrors());
    }

    @GetMapping("/rapport-till-styrelsen/{id:[0-9]+}.pdf")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, REGISTRAR}, of = OWN_BOARD)
    ResponseEntity<byte[]> pdf(Visitor visitor, @PathVariable long id) {
        BoardReport report = reports.get(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("rapport-till-styrelsen-" + report.number() + ".pdf").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(reports.pdf(report, visitor));
    }

    @GetMapping("/rapport-till-styrelsen/{id:[0-9]+}.docx")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, REGISTRAR}, of = OWN_BOARD)
    ResponseEntity<byte[]> word(Visitor visitor, @PathVariable long id) {
        BoardReport report = reports.get(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("rapport-till-styrelsen-" + report.number() + ".docx").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(reports.word(report, visitor));
    }

    @GetMapping("/rapport-till-styrelsen/{id:[0-9]+}/andra")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    BoardEditPage edit(Frame frame, @PathVariable long id) {
        BoardReport report = reports.get(id);
        return new BoardEditPage(frame, report, report.passages().stream().map(Passage::text).toList(), "", false, new FieldErrors());
    }

    @PostMapping("/rapport-till-styrelsen/{id:[0-9]+}/andra")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object change(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam MultiValueMap<String, String> fields) {
        List<String> texts = fields.getOrDefault("text", List.of());
        String ask = fields.getOrDefault("ask", List.of("")).getFirst();
        FieldErrors errors = new FieldErrors();
        for (int i = 0; i < texts.size(); i++) {
            BoardRules.mistakes(errors, "text" + (i + 1), texts.get(i));
        }
        BoardRules.mistakes(errors, "ask", ask);
        if (errors.any()) {
            return new BoardEditPage(frame, reports.get(id), texts, ask, false, errors);
        }
        BoardReport now = reports.get(id);
        if (now.passages().size() != texts.size() || !reports.change(id, version, texts, ask, visitor)) {
            return new BoardEditPage(frame, reports.get(id), texts, ask, true, errors);
        }
        return "redirect:/rapport-till-styrelsen/" + id;
    }

    @PostMapping("/rapport-till-styrelsen/{id:[0-9]+}/las")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String lock(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        reports.lock(id, version, visitor);
        return "redirect:/rapport-till-styrelsen/" + id;
    }

    @PostMapping("/rapport-till-styrelsen/{id:[0-9]+}/overlamna")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object handOver(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        BoardReport.Handed handed = new BoardReport.Handed(fields.get("body"), day(fields.get("day")), fields.get("paragraph"), fields.get("diaryNumber"));
        FieldErrors errors = BoardRules.mistakes(handed, reports.proposed(visitor).last());
        if (errors.any()) {
            return page(frame, visitor, id, fields, errors);
        }
        reports.handOver(id, version, handed, visitor);
        return "redirect:/rapport-till-styrelsen/" + id;
    }

    @PostMapping("/rapport-till-styrelsen/{id:[0-9]+}/fullmaktige")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object deliver(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        BoardReport report = reports.get(id);
        BoardReport.Council council = new BoardReport.Council(day(fields.get("councilDay")), fields.get("councilParagraph"));
        FieldErrors errors = BoardRules.mistakes(
                council, report.handed() == null ? null : report.handed().on(), reports.proposed(visitor).last());
        if (errors.any()) {
            return page(frame, visitor, id, fields, errors);
        }
        reports.deliver(id, version, council, visitor);
        return "redirect:/rapport-till-styrelsen/" + id;
    }

    private BoardReportPage page(Frame frame, Visitor visitor, long id, Map<String, String> form, FieldErrors errors) {
        BoardReport report = reports.get(id);
        return new BoardReportPage(frame, report, reports.pages(report, visitor), reports.intact(id), BoardReports.writes(visitor), form, errors);
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
