package se.samsyn.situation.web.calendar;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.Insight;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.ComingEvents;
import se.samsyn.situation.PictureGroups;
import se.samsyn.situation.Situation;
import se.samsyn.situation.web.work.WorkForm;

/** What drafts of pictures are told beforehand: who meets how often, and what is going to happen. */
@Controller
class CalendarPages {
    private final Situation situation;
    private final ComingEvents coming;
    private final PictureGroups groups;
    private final Insight insight;

    CalendarPages(Situation situation, ComingEvents coming, PictureGroups groups, Insight insight) {
        this.situation = situation;
        this.coming = coming;
        this.groups = groups;
        this.insight = insight;
    }

    @GetMapping("/lagesbilder/kommande")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ComingPage events(Frame frame, Visitor visitor) {
        return page(frame, visitor, "", "", "", "", new FieldErrors());
    }

    @PostMapping("/lagesbilder/kommande")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object add(
            Frame frame,
            Visitor visitor,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String place) {
        LocalDate from = WorkForm.date(first);
        LocalDate to = WorkForm.date(last);
        FieldErrors errors = ComingEvents.mistakes(from, to, what, place);
        if (errors.any()) {
            return page(frame, visitor, first, last, what, place, errors);
        }
        coming.add(key, from, to, what, place, visitor);
        return "redirect:/lagesbilder/kommande";
    }

    @PostMapping("/lagesbilder/kommande/{id:[0-9]+}/ta-bort")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String remove(Visitor visitor, @PathVariable long id) {
        coming.remove(id, visitor);
        return "redirect:/lagesbilder/kommande";
    }

    private ComingPage page(Frame frame, Visitor visitor, String first, String last, String what, String place, FieldErrors errors) {
        return new ComingPage(
                frame, coming.listAhead(situation.today(visitor)), first, last, what, place, Situation.writes(visitor), errors);
    }

    @GetMapping("/lagesbilder/grupper")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    PictureGroupsPage listGroups(Frame frame, Visitor visitor, @RequestParam(defaultValue = "0") long grupp) {
        PictureGroups.Group form = grupp == 0 ? new PictureGroups.Group(0, 0, "", null, null, null, false) : groups.get(grupp);
        return page(frame, visitor, form, new FieldErrors(), false);
    }

    @PostMapping("/lagesbilder/grupper")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object saveGroup(
            Frame frame,
            Visitor visitor,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "0") long grupp,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) PictureGroups.Rhythm rhythm,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String closed) {
        Insight.Area chosen = insight.choices(visitor).areas().stream()
                .filter(one -> Long.toString(one.id()).equals(area))
                .findFirst()
                .orElse(null);
        Long areaId = chosen == null ? null : chosen.id();
        String areaName = chosen == null ? null : chosen.name();
        var written = new PictureGroups.Group(grupp, version, name, rhythm, areaId, areaName, closed.equals("on"));
        FieldErrors errors = PictureGroups.mistakes(name, rhythm);
        if (!area.isBlank() && chosen == null) {
            errors.add("area", "situation.mistake.area");
        }
        if (errors.any()) {
            return page(frame, visitor, written, errors, false);
        }
        if (grupp == 0) {
            groups.add(key, name, rhythm, areaId, areaName, visitor);
        } else if (!groups.change(grupp, version, name, rhythm, areaId, areaName, written.closed(), visitor)) {
            // The list shows what was saved, the form what was written here; saving again from here takes its place.
            return page(
                    frame, visitor, new PictureGroups.Group(grupp, groups.get(grupp).version(), name, rhythm, areaId, areaName, written.closed()),
                    errors, true);
        }
        return "redirect:/lagesbilder/grupper";
    }

    private PictureGroupsPage page(Frame frame, Visitor visitor, PictureGroups.Group form, FieldErrors errors, boolean stale) {
        return new PictureGroupsPage(frame, groups.list(), insight.choices(visitor).areas(), form, errors, stale);
    }
}
