package se.samsyn.documents.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.documents.FixedDocuments;
import se.samsyn.documents.Releases;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Situation;

/** Fixed documents: diary numbers, and mailing to the registrar. */
@Controller
class FixedDocumentsPages {
    private static final int LONGEST_NUMBER = 60;

    private final FixedDocuments documents;
    private final Situation situation;

    FixedDocumentsPages(FixedDocuments documents, Situation situation) {
        this.documents = documents;
        this.situation = situation;
    }

    @GetMapping("/handlingar/fasta")
    @MayEnter(value = {COORDINATOR, REGISTRAR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    FixedDocumentsPage list(Frame frame, Visitor visitor) {
        return page(frame, visitor, new FieldErrors(), false);
    }

    @PostMapping("/handlingar/fasta/{id:\\d+}")
    @MayEnter(value = {COORDINATOR, REGISTRAR}, of = OWN_BOARD)
    Object diaryNumber(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String number) {
        if (number.strip().length() > LONGEST_NUMBER) {
            return page(frame, visitor, new FieldErrors().add("number-" + id, "documents.mistake.diary", LONGEST_NUMBER), false);
        }
        return situation.enterDiaryNumber(id, before, number, visitor)
                ? "redirect:/handlingar/fasta"
                : page(frame, visitor, new FieldErrors(), true);
    }

    @PostMapping("/handlingar/fasta/{id:\\d+}/till-registrator")
    @MayEnter(value = {COORDINATOR, REGISTRAR}, of = OWN_BOARD)
    String send(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam UUID key) {
        documents.send(id, key, frame, visitor);
        return "redirect:/handlingar/fasta";
    }

    @PostMapping("/handlingar/fasta/registrator")
    @MayEnter(value = {COORDINATOR, REGISTRAR}, of = OWN_BOARD)
    Object registrar(
            Frame frame,
            Visitor visitor,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "0") int version) {
        if (!address.strip().matches("[^\\s@,;<>]{1,80}@[^\\s@,;<>]{3,120}")) {
            return page(frame, visitor, new FieldErrors().add("address", "documents.mistake.address"), false);
        }
        return documents.enterAddress(new FixedDocuments.Address(address.strip(), version), visitor)
                ? "redirect:/handlingar/fasta"
                : page(frame, visitor, new FieldErrors(), true);
    }

    private FixedDocumentsPage page(Frame frame, Visitor visitor, FieldErrors errors, boolean stale) {
        return new FixedDocumentsPage(
                frame, documents.list(visitor), documents.address(), documents.delivers(), Releases.decides(visitor), errors, stale);
    }
}
