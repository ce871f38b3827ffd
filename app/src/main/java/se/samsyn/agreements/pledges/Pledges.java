package se.samsyn.agreements.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.agreements.AgreementChanged;
import se.samsyn.agreements.Notice;
import se.samsyn.agreements.pledges.Pledge.Deed;
import se.samsyn.agreements.pledges.Pledge.State;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.undertakings.PublicPledge;
import se.samsyn.publishing.undertakings.Undertakings;

/** The door to pledges. A pledge is public from the day it is published until after it is fed back; what was promised never changes. */
@Service
public class Pledges {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LINE = 240;
    private static final int DAYS_OF_WARNING = 30;
    private static final int MOST_DONE = 100_000;

    private final PledgeStore store;
    private final Undertakings undertakings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pledges(PledgeStore store, Undertakings undertakings, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.undertakings = undertakings;
        this.events = events;
        this.clock = clock;
    }

    /** All that the visitor may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Pledge> list() {
        return store.list();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    @Transactional(readOnly = true)
    public Pledge get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("pledge " + id));
    }

    /** How many months a pledge lasts: a tertial unless the municipality has decided something else. */
    @Transactional(readOnly = true)
    public int months() {
        return store.months().orElse(PledgeRules.MONTHS);
    }

    /** Decides how many months a pledge lasts. @throws Refusal {@code agreements.pledges.months} unless it is one to twelve */
    @Transactional
    public void chooseMonths(int months, Visitor visitor) {
        if (months < 1 || months > 12) {
            throw new Refusal("agreements.pledges.months");
        }
        store.chooseMonths(months);
        tell(visitor, "pledge.period", 0);
    }

    /** The period that a new pledge is proposed for. */
    @Transactional(readOnly = true)
    public Period proposed(LocalDate today) {
        return PledgeRules.proposed(today, months());
    }

    /** What must be done about pledges, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Notice> notices(LocalDate today) {
        List<Notice> notices = new ArrayList<>();
        for (Pledge pledge : store.list()) {
            if (pledge.state() == State.PUBLISHED || pledge.state() == State.FOLLOWED_UP) {
                LocalDate last = pledge.promise().last();
                Notice.Kind kind = today.isAfter(last)
                        ? Notice.Kind.UNANSWERED
                        : today.plusDays(DAYS_OF_WARNING).isBefore(last) ? null : Notice.Kind.PLEDGE_ENDING;
                if (kind != null) {
                    notices.add(new Notice(kind, "/loften/" + pledge.id(), pledge.promise().text(), last));
                }
            }
        }
        notices.sort(Comparator.comparing(Notice::kind).thenComparing(Notice::day));
        return notices;
    }

    /** Drafts a pledge under the next number. The same key again gives the one that it made the first time. */
    @Transactional
    public long draft(Promise promise, UUID key, Visitor visitor) {
        fit(promise.mistakes());
        Optional<Long> made = store.findByKey(key.toString());
        if (made.isPresent()) {
            return made.get();
        }
        long id = store.insert(store.nextNumber(), promise, Spread.AUTHORITIES, key.toString(), visitor, clock.instant());
        tell(visitor, "pledge.drafted", id);
        return id;
    }

    /** Writes a draft anew. @return false, with nothing saved, when somebody else has saved since */
    @Transactional
    public boolean change(long id, int version, Promise promise, Visitor visitor) {
        PledgeRules.after(locked(id), Deed.CHANGE);
        fit(promise.mistakes());
        if (!store.save(id, version, promise)) {
            return false;
        }
        tell(visitor, Deed.CHANGE, id);
        return true;
    }

    /** The mistakes in a decision, by field: {@code decidedOn}, {@code decidedBy}. */
    public static FieldErrors mistakes(Pledge.Decision decision, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (decision.day() == null || decision.day().isAfter(today)) {
            errors.add("decidedOn", "agreements.pledges.mistake.decidedOn");
        }
        if (decision.by().isBlank()) {
            errors.add("decidedBy", "agreements.pledges.mistake.decidedBy");
        }
        Promise.limited(errors, "decidedBy", decision.by(), LONGEST_LINE);
        return errors;
    }

    /** Notes that the pledge was decided on. @throws Refusal {@code agreements.pledges.gap.<gap>}, or {@code stale} */
    @Transactional
    public void decide(long id, int version, Pledge.Decision decision, Visitor visitor) {
        Pledge pledge = locked(id);
        PledgeRules.after(pledge, Deed.DECIDE);
        fit(mistakes(decision, today(visitor)));
        PledgeRules.decidable(pledge.promise());
        current(store.decide(id, version, decision));
        tell(visitor, Deed.DECIDE, id);
    }

    /** Makes it a draft again, before it is public. */
    @Transactional
    public void takeBack(long id, int version, Visitor visitor) {
        current(store.move(id, version, PledgeRules.after(locked(id), Deed.TAKE_BACK)));
        tell(visitor, Deed.TAKE_BACK, id);
    }

    /**
     * Makes it public, at once.
     *
     * @throws Refusal {@code agreements.pledges.noActivity} or {@code agreements.pledges.measure} unless every activity has
     *     number, day and owner; {@code stale}
     */
    @Transactional
    public void publish(long id, int version, Visitor visitor) {
        Pledge pledge = locked(id);
        State next = PledgeRules.after(pledge, Deed.PUBLISH);
        PledgeRules.publishable(pledge.promise());
        current(store.move(id, version, next));
        show(id, visitor);
        tell(visitor, Deed.PUBLISH, id);
    }

