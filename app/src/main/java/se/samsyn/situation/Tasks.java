package se.samsyn.situation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.situation.keeping.PictureChanged;
import se.samsyn.situation.keeping.TaskStore;

/** The tasks that pictures and the decisions of groups gave. The coordinator sees all of them, others those of their own organisation. */
@Service
public class Tasks {
    private static final int LONGEST_OUTCOME = 240;

    private final TaskStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(TaskStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Open ones first, the most late on top; then the done ones, latest first. */
    @Transactional(readOnly = true)
    public List<Task> list(Visitor visitor) {
        return store.list(seesAll(visitor) ? null : visitor.organisationId());
    }

    /** The tasks of the visitor's own organisation that are not done, the most late on top. */
    @Transactional(readOnly = true)
    public List<Task> listMine(Visitor visitor) {
        return store.list(visitor.organisationId()).stream().filter(task -> task.done() == null).toList();
    }

    /** The tasks that a picture gave, in its order. */
    @Transactional(readOnly = true)
    public List<Task> ofPicture(long pictureId) {
        return store.ofPicture(pictureId);
    }

    /** @throws Missing when there is none, or it is another organisation's */
    @Transactional(readOnly = true)
    public Task get(long id, Visitor visitor) {
        return store.find(id)
                .filter(task -> seesAll(visitor) || task.organisationId() == visitor.organisationId())
                .orElseThrow(() -> new Missing("task " + id));
    }

    /** A task as the document says that gave it, for those who may read that document. */
    @Transactional(readOnly = true)
    public Optional<Task> find(long id) {
        return store.find(id);
    }

    /** The mistakes in a task that is given, by field: {@code what}, {@code who}, {@code due}. */
    public static FieldErrors mistakes(Judgement.NewTask task, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (task.what().isBlank()) {
            errors.add("what", "situation.mistake.taskWhat");
        } else if (task.what().length() > LONGEST_OUTCOME) {
            errors.add("what", "situation.mistake.long", LONGEST_OUTCOME);
        }
        PersonGuard.check(errors, "what", task.what());
        if (task.organisationId() == 0) {
            errors.add("who", "situation.mistake.taskWho");
        }
        if (task.due() == null) {
            errors.add("due", "situation.mistake.taskDue");
        } else if (task.due().isBefore(today)) {
            errors.add("due", "situation.mistake.taskPast");
        }
        return errors;
    }

    /**
     * Gives a task that something else than a picture asks for. The same key again gives nothing more.
     *
     * @return its number
     * @throws Refusal {@code situation.unfit} when it has mistakes that its form should have shown
     */
    @Transactional
    public long give(Judgement.NewTask task, Task.Origin origin, UUID key, Visitor visitor) {
        if (mistakes(task, today(visitor)).any()) {
            throw new Refusal("situation.unfit");
        }
        long id = store.give(visitor.municipalityId(), task, origin, key, clock.instant());
        events.publishEvent(new PictureChanged(visitor.municipalityId(), visitor.accountId(), "task.given", id));
        return id;
    }

    /** The mistakes in what a person says was done: {@code on}, {@code outcome}. */
    public static FieldErrors mistakes(LocalDate on, String outcome, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (on == null) {
            errors.add("on", "situation.mistake.date");
        } else if (on.isAfter(today)) {
            errors.add("on", "situation.mistake.notYet");
        }
        if (outcome.isBlank()) {
            errors.add("outcome", "situation.mistake.outcome");
        } else if (outcome.length() > LONGEST_OUTCOME) {
            errors.add("outcome", "situation.mistake.long", LONGEST_OUTCOME);
        }
        PersonGuard.check(errors, "outcome", outcome);
        return errors;
    }

    /**
     * Says that a task is done.
     *
     * @param outcome what was really done, in one line
     * @throws Refusal {@code stale} when somebody else has saved since
     */
    @Transactional
    public void done(long id, int version, LocalDate on, String outcome, Visitor visitor) {
        get(id, visitor);
        if (mistakes(on, outcome, today(visitor)).any()) {
            throw new Refusal("situation.unfit");
        }
        if (!store.done(id, version, on, outcome.strip(), visitor.accountId())) {
            throw new Refusal("stale");
        }
        events.publishEvent(new PictureChanged(visitor.municipalityId(), visitor.accountId(), "task.done", id));
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private static boolean seesAll(Visitor visitor) {
        return visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR);
    }
}
