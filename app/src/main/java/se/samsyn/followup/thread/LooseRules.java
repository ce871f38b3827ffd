package se.samsyn.followup.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samsyn.followup.thread.Loose.Break;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.At;
import se.samsyn.kernel.thread.Knot.Kind;

/** When a thread is broken. What a visitor is not shown counts as being there: nobody is told of a break that is none. */
public final class LooseRules {
    /** A stand is taken at the next meeting; most groups meet once a month. */
    private static final int DAYS_FOR_A_STAND = 45;
    private static final int DAYS_FOR_AN_ANALYSIS = 60;
    /** Whoever does something notes it the same day; a month without a note is no delay. */
    private static final int DAYS_WITHOUT_NOTE = 30;
    private static final int DAYS_FOR_A_CONCLUSION = 30;
    private static final int DAYS_TO_THE_COUNCIL = 90;
    private static final int DAYS_AFTER_A_PICTURE = 60;

    private final Weave weave;
    private final LocalDate today;
    private final List<Loose> found = new ArrayList<>();
    /** A new measure is written in a plan that is still a draft. */
    private final String formForMeasure;

    private LooseRules(Weave weave, LocalDate today) {
        this.weave = weave;
        this.today = today;
        formForMeasure = weave.of(Kind.PLAN).stream()
                .filter(plan -> plan.stands("DRAFT"))
                .reduce((first, last) -> last)
                .map(plan -> plan.address() + "/atgarder")
                .orElse("/atgardsplaner/ny");
    }

