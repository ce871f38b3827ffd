package se.samsyn.situation.web.tasks;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Task;

/** @param all whether the visitor sees every organisation's tasks */
public record TaskListPage(Frame frame, List<Task> tasks, LocalDate today, boolean all) implements Page {
    public List<Task> late() {
        return tasks.stream().filter(task -> task.late(today)).toList();
    }

    public List<Task> open() {
        return tasks.stream().filter(task -> task.done() == null && !task.late(today)).toList();
    }

    public List<Task> done() {
        return tasks.stream().filter(task -> task.done() != null).toList();
    }
}
