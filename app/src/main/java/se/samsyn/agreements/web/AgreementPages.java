package se.samsyn.agreements.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.Terms;
import se.samsyn.agreements.open.OpenAgreements;
import se.samsyn.agreements.printing.AgreementPrint;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.PdfPaper;
import se.samsyn.tables.TableWriter;

/** Samverkansöverenskommelser: the list, one of them, on paper, and its way from text to end. */
@Controller
class AgreementPages {
    private final Agreements agreements;
    private final AgreementView view;
    private final OpenAgreements open;
    private final PdfPaper paper;

    AgreementPages(Agreements agreements, AgreementView view, OpenAgreements open, PdfPaper paper) {
        this.open = open;
        this.agreements = agreements;
        this.view = view;
        this.paper = paper;
    }

    @GetMapping("/overenskommelser")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    AgreementListPage list(Frame frame, Visitor visitor) {
        LocalDate today = agreements.today(visitor);
        return new AgreementListPage(frame, agreements.list(), agreements.notices(today), today, Agreements.writes(visitor));
    }

    @GetMapping("/overenskommelser/csv")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        LocalDate today = agreements.today(visitor);
        List<String> columns = new ArrayList<>();
        for (String column : List.of("number", "edition", "title", "state", "parties", "purposes", "areas", "first", "last")) {
            columns.add(frame.say("agreements.column." + column));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Agreement agreement : agreements.list()) {
            Terms terms = agreement.terms();
            rows.add(List.of(
                    String.valueOf(agreement.number()), String.valueOf(agreement.edition()), terms.title(), state(frame, agreement, today),
                    terms.parties().stream().map(party -> party.organisation() + " (" + party.function() + ")").collect(Collectors.joining("; ")),
                    String.join("; ", terms.purposes()), String.join("; ", terms.areas()), terms.first() == null ? "" : terms.first().toString(),
                    terms.last() == null ? "" : terms.last().toString()));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"overenskommelser.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    @GetMapping("/overenskommelser/{id:\\d+}")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    AgreementPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return view.page(frame, visitor, id, Map.of(), new FieldErrors());
    }

    @GetMapping("/overenskommelser/{id:[0-9]+}.pdf")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    ResponseEntity<byte[]> pdf(Frame frame, Visitor visitor, @PathVariable long id) {
        Agreement agreement = agreements.get(id);
        byte[] document = new AgreementPrint(
                        frame, visitor.municipalityName(), agreement, agreements.problemsOf(id), agreements.annexes(id))
                .on(paper);
        String name = "overenskommelse-" + agreement.number() + (agreement.edition() > 1 ? "-utgava-" + agreement.edition() : "") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
                .body(document);
    }

    @PostMapping("/overenskommelser/{id:\\d+}/forhandlad")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String negotiate(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        agreements.negotiate(id, version, visitor);
        return "redirect:/overenskommelser/" + id;
    }

    @PostMapping("/overenskommelser/{id:\\d+}/ta-tillbaka")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String takeBack(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        agreements.takeBack(id, version, visitor);
        return "redirect:/overenskommelser/" + id;
    }

    @PostMapping("/overenskommelser/{id:\\d+}/publicera")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String publish(Visitor visitor, @PathVariable long id, @RequestParam UUID key) {
        open.publish(id, key.toString(), visitor);
        return "redirect:/overenskommelser/" + id;
    }

    @PostMapping("/overenskommelser/{id:\\d+}/utvardera")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object evaluate(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        FieldErrors errors = Agreements.mistakes(fields.get("text"), fields.getOrDefault("function", ""));
        if (errors.any()) {
            return view.page(frame, visitor, id, fields, errors);
        }
        agreements.evaluate(id, version, fields.get("text"), fields.get("function"), visitor);
        return "redirect:/overenskommelser/" + id;
    }

    @PostMapping("/overenskommelser/{id:\\d+}/forlang")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String renew(Visitor visitor, @PathVariable long id, @RequestParam UUID key) {
        return "redirect:/overenskommelser/" + agreements.renew(id, key, visitor);
    }

    @PostMapping("/overenskommelser/{id:\\d+}/avsluta")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object end(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        FieldErrors errors = new FieldErrors();
        Agreements.mistakes(fields.get("endReason"), null).byField().values()
                .forEach(mistake -> errors.add("endReason", mistake.key(), mistake.facts().toArray()));
        if (errors.any()) {
            return view.page(frame, visitor, id, fields, errors);
        }
        agreements.end(id, version, fields.get("endReason"), visitor);
        return "redirect:/overenskommelser/" + id;
    }

    private static String state(Frame frame, Agreement agreement, LocalDate today) {
        return agreement.standing(today)
                .map(standing -> frame.say("agreements.standing." + standing))
                .orElseGet(() -> frame.say("agreements.state." + agreement.state()));
    }
}
