package se.samsyn.situation.web.work;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Decision;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;
import se.samsyn.situation.attaching.Attaching;
import se.samsyn.situation.drafting.Figures;
import se.samsyn.situation.fixing.FixingRules;
import se.samsyn.statistics.Series;

/** Writing a picture: the judgement beside the draft, counting again, locking, and the next edition. */
@Controller
class WorkPages {
    private final Situation situation;
    private final Attaching attaching;
    private final Actors actors;

    WorkPages(Situation situation, Attaching attaching, Actors actors) {
        this.situation = situation;
        this.attaching = attaching;
        this.actors = actors;
    }

    @GetMapping("/lagesbilder/{id}/redigera")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object work(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        if (picture.state().frozen()) {
            return "redirect:/lagesbilder/" + id;
        }
        return page(frame, visitor, picture, WorkForm.of(picture), new FieldErrors(), false);
    }

    @PostMapping("/lagesbilder/{id}/redigera")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object save(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        Picture picture = situation.get(id, visitor);
        WorkForm form = new WorkForm(fields);
        List<Organisation> organisations = actors.listOrganisations();
        List<Function> functions = actors.listFunctions();
        Judgement judgement = form.judgement(organisations, functions);
        FieldErrors errors = judgement.mistakes(picture.period().first());
        String title = form.value("title");
        if (title.isBlank()) {
            errors.add("title", "situation.mistake.title");
        }
        se.samsyn.privacy.PersonGuard.check(errors, "title", title);
        if (errors.any()) {
            return page(frame, visitor, picture, form, errors, false);
        }
        if (!situation.save(id, version, title, form.spread(), judgement, visitor)) {
            return page(frame, visitor, situation.get(id, visitor), form, new FieldErrors(), true);
        }
        String next = fields.getOrDefault("next", "");
        return "redirect:/lagesbilder/" + id + (next.equals("lock") ? (picture.kind().fixed() ? "/faststall" : "/las") : next.equals("read") ? "" : "/redigera");
    }

    @PostMapping("/lagesbilder/{id}/rakna-om")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String recount(Visitor visitor, @PathVariable long id) {
        situation.recount(id, visitor);
        return "redirect:/lagesbilder/" + id + "/redigera";
    }

    @GetMapping("/lagesbilder/{id}/las")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object confirmLock(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        return picture.state().frozen()
                ? "redirect:/lagesbilder/" + id
                : picture.kind().fixed() ? "redirect:/lagesbilder/" + id + "/faststall" : new PictureLockPage(frame, picture);
    }

    @PostMapping("/lagesbilder/{id}/las")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String lock(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        situation.lock(id, version, visitor);
        return "redirect:/lagesbilder/" + id;
    }

    @GetMapping("/lagesbilder/{id:[0-9]+}/faststall")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object confirmFix(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        return picture.state().frozen() || !picture.kind().fixed()
                ? "redirect:/lagesbilder/" + id
                : new PictureFixPage(frame, picture, situation.lacks(picture), "", "", "", "", new FieldErrors());
    }

    @PostMapping("/lagesbilder/{id:[0-9]+}/faststall")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object fix(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "") String paragraph,
            @RequestParam(defaultValue = "") String diaryNumber) {
        Picture picture = situation.get(id, visitor);
        Decision decision = new Decision(body, WorkForm.date(decidedOn), paragraph, diaryNumber);
        if (!picture.state().frozen()) {
            List<FixingRules.Lack> lacks = situation.lacks(picture);
            FieldErrors errors = new FieldErrors();
            lacks.forEach(lack -> errors.add(lack.field(), lack.key()));
            decision.mistakes(picture.period().last(), situation.today(visitor)).byField()
                    .forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
            if (errors.any()) {
                return new PictureFixPage(frame, picture, lacks, body, decidedOn, paragraph, diaryNumber, errors);
            }
        }
        situation.fix(id, version, decision, visitor);
        return "redirect:/lagesbilder/" + id;
    }

    @PostMapping("/lagesbilder/{id}/kasta")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String discard(Visitor visitor, @PathVariable long id) {
        situation.discard(id, visitor);
        return "redirect:/lagesbilder";
    }

    @PostMapping("/lagesbilder/{id}/ny-version")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String revise(Visitor visitor, @PathVariable long id, @RequestParam UUID key) {
        return "redirect:/lagesbilder/" + situation.revise(id, key, visitor) + "/redigera";
    }

    private PictureWorkPage page(Frame frame, Visitor visitor, Picture picture, WorkForm form, FieldErrors errors, boolean stale) {
        List<String> names = Stream.concat(
                        picture.figures().places().stream().map(Figures.Place::name),
                        picture.figures().areas() == null ? Stream.empty() : picture.figures().areas().rows().stream())
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .toList();
        boolean weighs = picture.kind().weighs();
        Map<String, List<Series>> series = new LinkedHashMap<>();
        if (weighs) {
            attaching.series(form.spread(), picture.judgement())
                    .forEach(one -> series.computeIfAbsent(Attaching.counter(one), counter -> new ArrayList<>()).add(one));
        }
        return new PictureWorkPage(
                frame, picture, form, actors.listOrganisations(), actors.listFunctions(), names,
                weighs ? attaching.problems(form.spread(), picture.judgement()) : List.of(), series, attaching.studies(form.spread(), picture.judgement()), picture.kind().mayClose(visitor), errors,
                stale);
    }
}
