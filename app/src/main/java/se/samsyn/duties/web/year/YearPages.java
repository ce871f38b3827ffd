package se.samsyn.duties.web.year;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.duties.Duties;
import se.samsyn.duties.year.Preparation;
import se.samsyn.duties.year.YearEntry;
import se.samsyn.duties.year.YearWheel;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Årshjul: the wheel, its file, and how long before each step a matter must be ready. */
@Controller
class YearPages {
    private static final int FARTHEST = 6;

    private final YearWheel wheel;

    YearPages(YearWheel wheel) {
        this.wheel = wheel;
    }

    @GetMapping("/arshjul")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    YearPage show(Frame frame, Visitor visitor, @RequestParam(name = "ar", defaultValue = "0") int asked) {
        LocalDate today = wheel.today(visitor);
        int year = year(asked, today);
        return new YearPage(frame, year, wheel.entries(year, visitor), wheel.memory(year, visitor), today, Duties.writes(visitor));
    }

    @GetMapping("/arshjul/csv")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor, @RequestParam(name = "ar", defaultValue = "0") int asked) {
        int year = year(asked, wheel.today(visitor));
        List<YearEntry> entries = wheel.entries(year, visitor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"arshjul-" + year + ".csv\"")
                .body(YearFiles.csv(frame, entries));
    }

    private static int year(int asked, LocalDate today) {
        return Math.abs(asked - today.getYear()) <= FARTHEST ? asked : today.getYear();
    }

    @GetMapping("/arshjul/beredning")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    PreparationPage preparation(Frame frame) {
        return new PreparationPage(frame, wheel.preparation(), null, new FieldErrors());
    }

    @PostMapping("/arshjul/beredning")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object prepare(
            Frame frame,
            Visitor visitor,
            @RequestParam(defaultValue = "-1") int papers,
            @RequestParam(defaultValue = "-1") int office,
            @RequestParam(defaultValue = "-1") int au,
            @RequestParam(defaultValue = "-1") int ks,
            @RequestParam int version) {
        Preparation form = new Preparation(papers, office, au, ks, version);
        FieldErrors errors = form.mistakes();
        if (errors.any()) {
            return new PreparationPage(frame, form, null, errors);
        }
        if (!wheel.prepare(form, visitor)) {
            return new PreparationPage(frame, form, wheel.preparation(), new FieldErrors());
        }
        return "redirect:/arshjul";
    }
}
