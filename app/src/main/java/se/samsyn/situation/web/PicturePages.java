package se.samsyn.situation.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.Insight;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observations;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.FormalPictures;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureGroups;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Tasks;
import se.samsyn.situation.web.work.WorkForm;

/** Situational pictures: the list, a new one, reading one on the screen and on paper. */
@Controller
class PicturePages {
    private final Situation situation;
    private final Tasks tasks;
    private final Insight insight;
    private final FormalPictures formal;
    private final Observations observations;
    private final PictureGroups groups;

    PicturePages(
            Situation situation,
            Tasks tasks,
            Insight insight,
            FormalPictures formal,
            Observations observations,
            PictureGroups groups) {
        this.situation = situation;
        this.tasks = tasks;
        this.insight = insight;
        this.formal = formal;
        this.observations = observations;
        this.groups = groups;
    }

    @GetMapping("/lagesbilder")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    PictureListPage list(Frame frame, Visitor visitor, @RequestParam(required = false) PictureKind slag) {
        Period proposed = Situation.writes(visitor) ? situation.proposePeriod(visitor) : null;
        List<Picture> pictures =
                situation.list(visitor).stream().filter(picture -> slag == null || picture.kind() == slag).toList();
        return new PictureListPage(frame, slag, pictures, formal.marks(), proposed);
    }

    @GetMapping("/lagesbilder/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    PictureNewPage newForm(
            Frame frame,
            Visitor visitor,
            @RequestParam(defaultValue = "EST_PERIOD") PictureKind slag,
            @RequestParam(defaultValue = "") String grupp) {
        PictureGroups.Group group = group(slag, grupp);
        Period proposed = situation.proposePeriod(slag, group, visitor);
        String title = frame.say("situation.title.proposed." + slag, visitor.municipalityName(), proposed.last().getYear(),
                1 + (proposed.last().getMonthValue() - 1) / 4);
        String area = group == null || group.areaId() == null ? "" : group.areaId().toString();
        return new PictureNewPage(
                frame, frame.newKey(), slag, group == null ? "" : Long.toString(group.id()), title, proposed.first().toString(),
                proposed.last().toString(), area, Spread.AUTHORITIES, meeting(), areas(visitor), new FieldErrors());
    }

    @PostMapping("/lagesbilder")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object start(
            Frame frame,
            Visitor visitor,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "EST_PERIOD") PictureKind slag,
            @RequestParam(defaultValue = "") String grupp,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "AUTHORITIES") Spread spread) {
        List<Insight.Area> areas = areas(visitor);
        FieldErrors errors = new FieldErrors();
        LocalDate first = WorkForm.date(from);
        LocalDate last = WorkForm.date(to);
        if (first == null) {
            errors.add("from", "situation.mistake.date");
        }
        if (last == null) {
            errors.add("to", "situation.mistake.date");
        } else if (first != null && last.isBefore(first)) {
            errors.add("to", "situation.mistake.order");
        }
        Insight.Area chosen = areas.stream().filter(one -> Long.toString(one.id()).equals(area)).findFirst().orElse(null);
        if (!area.isBlank() && chosen == null) {
            errors.add("area", "situation.mistake.area");
        }
        if (!errors.any()) {
            PictureGroups.Group group = group(slag, grupp);
            var fresh = new NewPicture(
                    key, slag, group == null ? null : new Picture.Group(group.id(), group.name()), new Period(first, last),
                    chosen == null ? null : chosen.id(), chosen == null ? null : chosen.name(), title, spread);
            errors = fresh.mistakes(situation.today(visitor));
            if (!errors.any()) {
                return "redirect:/lagesbilder/" + situation.start(fresh, visitor) + "/redigera";
            }
        }
        return new PictureNewPage(frame, key.toString(), slag, grupp, title, from, to, area, spread, meeting(), areas, errors);
    }

    private PictureGroups.Group group(PictureKind kind, String number) {
        return kind == PictureKind.EST_PERIOD
                ? meeting().stream().filter(group -> Long.toString(group.id()).equals(number)).findFirst().orElse(null)
                : null;
    }

    private List<PictureGroups.Group> meeting() {
        return groups.list().stream().filter(group -> !group.closed()).toList();
    }

    @GetMapping("/lagesbilder/{id:[0-9]+}")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    Page read(Frame frame, Visitor visitor, @PathVariable long id) {
        Optional<LocalDate> weeded = situation.weededOn(id);
        if (weeded.isPresent()) {
            return new WeededPicturePage(frame, weeded.get());
        }
        Picture picture = situation.get(id, visitor);
        return new PicturePage(
                frame, picture, situation.attached(picture), situation.editions(picture, visitor), tasks.ofPicture(id), picture.state().frozen() ? observations.basis(id) : null,
                formal.of(id), Situation.writes(visitor));
    }

    @GetMapping("/lagesbilder/{id:[0-9]+}.pdf")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ResponseEntity<byte[]> pdf(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        byte[] document = formal.print(frame, picture, tasks.ofPicture(id), visitor);
        String name = "lagesbild-" + picture.number() + (picture.edition() > 1 ? "-version-" + picture.edition() : "") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
                .body(document);
    }

    private List<Insight.Area> areas(Visitor visitor) {
        return insight.choices(visitor).areas();
    }
}