    /** By the order of {@link Break}, the oldest first. */
    public static List<Loose> loose(Weave weave, LocalDate today) {
        LooseRules rules = new LooseRules(weave, today);
        weave.of(Kind.PICTURE).forEach(rules::picture);
        weave.of(Kind.PROBLEM).forEach(rules::problem);
        weave.of(Kind.MATTER).forEach(rules::matter);
        weave.of(Kind.MEASURE).forEach(rules::measure);
        weave.of(Kind.PLEDGE).forEach(rules::pledge);
        weave.of(Kind.TASK).forEach(rules::task);
        weave.of(Kind.REPORT).forEach(rules::report);
        rules.found.sort(Comparator.comparing(Loose::kind).thenComparing(Loose::since, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(rules.found);
    }

    private void picture(Knot picture) {
        boolean frozen = picture.stands("LOCKED", "PUBLISHED", "FIXED");
        boolean weighs = picture.notes().stream().anyMatch(note -> note.key().matches(".*\\.(TERTIAL|YEARLY|STATUTORY)"));
        if (frozen && weighs && olderThan(picture.day(), DAYS_AFTER_A_PICTURE)) {
            broken(weave.after(picture.at()).isEmpty(), Break.PICTURE_ENDS, picture, picture.day(), "/problembilder/ny");
        }
    }

    private void problem(Knot problem) {
        if (problem.stands("IDENTIFIED")) {
            broken(olderThan(problem.day(), DAYS_FOR_A_STAND), Break.NO_STAND, problem, problem.day(), problem.address() + "#deed");
        }
        if (!problem.stands("PRIORITISED", "ACTED_UPON", "REMAINS")) {
            return;
        }
        Optional<Knot> analysis = weave.after(problem.at(), Kind.ANALYSIS).stream().findFirst().flatMap(weave::find);
        if (weave.after(problem.at(), Kind.ANALYSIS).isEmpty()) {
            broken(true, Break.NO_ANALYSIS, problem, problem.day(), "/orsaksanalyser#problem-" + problem.at().id());
        } else if (analysis.filter(one -> one.stands("OPEN")).isPresent()) {
            broken(olderThan(analysis.get().day(), DAYS_FOR_AN_ANALYSIS), Break.ANALYSIS_OPEN, problem, analysis.get().day(), analysis.get().address());
        } else if (analysis.isPresent()) {
            boolean acted = weave.after(problem.at(), Kind.CAUSE).stream().anyMatch(cause -> !weave.after(cause, Kind.MEASURE).isEmpty());
            broken(!acted, Break.NO_MEASURE, problem, analysis.get().day(), formForMeasure);
        }
    }

    private void matter(Knot matter) {
        broken(matter.stands("DECIDED"), Break.NO_ASSIGNMENT, matter, matter.day(), matter.address());
        if (matter.stands("ASSIGNED")) {
            weave.after(matter.at(), Kind.TASK).stream().flatMap(task -> weave.find(task).stream()).filter(task -> task.stands("DONE")).findFirst()
                    .ifPresent(task -> broken(true, Break.NOT_REPORTED, matter, task.day(), matter.address()));
        }
    }

    private void measure(Knot measure) {
        boolean decided = weave.before(measure.at(), Kind.PLAN).stream().flatMap(plan -> weave.find(plan).stream())
                .anyMatch(plan -> plan.stands("DECIDED", "FOLLOWED_UP"));
        if (!decided || measure.stands("CANCELLED")) {
            return;
        }
        List<At> causes = weave.before(measure.at(), Kind.CAUSE);
        boolean struck = causes.stream().allMatch(cause -> weave.find(cause).filter(one -> one.stands("STRUCK")).isPresent());
        broken(struck, Break.NO_CAUSE, measure, measure.day(),
                weave.before(measure.at(), Kind.PLAN).stream().findFirst().flatMap(weave::find).map(Knot::address).orElse(measure.address()));
        boolean ended = measure.stands("DONE", "PARTLY");
        boolean started = !measure.day().isAfter(today);
        boolean noted = !weave.after(measure.at(), Kind.WORK).isEmpty();
        if (!ended && measure.due().isBefore(today)) {
            broken(true, Break.NO_OUTCOME, measure, measure.due(), measure.address() + "#lage");
        } else {
            broken(!ended && !noted && started && olderThan(measure.day(), DAYS_WITHOUT_NOTE), Break.NOTHING_DONE, measure, measure.day(),
                    measure.address() + "#utfort");
        }
        List<Knot> follow = weave.after(measure.at(), Kind.EVALUATION).stream().flatMap(at -> weave.find(at).stream())
                .filter(one -> !one.stands("REPLACED")).toList();
        broken(weave.after(measure.at(), Kind.EVALUATION).isEmpty(), Break.NO_FOLLOW_UP, measure, measure.day(), "/uppfoljning/ny?measure=" + measure.at().id());
        follow.stream().filter(one -> one.stands("ANSWERED") && olderThan(one.day(), DAYS_FOR_A_CONCLUSION) || ended && one.stands("ANSWERED")).findFirst()
                .ifPresent(one -> broken(true, Break.NO_CONCLUSION, measure, one.day(), one.address() + "#annat"));
    }

    private void pledge(Knot pledge) {
        if (pledge.stands("PUBLISHED")) {
            broken(pledge.who().isEmpty(), Break.PLEDGE_WITHOUT_OWNER, pledge, pledge.day(), pledge.address());
            broken(!actedOn(pledge), Break.PLEDGE_WITHOUT_MEASURE, pledge, pledge.day(), formForMeasure);
        }
        if (pledge.stands("PUBLISHED", "FOLLOWED_UP") && pledge.due() != null) {
            broken(pledge.due().isBefore(today), Break.PLEDGE_NOT_TOLD, pledge, pledge.due(), pledge.address());
        }
    }

    /** A pledge's measures are those of its problem. */
    private boolean actedOn(Knot pledge) {
        Stream<At> problems = weave.before(pledge.at(), Kind.PROBLEM).stream();
        return problems.anyMatch(problem -> weave.find(problem).isEmpty()
                || weave.after(problem, Kind.CAUSE).stream().anyMatch(cause -> !weave.after(cause, Kind.MEASURE).isEmpty()));
    }

    private void task(Knot task) {
        broken(task.stands("OPEN") && task.due().isBefore(today), Break.TASK_LATE, task, task.due(), task.address());
    }

    private void report(Knot report) {
        broken(report.stands("HANDED_OVER") && olderThan(report.day(), DAYS_TO_THE_COUNCIL), Break.REPORT_NOT_DELIVERED, report, report.day(),
                report.address() + "#fullmaktige");
    }

    private boolean olderThan(LocalDate day, int days) {
        return day != null && day.plusDays(days).isBefore(today);
    }

    private void broken(boolean is, Break kind, Knot knot, LocalDate since, String mend) {
        if (is) {
            found.add(new Loose(kind, knot, since, mend));
        }
    }
}
