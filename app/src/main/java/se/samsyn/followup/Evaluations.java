package se.samsyn.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.followup.Evaluation.Conclusion;
import se.samsyn.followup.Evaluation.Deed;
import se.samsyn.followup.Evaluation.Rival;
import se.samsyn.followup.Evaluation.RivalAnswer;
import se.samsyn.followup.Evaluation.State;
import se.samsyn.insight.monthly.Monthly;
import se.samsyn.insight.monthly.MonthlyCounts;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.MeasureState;
import se.samsyn.plans.measures.Measures;

/**
 * The door to the follow-up of measures. A plan is locked with what its counts could show, runs on its date, and is concluded by
 * people. It is read by whoever reads the measure's plan.
 */
@Service
public class Evaluations {
    private final EvaluationStore store;
    private final Plans plans;
    private final Measures measures;
    private final Monthly monthly;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evaluations(EvaluationStore store, Plans plans, Measures measures, Monthly monthly, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.measures = measures;
        this.monthly = monthly;
        this.events = events;
        this.clock = clock;
    }

    /** All that the visitor may see, the earliest date first. */
    @Transactional(readOnly = true)
    public List<Evaluation> list() {
        return store.list();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    @Transactional(readOnly = true)
    public Evaluation get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("evaluation " + id));
    }

    /** The latest of a measure. */
    @Transactional(readOnly = true)
    public Optional<Evaluation> ofMeasure(long measureId) {
        return store.list().stream().filter(one -> one.measureId() == measureId && one.state() != State.REPLACED).reduce((a, b) -> a.id() > b.id() ? a : b);
    }

    /** Measures of plans that stand, which nobody has said how to follow up. */
    @Transactional(readOnly = true)
    public List<Measure> waiting() {
        Set<Long> planned = store.list().stream().map(Evaluation::measureId).collect(java.util.stream.Collectors.toSet());
        return plans.list().stream()
                .filter(plan -> stands(plan))
                .flatMap(plan -> measures.list(plan.id()).stream())
                .filter(measure -> measure.state() != MeasureState.CANCELLED && !planned.contains(measure.id()))
                .toList();
    }

    /** Whether what is kept still has the checksums that it was locked and frozen with. */
    @Transactional(readOnly = true)
    public boolean intact(long id) {
        get(id);
        return store.intact(id);
    }

    /**
     * The smallest effect that the counts could show.
     *
     * @throws Refusal {@code followup.unfit}, {@code followup.instruments}, {@code followup.sourceBegan}, {@code insight.source}
     */
    @Transactional(readOnly = true)
    public Outlook outlook(Design design, Visitor visitor) {
        fit(design.mistakes());
        EvaluationRules.sameInstrument(design);
        YearMonth now = YearMonth.from(plans.today(visitor));
        YearMonth end = design.firstMonth().isBefore(now) ? design.firstMonth() : now;
        MonthlyCounts counts = monthly.count(
                design.counted(), end.minusMonths(design.baselineMonths()), design.baselineMonths(), counter(visitor, visitor.organisationId()));
        EvaluationRules.toldAllAlong(design, counts);
        return EffectRules.outlook(design, counts);
    }

    /**
     * Locks a plan. The same key again gives the plan that it made the first time.
     *
     * @param replaces the locked plan that this one takes the place of, or null
     * @param reason why it does, or empty
     * @throws Refusal as {@link #outlook}, and {@code plans.notDecided}, {@code plans.notYours}, {@code followup.cancelled},
     *     {@code followup.already} when the measure has a locked plan, {@code stale} when it is no longer the one
     */
    @Transactional
    public long lock(long measureId, Design design, Long replaces, String reason, UUID key, Visitor visitor) {
        Optional<Long> made = store.findByKey(key.toString());
        if (made.isPresent()) {
            return made.get();
        }
        Measure measure = measures.get(measureId);
        Plan plan = plans.get(measure.planId());
        if (!Plans.writes(visitor)) {
            throw new Refusal("plans.notYours");
        }
        if (!stands(plan)) {
            throw new Refusal("plans.notDecided");
        }
        if (measure.state() == MeasureState.CANCELLED) {
            throw new Refusal("followup.cancelled");
        }
        Outlook outlook = outlook(design, visitor);
        store.locked(measureId).ifPresent(standing -> giveWay(standing, replaces, reason));
        EvaluationStore.Locked locked = new EvaluationStore.Locked(design, outlook, began(design, measure));
        long id = store.insert(plan, measure, locked, replaces, replaces == null ? "" : reason.strip(), key.toString(), visitor, clock.instant());
        tell(visitor.municipalityId(), visitor.accountId(), "locked", id);
        return id;
    }

    /** A first day that is moved ahead makes no difference once something was done. */
    private LocalDate began(Design design, Measure measure) {
        if (measure.state() == MeasureState.PLANNED) {
            return design.firstDay();
        }
        LocalDate known = measures.work(measure.id()).stream().map(noted -> noted.work().day()).min(LocalDate::compareTo).orElse(measure.is().first());
        return known.isBefore(design.firstDay()) ? known : design.firstDay();
    }

    private void giveWay(Evaluation standing, Long replaces, String reason) {
        if (replaces == null) {
            throw new Refusal("followup.already");
        }
        fit(EvaluationRules.changeMistakes(reason));
        if (standing.id() != replaces || !store.replace(standing.id(), standing.version())) {
            throw new Refusal("stale");
        }
    }

    /** Those of the municipality whose date has come. */
    @Transactional(readOnly = true)
    public List<Evaluation> due(ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return store.list().stream().filter(one -> one.due(today)).toList();
    }

    /**
     * Runs the comparison and freezes what it showed.
     *
     * @throws Refusal {@code followup.deed}, {@code followup.notDue}, {@code followup.sourceBegan}, {@code followup.sourceSilent}
     */
    @Transactional
    public void answer(long id, Visitor visitor) {
        Evaluation evaluation = get(id);
        EvaluationRules.after(evaluation, Deed.ANSWER);
        if (!evaluation.due(plans.today(visitor))) {
            throw new Refusal("followup.notDue");
        }
        Design design = evaluation.design();
        MonthlyCounts counts = monthly.count(
                design.counted(), design.baselineFirst(), design.baselineMonths() + design.followMonths(),
                counter(visitor, evaluation.ownerOrganisationId()));
        EvaluationRules.toldAllAlong(design, counts);
        EvaluationRules.toldToTheEnd(design, counts);
        Measure measure = measures.get(evaluation.measureId());
        Answer.Dose dose = new Answer.Dose(
                measure.done(), measure.is().amount(), measure.is().unit(), measure.hoursDone(), measures.work(measure.id()).size());
        if (!store.answer(id, evaluation.version(), EffectRules.answer(design, counts, dose), clock.instant())) {
            throw new Refusal("stale");
        }
        tell(visitor.municipalityId(), visitor.accountId(), "answered", id);
    }

    /** Says whether a rival explanation is likely. @throws Refusal {@code followup.deed}, {@code followup.unfit} */
    @Transactional
    public void explain(long id, RivalAnswer given, Visitor visitor) {
        Evaluation evaluation = writable(id, visitor);
        EvaluationRules.after(evaluation, Deed.EXPLAIN);
        fit(EvaluationRules.rivalMistakes(given.rival(), given.likely(), given.note()));
        store.explain(id, given);
        tell(visitor.municipalityId(), visitor.accountId(), "explained", id);
    }

    /**
     * Says what follows.
     *
     * @throws Refusal {@code followup.deed}, {@code followup.unfit}, {@code followup.rivals} while a rival explanation is not
     *     answered, {@code stale}
     */
    @Transactional
    public void conclude(long id, int version, Conclusion conclusion, String reason, Visitor visitor) {
        Evaluation evaluation = writable(id, visitor);
        EvaluationRules.after(evaluation, Deed.CONCLUDE);
        fit(EvaluationRules.conclusionMistakes(conclusion, reason));
        if (evaluation.rivals().size() < Rival.values().length) {
            throw new Refusal("followup.rivals", Rival.values().length - evaluation.rivals().size());
        }
        if (!store.conclude(id, version, conclusion, reason.strip(), visitor.organisationName(), clock.instant())) {
            throw new Refusal("stale");
        }
        tell(visitor.municipalityId(), visitor.accountId(), "concluded", id);
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return plans.today(visitor);
    }

    /** Whoever looks, the counts are those of the board that locked the plan: otherwise the same plan would give several answers. */
    private static Visitor counter(Visitor visitor, long organisationId) {
        return program(visitor.municipalityId(), visitor.zone(), organisationId);
    }

    /** The program itself, on behalf of a board. */
    static Visitor program(String municipalityId, ZoneId zone, long organisationId) {
        return new Visitor(0, "", municipalityId, "", zone, organisationId, "", OrganisationKind.OWN_BOARD, Set.of(Role.COORDINATOR), false);
    }

    private Evaluation writable(long id, Visitor visitor) {
        Evaluation evaluation = get(id);
        if (!Plans.writes(visitor)) {
            throw new Refusal("plans.notYours");
        }
        return evaluation;
    }

    private static boolean stands(Plan plan) {
        return plan.state() == PlanState.DECIDED || plan.state() == PlanState.FOLLOWED_UP;
    }

    private static void fit(FieldErrors errors) {
        if (errors.any()) {
            throw new Refusal("followup.unfit");
        }
    }

    private void tell(String municipalityId, long accountId, String deed, long id) {
        events.publishEvent(new EvaluationChanged(municipalityId, accountId, "evaluation." + deed, id));
    }
}