    /** The mistakes in a follow-up, by field: {@code done0}, {@code note0} and so on; a number that is not written is null. */
    public static FieldErrors mistakes(List<Integer> done, List<String> notes) {
        FieldErrors errors = new FieldErrors();
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i) == null || done.get(i) < 0 || done.get(i) > MOST_DONE) {
                errors.add("done" + i, "agreements.pledges.mistake.done");
            }
            Promise.limited(errors, "note" + i, notes.get(i), LONGEST_LINE);
        }
        return errors;
    }

    /** Says how much of each activity was done. @throws Refusal {@code agreements.pledges.notYet}, or {@code stale} */
    @Transactional
    public void followUp(long id, int version, List<Pledge.Result> results, Visitor visitor) {
        Pledge pledge = locked(id);
        PledgeRules.after(pledge, Deed.FOLLOW_UP);
        PledgeRules.mayBeFollowedUp(pledge, today(visitor));
        fit(mistakes(results.stream().map(Pledge.Result::done).toList(), results.stream().map(Pledge.Result::note).toList()));
        if (results.size() != pledge.promise().activities().size()) {
            throw new Refusal("agreements.unfit");
        }
        current(store.followUp(id, version, results, today(visitor)));
        tell(visitor, Deed.FOLLOW_UP, id);
    }

    /** The mistakes in feedback, by field: {@code told}, {@code notDone}, {@code why}, {@code how}. */
    public static FieldErrors mistakes(Pledge pledge, Pledge.Feedback feedback) {
        FieldErrors errors = new FieldErrors();
        if (feedback.told().isBlank()) {
            errors.add("told", "agreements.pledges.mistake.told");
        }
        if (pledge.outcome() != Pledge.Outcome.FULFILLED) {
            if (feedback.notDone().isBlank()) {
                errors.add("notDone", "agreements.pledges.mistake.notDone");
            }
            if (feedback.why().isBlank()) {
                errors.add("why", "agreements.pledges.mistake.why");
            }
        }
        Promise.limited(errors, "told", feedback.told(), LONGEST_TEXT);
        Promise.limited(errors, "notDone", feedback.notDone(), LONGEST_TEXT);
        Promise.limited(errors, "why", feedback.why(), LONGEST_TEXT);
        Promise.limited(errors, "how", feedback.how(), LONGEST_LINE);
        return errors;
    }

    /**
     * Tells the inhabitants what came of it, in public at once, and closes it.
     *
     * @throws Refusal {@code agreements.pledges.notDone} when not everything was done and the feedback does not say what and why
     */
    @Transactional
    public void feedBack(long id, int version, Pledge.Feedback feedback, Visitor visitor) {
        Pledge pledge = locked(id);
        PledgeRules.after(pledge, Deed.FEED_BACK);
        PledgeRules.honest(pledge, feedback);
        fit(mistakes(pledge, feedback));
        current(store.feedBack(id, version, feedback));
        show(id, visitor);
        tell(visitor, Deed.FEED_BACK, id);
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    /** The pledge as everyone sees it. */
    static PublicPledge inPublic(Pledge pledge) {
        Promise promise = pledge.promise();
        List<PublicPledge.Activity> activities = new ArrayList<>();
        for (int i = 0; i < promise.activities().size(); i++) {
            Promise.Activity activity = promise.activities().get(i);
            Pledge.Result result = pledge.results().isEmpty() ? null : pledge.results().get(i);
            String owner = activity.function().isBlank() ? activity.owner() : activity.owner() + ", " + activity.function();
            activities.add(new PublicPledge.Activity(
                    activity.what(), activity.number(), activity.by(), owner, result == null ? null : result.done(),
                    result == null ? "" : result.note()));
        }
        Pledge.Feedback told = pledge.feedback();
        return new PublicPledge(
                pledge.number(), promise.text(), promise.problem(), promise.parties(),
                promise.dialogues().stream().map(talk -> new PublicPledge.Dialogue(talk.day(), talk.where(), talk.people())).toList(),
                activities, promise.first(), promise.last(), pledge.outcome() == null ? null : pledge.outcome().name(),
                told == null ? null : new PublicPledge.Feedback(told.day(), told.told(), told.notDone(), told.why()));
    }

    private void show(long id, Visitor visitor) {
        Pledge pledge = get(id);
        undertakings.publish(inPublic(pledge), "pledge " + id + " " + pledge.state(), new Undertakings.Publisher(
                visitor.municipalityId(), visitor.accountId(), visitor.organisationName()));
    }

    private Pledge locked(long id) {
        return store.lock(id).orElseThrow(() -> new Missing("pledge " + id));
    }

    private static void current(boolean saved) {
        if (!saved) {
            throw new Refusal("stale");
        }
    }

    private static void fit(FieldErrors errors) {
        if (errors.any()) {
            throw new Refusal("agreements.unfit");
        }
    }

    private void tell(Visitor visitor, Deed deed, long id) {
        tell(visitor, "pledge." + deed.name().toLowerCase(Locale.ROOT).replace("_", ""), id);
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new AgreementChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
