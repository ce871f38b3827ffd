package se.samsyn.home.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.Notice;
import se.samsyn.duties.Duties;
import se.samsyn.duties.DutyState;
import se.samsyn.duties.Standing;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluations;
import se.samsyn.followup.thread.Loose;
import se.samsyn.followup.thread.Threads;
import se.samsyn.home.web.RoundPage.Item;
import se.samsyn.home.web.RoundPage.Stop;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;

/**
 * The round's third stop: a picture to draft or lock, tasks and measures that are late, follow-ups that wait, agreements that run out
 * or wait for signatures.
 */
@Component
class DecideStop {
    private static final int MOST_LINES = 4;
    private static final int DAYS_BETWEEN_PICTURES = 14;
    // About how long each takes, in minutes; rounded up, so that the promise is rather kept than broken.
    private static final long PER_PICTURE = 10;
    private static final long PER_LATE_TASK = 1;
    private static final long PER_NOTICE = 3;
    private static final long PER_MEASURE = 2;
    private static final long PER_FOLLOW_UP = 10;

    private final Tasks tasks;
    private final Agreements agreements;
    private final Duties duties;
    private final Evaluations evaluations;
    private final Threads threads;

    DecideStop(Tasks tasks, Agreements agreements, Duties duties, Evaluations evaluations, Threads threads) {
        this.tasks = tasks;
        this.agreements = agreements;
        this.duties = duties;
        this.evaluations = evaluations;
        this.threads = threads;
    }

    List<Task> tasks(Visitor visitor) {
        return tasks.list(visitor);
    }

    Stop stop(Frame frame, List<Picture> pictures, List<Task> late, LocalDate today) {
        List<Item> items = new ArrayList<>();
        long minutes = late.size() * PER_LATE_TASK;
        Optional<Picture> draft = pictures.stream().filter(picture -> picture.state() == PictureState.DRAFT).findFirst();
        if (draft.isPresent()) {
            items.add(Item.plain(
                    frame.say("home.decide.draft", draft.get().title()), "/lagesbilder/" + draft.get().id() + "/redigera", ""));
            minutes += PER_PICTURE;
        } else {
            Optional<LocalDate> last = pictures.stream()
                    .filter(picture -> picture.kind() == PictureKind.EST_PERIOD)
                    .map(picture -> picture.period().last())
                    .max(LocalDate::compareTo);
            boolean due = last.isEmpty() || ChronoUnit.DAYS.between(last.get(), today) >= DAYS_BETWEEN_PICTURES;
            if (due) {
                items.add(Item.plain(frame.say("home.decide.new"), "/lagesbilder/ny", ""));
                minutes += PER_PICTURE;
            }
        }
        for (Task task : late.stream().limit(MOST_LINES).toList()) {
            items.add(new Item(
                    "wait", frame.say("home.late"), task.place().isEmpty() ? task.what() : task.place() + ": " + task.what(), "/uppdrag",
                    frame.say("home.decide.late", task.responsible(), frame.date(task.due())), null));
        }
        Optional<Standing> law = duties.first(frame.visitor()).filter(standing -> standing.byLaw() && standing.state() != DutyState.FULFILLED);
        if (law.isPresent()) {
            items.add(new Item(
                    law.get().state() == DutyState.LATE ? "stop" : "wait", frame.say("duties.state." + law.get().state()),
                    frame.say("duties.duty." + law.get().duty()), "/lagkrav", frame.say("duties.why." + law.get().why(), frame.date(law.get().next())),
                    null));
            minutes += PER_NOTICE;
        }
        List<Notice> notices = agreements.notices(today);
        for (Notice notice : notices.stream().limit(MOST_LINES).toList()) {
            items.add(Item.plain(notice.title(), notice.address(), frame.say("agreements.notice." + notice.kind(), frame.date(notice.day()))));
        }
        minutes += notices.size() * PER_NOTICE;
        List<Loose> loose = threads.loose(frame.visitor(), frame::mayEnter);
        long unfinished = loose.stream().filter(one -> one.kind() == Loose.Break.NO_OUTCOME).count();
        if (unfinished > 0) {
            items.add(Item.plain(frame.say("home.decide.measures", unfinished), "/atgardsplaner", ""));
            minutes += unfinished * PER_MEASURE;
        }
        long followUps = followUps(today);
        if (followUps > 0) {
            items.add(Item.plain(frame.say("home.decide.followUps", followUps), "/uppfoljning", ""));
            minutes += followUps * PER_FOLLOW_UP;
        }
        if (!loose.isEmpty()) {
            items.add(Item.plain(frame.say("followup.loose.count", loose.size()), "/roda-traden/losa", frame.say("home.decide.loose")));
        }
        long count = items.size() + Math.max(0, unfinished - 1) + Math.max(0, followUps - 1) + Math.max(0, late.size() - MOST_LINES) + Math.max(0, notices.size() - MOST_LINES);
        return new Stop(frame.say("home.stop.decide"), count, minutes, items);
    }

    /** Those whose day has come, and those that have an answer which nobody has concluded from. */
    private long followUps(LocalDate today) {
        return evaluations.list().stream().filter(one -> one.due(today) || one.state() == Evaluation.State.ANSWERED).count();
    }
}
