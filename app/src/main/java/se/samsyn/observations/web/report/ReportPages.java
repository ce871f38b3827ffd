package se.samsyn.observations.web.report;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Reports;
import se.samsyn.observations.photos.Photos;
import se.samsyn.shell.Frame;

/** The reporter's pages: the form, the receipt, and what came of what was reported. */
@Controller
class ReportPages {
    private static final int REPORTS_SHOWN = 100;

    private final Observations observations;
    private final Reports reports;
    private final Photos photos;
    private final FormSettings settings;
    private final Clock clock;

    ReportPages(Observations observations, Reports reports, Photos photos, FormSettings settings, Clock clock) {
        this.observations = observations;
        this.reports = reports;
        this.photos = photos;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param again the number of a report that was given back
     * @param draft the key of a draft to go on with
     * @param after the number of an own report whose place and hour are kept; the new event joins it
     */
    @GetMapping("/rapportera")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    Object form(
            Frame frame,
            Visitor visitor,
            @RequestParam(name = "igen", required = false) Long again,
            @RequestParam(name = "utkast", required = false) String draft,
            @RequestParam(name = "efter", required = false) Long after,
            @RequestParam(name = "sparat", required = false) String saved) {
        if (draft != null) {
            return reports.findDraft(draft, visitor)
                    .<Object>map(kept -> page(
                            frame, visitor, Writing.of(kept, frame.newKey()), new FieldErrors(),
                            saved == null ? null : saved.equals("eget") ? "observations.draft.apart" : "observations.draft.saved"))
                    .orElse("redirect:/rapportera");
        }
        ReportForm form = ReportForm.empty(frame.newKey(), now(frame));
        if (again != null) {
            Observation returned = returned(again, visitor);
            form = ReportForm.of(frame.newKey(), returned, frame.zone()).answered(reports.answers(again, visitor));
            return page(
                    frame, visitor, new Writing(form, List.of(), 0, frame.newKey(), again, returned.version(), null), new FieldErrors(), null);
        }
        if (after != null) {
            Observation before = observations.getMine(after, visitor);
            form = ReportForm.of(frame.newKey(), before, frame.zone()).next(now(frame));
        }
        return page(frame, visitor, new Writing(form, List.of(), 0, frame.newKey(), null, 0, after), new FieldErrors(), null);
    }

    /** @param deed {@code send}, {@code more}, {@code save}, or {@code open-0}, {@code drop-0} for the first of the earlier events */
    @PostMapping("/rapportera")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    Object receive(
            Frame frame,
            Visitor visitor,
            ReportForm form,
            Writing.Carried carried,
            @RequestParam(required = false) List<MultipartFile> photo,
            @RequestParam(required = false) List<Long> dropPhoto,
            @RequestParam(defaultValue = "send") String deed)
            throws IOException {
        FieldErrors errors = new FieldErrors();
        ReportForm known = form.key().matches("[\\w-]{8,40}") ? form : form.under(frame.newKey());
        Writing writing = carried.with(withPhotos(known, photo, dropPhoto, visitor, errors));
        if (errors.any()) {
            return page(frame, visitor, writing, errors, null);
        }
        if (deed.matches("(open|drop)-\\d")) {
            int index = deed.charAt(5) - '0';
            boolean there = index < writing.earlier().size();
            Writing turned = !there ? writing : deed.startsWith("open") ? writing.open(index) : writing.drop(index);
            return page(frame, visitor, turned, errors, null);
        }
        return switch (deed) {
            case "more" -> more(frame, visitor, writing);
            case "save" -> {
                writing.all().forEach(event -> NewObservation.checkWords(errors, event.place(), event.text()));
                yield errors.any() ? page(frame, visitor, writing, errors, null) : save(frame, visitor, writing);
            }
            default -> send(frame, visitor, writing);
        };
    }

    /** The form with the photos that came along; a file that is none is a mistake, and the others are kept. */
    private ReportForm withPhotos(
            ReportForm form, List<MultipartFile> sent, List<Long> dropped, Visitor visitor, FieldErrors errors)
            throws IOException {
        List<Long> numbers = new ArrayList<>(form.photoNumbers());
        if (dropped != null && numbers.removeAll(dropped)) {
            dropped.forEach(number -> photos.dropUnsent(number, visitor));
        }
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            if (file.isEmpty()) {
                continue;
            }
            if (numbers.size() == Photos.OF_AN_EVENT) {
                errors.add("photo", "refusal.photo.many", Photos.OF_AN_EVENT);
                break;
            }
            try {
                numbers.add(photos.add(file.getBytes(), visitor));
            } catch (Refusal refusal) {
                errors.add("photo", "refusal." + refusal.code(), refusal.facts().toArray());
            }
        }
        return form.withPhotos(numbers);
    }

