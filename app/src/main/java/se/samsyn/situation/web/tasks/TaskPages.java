package se.samsyn.situation.web.tasks;

import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.HOST;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.REVIEWER;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;
import se.samsyn.situation.web.work.WorkForm;

/** Tasks: mine first, the late ones on top, and saying what was really done. */
@Controller
class TaskPages {
    private final Tasks tasks;

    TaskPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/uppdrag")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, HOST})
    TaskListPage list(Frame frame, Visitor visitor) {
        return new TaskListPage(
                frame, tasks.list(visitor), tasks.today(visitor), visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR));
    }

    @GetMapping("/uppdrag/{id}")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, HOST})
    TaskPage task(Frame frame, Visitor visitor, @PathVariable long id) {
        Task task = tasks.get(id, visitor);
        LocalDate today = tasks.today(visitor);
        String on = task.done() == null ? today.toString() : task.done().on().toString();
        String outcome = task.done() == null ? "" : task.done().outcome();
        return new TaskPage(frame, task, task.late(today), on, outcome, new FieldErrors());
    }

    @PostMapping("/uppdrag/{id}")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, HOST})
    Object done(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String outcome) {
        Task task = tasks.get(id, visitor);
        LocalDate day = WorkForm.date(on);
        LocalDate today = tasks.today(visitor);
        FieldErrors errors = Tasks.mistakes(day, outcome, today);
        if (errors.any()) {
            return new TaskPage(frame, task, task.late(today), on, outcome, errors);
        }
        tasks.done(id, version, day, outcome, visitor);
        return "redirect:/uppdrag";
    }
}
