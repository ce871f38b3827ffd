package se.samsyn.situation.web.season;

import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Findings;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;
import se.samsyn.situation.web.work.WorkForm;

/** Remembers what the same weeks held in earlier years, so that nobody begins from nothing each season. */
@Controller
class SeasonPages {
    private static final int MOST_YEARS = 5;
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int DAYS_SHOWN = 28;
    private static final long LONGEST_DAYS = 182;
    /** Long enough for a small place to show anything, short enough to be about the task. */
    private static final int DAYS_AFTER = 56;

    private final Situation situation;
    private final Tasks tasks;
    private final Insight insight;

    SeasonPages(Situation situation, Tasks tasks, Insight insight) {
        this.situation = situation;
        this.tasks = tasks;
        this.insight = insight;
    }

    @GetMapping("/lagesbilder/samma-veckor")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    SeasonPage remember(
            Frame frame, Visitor visitor, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        LocalDate today = situation.today(visitor);
        Period period = period(WorkForm.date(from), WorkForm.date(to), today);
        Study now = insight.study(Selection.of(period), visitor);
        List<Picture> pictures = situation.list(visitor).stream().filter(picture -> picture.state().frozen()).toList();
        List<SeasonPage.Year> years = new ArrayList<>();
        for (int back = 1; back <= MOST_YEARS; back++) {
            Period then = earlier(period, back);
            List<SeasonPage.Told> told = pictures.stream()
                    .filter(picture -> !picture.period().last().isBefore(then.first()) && !then.last().isBefore(picture.period().first()))
                    .map(picture -> told(frame, picture, today, visitor))
                    .toList();
            Study study = insight.study(now.selection().withPeriod(then), visitor);
            if (study.count() > 0 || !told.isEmpty()) {
                years.add(new SeasonPage.Year(then, study, Findings.map(study).say(frame), told));
            }
        }
        return new SeasonPage(frame, period, now, years);
    }

    private SeasonPage.Told told(Frame frame, Picture picture, LocalDate today, Visitor visitor) {
        List<SeasonPage.Given> given = tasks.ofPicture(picture.id()).stream()
                .map(task -> new SeasonPage.Given(task, after(frame, task, today, visitor)))
                .toList();
        return new SeasonPage.Told(picture, given);
    }

    /** Counts at the task's place before and after it was done; never the word effect, which takes a study of its own. */
    private String after(Frame frame, Task task, LocalDate today, Visitor visitor) {
        if (task.done() == null || task.done().on().plusDays(DAYS_AFTER).isAfter(today)) {
            return "";
        }
        LocalDate day = task.done().on().plusDays(1);
        Study study = insight.study(Selection.of(new Period(day, day.plusDays(DAYS_AFTER - 1L))), visitor);
        return study.places().rows().stream()
                .filter(row -> row.name().equals(task.place()))
                .map(row -> sentence(frame, row))
                .findFirst()
                .orElse("");
    }

    private static String sentence(Frame frame, Comparison.Row row) {
        return row.previous().known()
                ? frame.say(
                        "situation.memory.after", row.previous().count(), row.count(), frame.say("insight.verdict." + row.previous().verdict()))
                : "";
    }

    private static Period earlier(Period period, int back) {
        long weeks = (long) WEEKS_OF_A_YEAR * back;
        return new Period(period.first().minusWeeks(weeks), period.last().minusWeeks(weeks));
    }

    /** What was asked for; four weeks around today when it was nothing that can be remembered. */
    private static Period period(LocalDate from, LocalDate to, LocalDate today) {
        boolean usable = from != null && to != null && !to.isBefore(from) && to.toEpochDay() - from.toEpochDay() < LONGEST_DAYS
                && from.isAfter(today.minusYears(10)) && to.isBefore(today.plusYears(1));
        return usable ? new Period(from, to) : new Period(today.minusDays(DAYS_SHOWN / 2), today.plusDays(DAYS_SHOWN / 2 - 1L));
    }
}
