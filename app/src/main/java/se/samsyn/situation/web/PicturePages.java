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

    PicturePages(
            Situation situation,
            Tasks tasks,
            Insight insight,
            FormalPictures formal,
            Observations observations) {
        this.situation = situation;
        this.tasks = tasks;
        this.insight = insight;
        this.formal = formal;
        this.observations = observations;
    }

    @GetMapping("/lagesbilder")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    PictureListPage list(Frame frame, Visitor visitor) {
        Period proposed = Situation.writes(visitor) ? situation.proposePeriod(visitor) : null;
        return new PictureListPage(frame, situation.list(visitor), formal.marks(), proposed);
    }

    @GetMapping("/lagesbilder/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    PictureNewPage newForm(Frame frame, Visitor visitor) {
        Period proposed = situation.proposePeriod(visitor);
        String title = frame.say("situation.title.proposed", visitor.municipalityName());
        return new PictureNewPage(frame, frame.newKey(), title, proposed.first().toString(), proposed.last().toString(), "",
                Spread.AUTHORITIES, areas(visitor), new FieldErrors());
    }

    @PostMapping("/lagesbilder")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object start(
            Frame frame,
            Visitor visitor,
            @RequestParam UUID key,
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
            var fresh = new NewPicture(
                    key, new Period(first, last), chosen == null ? null : chosen.id(), chosen == null ? null : chosen.name(), title, spread);
            errors = fresh.mistakes(situation.today(visitor));
            if (!errors.any()) {
                return "redirect:/lagesbilder/" + situation.start(fresh, visitor) + "/redigera";
            }
        }
        return new PictureNewPage(frame, key.toString(), title, from, to, area, spread, areas, errors);
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
                frame, picture, tasks.ofPicture(id), picture.state().frozen() ? observations.basis(id) : null,
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
