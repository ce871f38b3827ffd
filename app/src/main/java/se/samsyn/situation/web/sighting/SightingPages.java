package se.samsyn.situation.web.sighting;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;

/** From a picture to the problems it speaks of, and back. */
@Controller
class SightingPages {
    private static final int LONGEST_SENTENCE = 300;

    private final Situation situation;
    private final Problems problems;
    private final Texts texts;

    SightingPages(Situation situation, Problems problems, Texts texts) {
        this.situation = situation;
        this.problems = problems;
        this.texts = texts;
    }

    @GetMapping("/lagesbilder/{id:[0-9]+}/problembilder")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    SightingPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, situation.get(id, visitor), "", "", new FieldErrors());
    }

    @PostMapping("/lagesbilder/{id:[0-9]+}/problembilder")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object note(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String problem,
            @RequestParam(defaultValue = "") String sentence) {
        Picture picture = situation.get(id, visitor);
        picture.mustStand();
        FieldErrors errors = new FieldErrors();
        if (!problem.matches("\\d{1,18}")) {
            errors.add("problem", "situation.sighting.mistake.problem");
        }
        if (sentence.length() > LONGEST_SENTENCE) {
            errors.add("sentence", "situation.mistake.long", LONGEST_SENTENCE);
        }
        PersonGuard.check(errors, "sentence", sentence);
        if (errors.any()) {
            return page(frame, visitor, picture, problem, sentence, errors);
        }
        problems.sighted(Long.parseLong(problem), id, texts.say(Texts.LANGUAGES.getFirst(), "situation.name", picture.number()), sentence, visitor);
        return "redirect:/lagesbilder/" + id + "/problembilder";
    }

    private SightingPage page(Frame frame, Visitor visitor, Picture picture, String chosen, String sentence, FieldErrors errors) {
        List<Problem> linked = problems.ofPicture(picture.id());
        boolean writes = Problems.writes(visitor) && picture.state().frozen();
        List<Problem> others = writes
                ? problems.list().stream()
                        .filter(problem -> problem.state() != Problem.State.CLOSED
                                && linked.stream().noneMatch(one -> one.id() == problem.id()))
                        .toList()
                : List.of();
        return new SightingPage(frame, picture, linked, others, writes, chosen, sentence, errors);
    }
}