    private Object more(Frame frame, Visitor visitor, Writing writing) {
        FieldErrors errors = new FieldErrors();
        writing.form().report(source(visitor), frame.zone(), clock.instant(), asked(visitor), errors);
        if (errors.any() || !writing.mayHaveMore()) {
            return page(frame, visitor, writing, errors, errors.any() ? null : "observations.report.full");
        }
        return save(frame, visitor, writing.more(now(frame)));
    }

    private Object save(Frame frame, Visitor visitor, Writing writing) {
        return reports.saveDraft(writing.form().key(), writing.draft(), writing.window(), writing.content(), visitor)
                .<Object>map(saved -> "redirect:/rapportera?utkast=" + saved.key() + "&sparat=" + (saved.apart() ? "eget" : "ja"))
                .orElseGet(() -> sentAlready(frame, visitor, writing));
    }

    private Object send(Frame frame, Visitor visitor, Writing writing) {
        Instant now = clock.instant();
        List<Reports.Event> events = new ArrayList<>();
        List<ReportForm> sent = writing.sent();
        Asked asked = asked(visitor);
        for (int i = 0; i < sent.size(); i++) {
            String key = writing.form().key();
            FieldErrors errors = new FieldErrors();
            ReportForm event = sent.get(i);
            NewObservation told = event.under(i == 0 ? key : key + "." + i).report(source(visitor), frame.zone(), now, asked, errors);
            if (told == null) {
                // Its own turn on the screen, with its mistakes.
                boolean shown = i == writing.earlier().size();
                return page(frame, visitor, shown ? writing : writing.open(i), errors, null);
            }
            events.add(new Reports.Event(told, event.photoNumbers(), event.answersByQuestion()));
        }
        if (writing.again() != null) {
            reports.resend(writing.again(), writing.version(), events.getFirst(), writing.form().key(), visitor);
            return "redirect:/rapportera/klart/" + writing.again();
        }
        try {
            return "redirect:/rapportera/klart/" + reports.send(events, writing.digest(), writing.joins(), visitor).getFirst();
        } catch (Refusal refusal) {
            if (refusal.code().equals("observation.sent")) {
                return sentAlready(frame, visitor, writing);
            }
            throw refusal;
        }
    }

    /** Another window has sent something else under this form's key: what is written here stays, as a report of its own. */
    private ReportPage sentAlready(Frame frame, Visitor visitor, Writing writing) {
        return page(frame, visitor, writing.under(frame.newKey()), new FieldErrors(), "observations.draft.sentAlready");
    }

    @GetMapping("/rapportera/klart/{id}")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ReceiptPage receipt(Frame frame, Visitor visitor, @PathVariable long id) {
        List<Observation> events = observations.listReport(id, visitor);
        Set<Long> homes = events.stream().filter(observations::standsForHome).map(Observation::id).collect(Collectors.toSet());
        return new ReceiptPage(frame, events, homes);
    }

    @GetMapping("/mina-rapporter")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    MyReportsPage mine(Frame frame, Visitor visitor) {
        return new MyReportsPage(frame, MyReportsPage.together(observations.mine(visitor, REPORTS_SHOWN)));
    }

    private ReportPage page(Frame frame, Visitor visitor, Writing writing, FieldErrors errors, String notice) {
        List<Reports.Draft> others = reports.listDrafts(visitor).stream()
                .filter(draft -> !draft.key().equals(writing.form().key()))
                .toList();
        Observation returned = writing.again() == null ? null : returned(writing.again(), visitor);
        return new ReportPage(frame, writing, asked(visitor), errors, returned, others, notice);
    }

    private Asked asked(Visitor visitor) {
        return new Asked(settings.formOf(visitor.organisationId()), settings.offeredCodes(visitor));
    }

    private Observation returned(long id, Visitor visitor) {
        Observation mine = observations.getMine(id, visitor);
        if (mine.state() != Observation.State.RETURNED) {
            throw new Missing("returned report " + id);
        }
        return mine;
    }

    private LocalDateTime now(Frame frame) {
        return LocalDateTime.ofInstant(clock.instant(), frame.zone());
    }

    /** Hosts report as hosts; everyone else as staff. */
    private static Observation.Source source(Visitor visitor) {
        return visitor.has(Role.HOST) ? Observation.Source.HOST : Observation.Source.STAFF;
    }
}
