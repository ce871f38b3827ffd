package se.samsyn.duties.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Duty;
import se.samsyn.duties.NewProof;
import se.samsyn.duties.Office;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Lagkrav och tidsfrister. */
@Controller
class DutyPages {
    private final Duties duties;
    private final Actors actors;

    DutyPages(Duties duties, Actors actors) {
        this.duties = duties;
        this.actors = actors;
    }

    @GetMapping("/lagkrav")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    DutyListPage list(Frame frame, Visitor visitor) {
        return new DutyListPage(frame, duties.standings(visitor), duties.today(visitor), Duties.writes(visitor), false);
    }

    @GetMapping("/lagkrav/underlag")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    DutyListPage proof(Frame frame, Visitor visitor) {
        return new DutyListPage(frame, duties.standings(visitor), duties.today(visitor), false, true);
    }

    @GetMapping("/lagkrav/underlag/csv")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lagkrav-" + duties.today(visitor) + ".csv\"")
                .body(DutyFile.of(frame, duties.standings(visitor)));
    }

    @GetMapping("/lagkrav/krav/{duty}")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    DutyPage show(Frame frame, Visitor visitor, @PathVariable String duty) {
        return page(frame, visitor, of(duty), frame.newKey(), Map.of(), new FieldErrors());
    }

    @PostMapping("/lagkrav/krav/{duty}/bevis")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object note(Frame frame, Visitor visitor, @PathVariable String duty, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        NewProof proof = new NewProof(
                OfficeForm.day(fields.getOrDefault("day", "")), fields.getOrDefault("told", ""), fields.getOrDefault("address", ""));
        FieldErrors errors = proof.mistakes(duties.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, of(duty), key.toString(), fields, errors);
        }
        duties.note(of(duty), proof, key, visitor);
        return "redirect:/lagkrav/krav/" + of(duty).path();
    }

    @PostMapping("/lagkrav/krav/{duty}/bevis/{id:\\d+}/ta-tillbaka")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String withdraw(Visitor visitor, @PathVariable String duty, @PathVariable long id) {
        duties.withdraw(of(duty), id, visitor);
        return "redirect:/lagkrav/krav/" + of(duty).path();
    }

    @PostMapping("/lagkrav/krav/{duty}/tidsgrans")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    String chooseMonths(Visitor visitor, @PathVariable String duty, @RequestParam(defaultValue = "0") int months) {
        duties.chooseMonths(of(duty), months, visitor);
        return "redirect:/lagkrav/krav/" + of(duty).path();
    }

    @GetMapping("/lagkrav/samordning")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    OfficePage office(Frame frame) {
        return new OfficePage(frame, OfficeForm.of(duties.office()), null, actors.listFunctions(), new FieldErrors());
    }

    @PostMapping("/lagkrav/samordning")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object tellOffice(Frame frame, Visitor visitor, @RequestParam Map<String, String> fields) {
        OfficeForm form = new OfficeForm(fields);
        Office office = form.office();
        FieldErrors errors = office.mistakes(duties.today(visitor));
        if (errors.any()) {
            return new OfficePage(frame, form, null, actors.listFunctions(), errors);
        }
        if (!duties.tellOffice(office, visitor)) {
            return new OfficePage(frame, form, duties.office(), actors.listFunctions(), new FieldErrors());
        }
        return "redirect:/lagkrav";
    }

    private DutyPage page(Frame frame, Visitor visitor, Duty duty, String key, Map<String, String> fields, FieldErrors errors) {
        return new DutyPage(frame, duties.get(duty, visitor), duties.today(visitor), key, fields, errors, Duties.writes(visitor));
    }

    private static Duty of(String path) {
        return Duty.ofPath(path).orElseThrow(() -> new Missing("duty " + path));
    }
}
