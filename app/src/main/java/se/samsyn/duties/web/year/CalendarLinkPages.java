package se.samsyn.duties.web.year;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.samsyn.database.Scope;
import se.samsyn.duties.year.CalendarLinks;
import se.samsyn.duties.year.YearEntry;
import se.samsyn.duties.year.YearWheel;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Texts;

/** A person's own link to the year, and the calendar that it opens. */
@Controller
class CalendarLinkPages {
    private static final int MONTHS_BACK = 2;
    private static final int MONTHS_AHEAD = 18;

    private final CalendarLinks links;
    private final YearWheel wheel;
    private final Texts texts;
    private final Clock clock;

    CalendarLinkPages(CalendarLinks links, YearWheel wheel, Texts texts, Clock clock) {
        this.links = links;
        this.wheel = wheel;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/arshjul/kalender")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    CalendarPage show(Frame frame, Visitor visitor) {
        return new CalendarPage(frame, links.list(visitor), null, frame.newKey());
    }

    @PostMapping("/arshjul/kalender")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    CalendarPage make(Frame frame, Visitor visitor, @RequestParam UUID key) {
        String made = links.make(key, visitor).map(path -> site() + path).orElse(null);
        return new CalendarPage(frame, links.list(visitor), made, frame.newKey());
    }

    @PostMapping("/arshjul/kalender/{id:\\d+}/aterkalla")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR}, of = OWN_BOARD)
    String revoke(Visitor visitor, @PathVariable long id) {
        links.revoke(id, visitor);
        return "redirect:/arshjul/kalender";
    }

    /** Whoever has the word is let in as its person, for as long as that person may read the year. */
    @GetMapping("/kalender/{token:[A-Za-z0-9_-]{20,80}}.ics")
    @MayEnter(anyone = true)
    ResponseEntity<byte[]> calendar(HttpServletRequest request, @PathVariable String token) {
        Visitor visitor = links.open(token, request.getRemoteAddr());
        boolean reads = visitor.organisationKind() == OWN_BOARD
                && visitor.hasAny(COORDINATOR, PICTURE_EDITOR, MEMBER, READER, DATA_PROTECTION_OFFICER, REGISTRAR, ADMINISTRATOR);
        if (!reads) {
            throw new Refusal("linkSpent");
        }
        LocalDate today = wheel.today(visitor);
        List<YearEntry> entries = Scope.call(
                new Scope(visitor.municipalityId(), visitor.organisationId(), visitor.clearance()),
                () -> wheel.entries(today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD), visitor));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(YearFiles.calendar(texts, visitor.municipalityName(), entries, site(), clock.instant()));
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
