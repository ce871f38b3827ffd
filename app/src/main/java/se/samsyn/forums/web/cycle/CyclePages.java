package se.samsyn.forums.web.cycle;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.forums.Forums;
import se.samsyn.forums.cycle.Cycles;
import se.samsyn.forums.cycle.Gate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Cykeln: the five steps with their gates. */
@Controller
class CyclePages {
    private final Cycles cycles;
    private final Actors actors;

    CyclePages(Cycles cycles, Actors actors) {
        this.cycles = cycles;
        this.actors = actors;
    }

    @GetMapping("/cykeln")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER})
    CyclePage show(Frame frame, Visitor visitor) {
        return page(frame, visitor, null, "", false, new FieldErrors());
    }

    @PostMapping("/cykeln")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String start(
            Visitor visitor, @RequestParam UUID key, @RequestParam(defaultValue = "") String name, @RequestParam(required = false) LocalDate since) {
        cycles.start(name, since == null ? cycles.today(visitor) : since, key, visitor);
        return "redirect:/cykeln";
    }

    @PostMapping("/cykeln/grind/{gate}")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object note(
            Frame frame,
            Visitor visitor,
            @PathVariable Gate gate,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String functionId,
            @RequestParam(defaultValue = "false") boolean met,
            @RequestParam(defaultValue = "") String note) {
        FieldErrors errors = Cycles.mistakes(met, note);
        if (errors.any()) {
            return page(frame, visitor, gate, note, false, errors);
        }
        Long function = functionId.matches("\\d{1,18}") ? Long.valueOf(functionId) : null;
        if (!cycles.note(gate, version, function, met, note, visitor)) {
            return page(frame, visitor, gate, note, true, new FieldErrors());
        }
        return "redirect:/cykeln#" + gate;
    }

    @PostMapping("/cykeln/avsluta")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String close(Visitor visitor, @RequestParam int version) {
        cycles.close(version, visitor);
        return "redirect:/cykeln";
    }

    private CyclePage page(Frame frame, Visitor visitor, Gate wrong, String note, boolean stale, FieldErrors errors) {
        return new CyclePage(
                frame, cycles.open(visitor).orElse(null), cycles.closed(), actors.listFunctions(),
                Forums.writes(visitor) && visitor.has(COORDINATOR), wrong, note, stale, errors);
    }
}
