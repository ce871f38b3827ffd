package se.samsyn.plans.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanChanged;
import se.samsyn.plans.PlanDeed;
import se.samsyn.plans.PlanRules;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.PlanText;
import se.samsyn.plans.Plans;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.CauseAnalyses;

/** The door to measures. Whoever sees a plan sees its measures, and nobody else. */
@Service
public class Measures {
    private static final int LONGEST_OUTCOME = 600;

    private final MeasureStore store;
    private final Plans plans;
    private final Actors actors;
    private final Problems problems;
    private final CauseAnalyses causes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Measures(
            MeasureStore store,
            Plans plans,
            Actors actors,
            Problems problems,
            CauseAnalyses causes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.actors = actors;
        this.problems = problems;
        this.causes = causes;
        this.events = events;
        this.clock = clock;
    }

    /** Those of a plan, by number. @throws Missing when the visitor may not see the plan */
    @Transactional(readOnly = true)
    public List<Measure> list(long planId) {
        return store.list(plans.get(planId).id());
    }

    /** What the visitor's organisation answers for in plans that stand, the earliest end first. */
    @Transactional(readOnly = true)
    public List<Measure> mine(Visitor visitor) {
        return store.ofOrganisation(visitor.organisationId());
    }

    /** @throws Missing when there is none, or the visitor may not see its plan */
    @Transactional(readOnly = true)
    public Measure get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("measure " + id));
    }

    /** What was really done, the latest first. */
    @Transactional(readOnly = true)
    public List<Work.Noted> work(long id) {
        return store.work(get(id).id());
    }

    /** The causes that measures can work on: all numbered causes of problems that the visitor may see. */
    @Transactional(readOnly = true)
    public List<Measure.CauseLink> causes() {
        return causes.list().stream()
                .flatMap(analysis -> {
                    Problem problem = problems.get(analysis.problemId());
                    return analysis.causes().stream().map(cause -> new Measure.CauseLink(
                            cause.id(), analysis.id(), problem.number() + "." + cause.number() + " " + cause.is().what()));
                })
                .toList();
    }

    /** Whether the visitor says how a measure goes: whoever writes plans, and whoever answers for it. */
    public static boolean reports(Measure measure, Visitor visitor) {
        return Plans.writes(visitor) || measure.responsibleOrganisationId() == visitor.organisationId();
    }

    /**
     * Adds a measure. The same key again gives the measure that it made the first time.
     *
     * @throws Refusal {@code plans.deed} when the plan is no draft, {@code plans.unfit}, {@code plans.cause} when a cause is gone
     */
    @Transactional
    public long add(long planId, NewMeasure measure, UUID key, Visitor visitor) {
        writable(planId);
        fit(measure.mistakes());
        return store.findByKey(key.toString()).orElseGet(() -> {
            Function function = actors.getFunction(measure.functionId());
            long id = store.insert(planId, measure, linked(measure), function.organisationId(), named(function), key.toString());
            tell(visitor, "measure.added", id);
            return id;
        });
    }

    /** @return false, with nothing saved, when somebody else has saved since. @throws Refusal as {@link #add} */
    @Transactional
    public boolean change(long id, int version, NewMeasure measure, Visitor visitor) {
        writable(get(id).planId());
        fit(measure.mistakes());
        Function function = actors.getFunction(measure.functionId());
        if (!store.save(id, version, measure, linked(measure), function.organisationId(), named(function))) {
            return false;
        }
        tell(visitor, "measure.changed", id);
        return true;
    }

    /** Takes a measure out of a draft. @throws Refusal {@code plans.deed} when the plan is no draft */
    @Transactional
    public void remove(long id, Visitor visitor) {
        writable(get(id).planId());
        store.remove(id);
        tell(visitor, "measure.removed", id);
    }

    /** The mistakes in saying how it goes, by field: {@code outcome}, {@code colour}. */
    public static FieldErrors mistakes(MeasureRules.Deed deed, Measure.Colour colour, String outcome) {
        FieldErrors errors = new FieldErrors();
        boolean ends = deed == MeasureRules.Deed.FINISH || deed == MeasureRules.Deed.FINISH_PARTLY || deed == MeasureRules.Deed.CANCEL;
        if (ends && outcome.isBlank()) {
            errors.add("outcome", "plans.mistake.outcome");
        }
        if (ends && deed != MeasureRules.Deed.CANCEL && colour == null) {
            errors.add("colour", "plans.mistake.colour");
        }
        PlanText.limited(errors, "outcome", outcome.strip(), LONGEST_OUTCOME);
        PersonGuard.check(errors, "outcome", outcome);
        return errors;
    }

    /**
     * Says how it goes.
     *
     * @param colour needed when it is finished
     * @param outcome what came of it, or why it was cancelled
     * @throws Refusal {@code plans.notDecided} when its plan does not stand, {@code plans.measure.deed} when it cannot be done where the
     *     measure stands, {@code plans.notYours}, {@code plans.unfit}, {@code stale}
     */
    @Transactional
    public void move(long id, int version, MeasureRules.Deed deed, Measure.Colour colour, String outcome, Visitor visitor) {
        Measure measure = standing(id, visitor);
        fit(mistakes(deed, colour, outcome));
        MeasureState next = MeasureRules.next(measure.state(), deed).orElseThrow(() -> new Refusal("plans.measure.deed", measure.number()));
        if (!store.move(id, version, next, next.finished() ? colour : null, next.finished() ? outcome.strip() : "")) {
            throw new Refusal("stale");
        }
        tell(visitor, "measure." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'), id);
    }

    /** Notes what was really done; the same key again notes nothing. @throws Refusal as {@link #move} */
    @Transactional
    public void note(long id, Work work, UUID key, Visitor visitor) {
        Measure measure = standing(id, visitor);
        fit(work.mistakes(today(visitor)));
        if (!store.note(id, work, key.toString(), visitor, clock.instant())) {
            return;
        }
        if (measure.state() == MeasureState.PLANNED) {
            store.move(id, measure.version(), MeasureState.ONGOING, null, "");
        }
        tell(visitor, "measure.noted", id);
    }

    /** Takes back a note that was wrong. */
    @Transactional
    public void strike(long id, long workId, Visitor visitor) {
        standing(id, visitor);
        if (store.strike(id, workId)) {
            tell(visitor, "measure.struck", id);
        }
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return plans.today(visitor);
    }

    private Measure standing(long id, Visitor visitor) {
        Measure measure = get(id);
        PlanState state = plans.get(measure.planId()).state();
        if (state != PlanState.DECIDED && state != PlanState.FOLLOWED_UP) {
            throw new Refusal("plans.notDecided");
        }
        if (!reports(measure, visitor)) {
            throw new Refusal("plans.notYours");
        }
        return measure;
    }

    private void writable(long planId) {
        Plan plan = plans.get(planId);
        if (PlanRules.next(plan.state(), PlanDeed.CHANGE).isEmpty()) {
            throw new Refusal("plans.deed", plan.number());
        }
    }

    private List<Measure.CauseLink> linked(NewMeasure measure) {
        List<Measure.CauseLink> known = causes();
        return measure.causes().stream()
                .distinct()
                .map(wanted -> known.stream()
                        .filter(cause -> cause.causeId() == wanted)
                        .findFirst()
                        .orElseThrow(() -> new Refusal("plans.cause")))
                .toList();
    }

    private String named(Function function) {
        return function.name() + ", " + actors.getOrganisation(function.organisationId()).name();
    }

    private static void fit(FieldErrors errors) {
        if (errors.any()) {
            throw new Refusal("plans.unfit");
        }
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new PlanChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
