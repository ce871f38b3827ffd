package se.samsyn.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.measures.MeasureStore;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;

/**
 * The door to action plans. Reading follows a plan's spread: the database shows a visitor what their organisation owns and what
 * is spread to it.
 */
@Service
public class Plans {
    private final PlanStore store;
    private final MeasureStore measures;
    private final Situation situation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(PlanStore store, MeasureStore measures, Situation situation, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.situation = situation;
        this.events = events;
        this.clock = clock;
    }

    /** All that the visitor may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Plan> list() {
        return store.list();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    @Transactional(readOnly = true)
    public Plan get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("plan " + id));
    }

    /** The pictures that a plan of the visitor can stand on: fixed, and not replaced. */
    @Transactional(readOnly = true)
    public List<Picture> pictures(Visitor visitor) {
        return situation.list(visitor).stream()
                .filter(picture -> picture.state().frozen() && picture.state() != se.samsyn.situation.PictureState.REPLACED)
                .toList();
    }

    /** The picture that a plan stands on, when the visitor may see it. */
    @Transactional(readOnly = true)
    public Optional<Picture> picture(Plan plan, Visitor visitor) {
        return situation.list(visitor).stream().filter(picture -> Long.valueOf(picture.id()).equals(plan.text().pictureId())).findFirst();
    }

    /** Whether the visitor writes plans. */
    public static boolean writes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR);
    }

    /**
     * Begins a plan. The same key again gives the plan that it made the first time.
     *
     * @throws Refusal {@code plans.unfit} when it has mistakes that its form should have shown, {@code plans.picture} when the
     *     picture is not fixed
     */
    @Transactional
    public long begin(PlanText text, Spread spread, UUID key, Visitor visitor) {
        fit(text.mistakes());
        standing(text, visitor);
        return store.findByKey(key.toString()).orElseGet(() -> {
            long id = store.insert(store.nextNumber(), 1, text, spread, key.toString(), visitor, clock.instant());
            tell(visitor, "plan.begun", id);
            return id;
        });
    }

    /**
     * Writes on it.
     *
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal {@code plans.deed} when it is no longer a draft, else as {@link #begin}
     */
    @Transactional
    public boolean change(long id, int version, PlanText text, Spread spread, Visitor visitor) {
        PlanRules.after(get(id), PlanDeed.CHANGE, 0);
        fit(text.mistakes());
        standing(text, visitor);
        if (!store.save(id, version, text, spread)) {
            return false;
        }
        tell(visitor, "plan.changed", id);
        return true;
    }

    /**
     * Prepares it for the decision, takes it back, or begins its follow-up.
     *
     * @throws Refusal {@code plans.deed} when it cannot be done where the plan stands, {@code plans.lacks.<what>} for what it
     *     lacks, {@code stale}
     */
    @Transactional
    public void move(long id, int version, PlanDeed deed, Visitor visitor) {
        Plan plan = get(id);
        if (deed != PlanDeed.PREPARE && deed != PlanDeed.TAKE_BACK && deed != PlanDeed.FOLLOW_UP) {
            throw new Refusal("plans.deed", plan.number());
        }
        PlanState next = PlanRules.after(plan, deed, measures.list(id).size());
        if (!store.move(id, version, next)) {
            throw new Refusal("stale");
        }
        tell(visitor, "plan." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'), id);
    }

    /**
     * Records that a body decided the plan; an earlier edition is then replaced.
     *
     * @throws Refusal {@code plans.deed}, {@code plans.lacks.<what>}, {@code plans.picture} when the picture it stands on is not
     *     fixed, {@code plans.unfit}, {@code stale}
     */
    @Transactional
    public void decide(long id, int version, Decision decision, Visitor visitor) {
        Plan plan = get(id);
        PlanRules.after(plan, PlanDeed.DECIDE, measures.list(id).size());
        fit(decision.mistakes(today(visitor)));
        standing(plan.text(), visitor);
        if (!store.decide(id, version, decision)) {
            throw new Refusal("stale");
        }
        store.list().stream()
                .filter(other -> other.number() == plan.number() && other.edition() < plan.edition())
                .filter(other -> PlanRules.next(other.state(), PlanDeed.REPLACE).isPresent())
                .forEach(other -> store.move(other.id(), other.version(), PlanState.REPLACED));
        tell(visitor, "plan.decided", id);
    }

    /**
     * A new edition as a draft, with the same text and the measures that are not finished. The decided one stands until the new
     * one is decided.
     *
     * @throws Refusal {@code plans.deed} unless it is decided and not replaced
     */
    @Transactional
    public long renew(long id, UUID key, Visitor visitor) {
        Plan plan = get(id);
        PlanRules.after(plan, PlanDeed.REPLACE, 0);
        Optional<Long> made = store.findByKey(key.toString());
        if (made.isPresent()) {
            return made.get();
        }
        int edition = store.list().stream().filter(other -> other.number() == plan.number()).mapToInt(Plan::edition).max().orElse(0) + 1;
        long next = store.insert(plan.number(), edition, plan.text(), plan.spread(), key.toString(), visitor, clock.instant());
        measures.copyUnfinished(id, next);
        tell(visitor, "plan.renewed", next);
        return next;
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void standing(PlanText text, Visitor visitor) {
        if (text.pictureId() != null && pictures(visitor).stream().noneMatch(picture -> picture.id() == text.pictureId())) {
            throw new Refusal("plans.picture");
        }
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
