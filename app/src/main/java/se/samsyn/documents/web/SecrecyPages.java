package se.samsyn.documents.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;
import static se.samsyn.kernel.Role.REGISTRAR;
import static se.samsyn.kernel.Role.REVIEWER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.imports.Imports;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Situation;
import se.samsyn.tables.TableWriter;

/** Secrecy marks: the list, setting and lifting one. */
@Controller
class SecrecyPages {
    private final SecrecyMarks marks;
    private final Observations observations;
    private final Situation situation;
    private final Imports imports;
    private final Clock clock;

    SecrecyPages(SecrecyMarks marks, Observations observations, Situation situation, Imports imports, Clock clock) {
        this.marks = marks;
        this.observations = observations;
        this.situation = situation;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping("/handlingar/sekretess")
    @MayEnter(value = {COORDINATOR, REVIEWER, REGISTRAR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    SecrecyListPage list(Frame frame, Visitor visitor) {
        return new SecrecyListPage(frame, marks.list(), SecrecyMarks.marks(visitor));
    }

    @GetMapping("/handlingar/sekretess.csv")
    @MayEnter(value = {COORDINATOR, REVIEWER, REGISTRAR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    ResponseEntity<byte[]> csv(Frame frame) {
        List<List<String>> rows = marks.list().stream()
                .map(mark -> List.of(
                        frame.say("documents.kind." + mark.kind()), String.valueOf(mark.objectId()), mark.shortly(),
                        mark.reference(), mark.markedOn().toString(), mark.markedBy()))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sekretessmarkeringar.csv\"")
                .body(TableWriter.csv(List.of(frame.say("documents.marks.csv").split(";")), rows));
    }

    @GetMapping("/handlingar/sekretess/{kind}/{id:\\d+}")
    @MayEnter(value = {COORDINATOR, REVIEWER, REGISTRAR}, of = OWN_BOARD)
    SecrecyMarkPage form(Frame frame, Visitor visitor, @PathVariable String kind, @PathVariable long id) {
        SecrecyMark.Kind of = known(kind, id, visitor);
        SecrecyMark standing = marks.find(of, id).orElse(null);
        return standing == null
                ? new SecrecyMarkPage(
                        frame, of, id, null, "", "", today(visitor).toString(), visitor.organisationName(), new FieldErrors())
                : new SecrecyMarkPage(
                        frame, of, id, standing, standing.provision().name(), standing.reference(), standing.markedOn().toString(),
                        standing.markedBy(), new FieldErrors());
    }

    @PostMapping("/handlingar/sekretess/{kind}/{id:\\d+}")
    @MayEnter(value = {COORDINATOR, REVIEWER, REGISTRAR}, of = OWN_BOARD)
    Object mark(
            Frame frame,
            Visitor visitor,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String provision,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String markedOn,
            @RequestParam(defaultValue = "") String markedBy) {
        SecrecyMark.Kind of = known(kind, id, visitor);
        SecrecyMark mark = new SecrecyMark(
                of, id, NewReleaseForm.value(SecrecyMark.Provision.values(), provision), reference, NewReleaseForm.day(markedOn), markedBy);
        FieldErrors errors = mark.mistakes(today(visitor));
        if (errors.any()) {
            return new SecrecyMarkPage(
                    frame, of, id, marks.find(of, id).orElse(null), provision, reference, markedOn, markedBy, errors);
        }
        marks.mark(mark, visitor);
        return "redirect:/handlingar/sekretess";
    }

    @PostMapping("/handlingar/sekretess/{kind}/{id:\\d+}/hav")
    @MayEnter(value = {COORDINATOR, REVIEWER, REGISTRAR}, of = OWN_BOARD)
    String lift(Visitor visitor, @PathVariable String kind, @PathVariable long id) {
        marks.lift(known(kind, id, visitor), id, visitor);
        return "redirect:/handlingar/sekretess";
    }

    /** The kind, when there is such a document for the visitor. */
    private SecrecyMark.Kind known(String word, long id, Visitor visitor) {
        SecrecyMark.Kind kind = Arrays.stream(SecrecyMark.Kind.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Missing("kind " + word));
        switch (kind) {
            case OBSERVATION -> observations.find(id, visitor).orElseThrow(() -> new Missing("observation " + id));
            case PICTURE -> situation.get(id, visitor);
            case IMPORTED_FILE -> imports.get(id);
        }
        return kind;
    }

    private LocalDate today(Visitor visitor) {
        return LocalDate.ofInstant(clock.instant(), visitor.zone());
    }
}
