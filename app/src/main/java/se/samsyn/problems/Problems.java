package se.samsyn.problems;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/**
 * The door to problems. Reading follows a problem's spread: the database shows a visitor what their organisation owns and what
 * is spread to it.
 */
@Service
public class Problems {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_DECIDER = 160;

    private final ProblemStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Problems(ProblemStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** All that the visitor may see, by number. */
    @Transactional(readOnly = true)
    public List<Problem> list() {
        return store.list();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    @Transactional(readOnly = true)
    public Problem get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("problem " + id));
    }

    /** What speaks of it, the first added first. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(long id) {
        return store.listEvidence(get(id).id());
    }

    /** The pictures in which it was seen, the latest first. */
    @Transactional(readOnly = true)
    public List<Sighting> sightings(long id) {
        return store.listSightings(get(id).id());
    }

    /** What was decided about it and why, the latest first. */
    @Transactional(readOnly = true)
    public List<Step> history(long id) {
        return store.listSteps(get(id).id());
    }

    /** A stand that was taken on a problem. @param spread how far the problem may travel, and so its name */
    public record Decided(long problemId, String title, Spread spread, Step step) {}

    /** The stands that were taken since a moment on problems that the visitor may see, the earliest first. */
    @Transactional(readOnly = true)
    public List<Decided> decidedSince(Instant since) {
        return store.stepsSince(since);
    }

    /** The problems that were seen in a picture. */
    @Transactional(readOnly = true)
    public List<Problem> ofPicture(long pictureId) {
        return store.ofPicture(pictureId);
    }

    /** What can be done to a problem where it stands. */
    public static List<Problem.Deed> deeds(Problem problem) {
        return ProblemRules.deeds(problem.state());
    }

    /** Whether the visitor states problems and takes stands. */
    public static boolean writes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR);
    }

    /**
     * States a problem. The same key again gives the problem that it made the first time.
     *
     * @throws Refusal {@code problems.unfit} when it has mistakes that its form should have shown
     */
    @Transactional
    public long state(Statement statement, Spread spread, UUID key, Visitor visitor) {
        fit(statement.mistakes());
        int number = store.nextNumber(visitor.municipalityId());
        return store.findByKey(key.toString()).orElseGet(() -> {
            long id = store.insert(number, statement, spread, key.toString(), visitor, clock.instant());
            tell(visitor, "problem.stated", id);
            return id;
        });
    }

    /**
     * Says better what the problem is.
     *
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since; the page then shows both texts
     */
    @Transactional
    public boolean change(long id, int version, Statement statement, Spread spread, Visitor visitor) {
        get(id);
        fit(statement.mistakes());
        if (!store.save(id, version, statement, spread)) {
            return false;
        }
        tell(visitor, "problem.changed", id);
        return true;
    }

    /** Saves the criteria row; answers that are left out are forgotten. @return false as {@link #change} */
    @Transactional
    public boolean weigh(long id, int version, Map<Criterion, Criterion.Answer> answers, Visitor visitor) {
        get(id);
        if (!store.saveCriteria(id, version, answers)) {
            return false;
        }
        tell(visitor, "problem.weighed", id);
        return true;
    }

    /** The mistakes in a stand, by field: {@code reason}, {@code decidedBy}. */
    public static FieldErrors mistakes(String reason, String decidedBy) {
        FieldErrors errors = new FieldErrors();
        Statement.needed(errors, "reason", reason.strip(), LONGEST_REASON);
        if (decidedBy.strip().length() > LONGEST_DECIDER) {
            errors.add("decidedBy", "problems.mistake.long", LONGEST_DECIDER);
        }
        se.samsyn.privacy.PersonGuard.check(errors, "decidedBy", decidedBy);
        return errors;
    }

    /**
     * Takes a stand: also what is prioritised away has a written reason.
     *
     * @throws Refusal {@code problems.deed} when it cannot be done where the problem stands, {@code stale} when somebody else
     *     took a stand first
     */
    @Transactional
    public void decide(long id, int version, Problem.Deed deed, String reason, String decidedBy, Visitor visitor) {
        Problem problem = get(id);
        fit(mistakes(reason, decidedBy));
        Problem.State next = ProblemRules.next(problem.state(), deed)
                .orElseThrow(() -> new Refusal("problems.deed", problem.number()));
        if (!store.move(id, version, next, new Step(deed, next, reason.strip(), decidedBy.strip(), clock.instant()), visitor)) {
            throw new Refusal("stale");
        }
        tell(visitor, "problem." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'), id);
    }

    /** Adds what speaks of the problem; the same key again adds nothing. */
    @Transactional
    public void support(long id, NewEvidence evidence, UUID key, Visitor visitor) {
        get(id);
        fit(evidence.mistakes());
        if (store.addEvidence(id, evidence, key.toString(), visitor, clock.instant())) {
            tell(visitor, "problem.evidence", id);
        }
    }

    /** Takes evidence away that did not belong there. */
    @Transactional
    public void withdraw(long id, long evidenceId, Visitor visitor) {
        get(id);
        if (store.removeEvidence(id, evidenceId)) {
            tell(visitor, "problem.evidence", id);
        }
    }

    /**
     * Notes that a picture speaks of the problem. Handed down by the room of pictures.
     *
     * @param pictureName its number as it is named, never its title: the problem may be shown to more than the picture is
     * @param sentence what the picture says of it, or empty
     */
    @Transactional
    public void sighted(long id, long pictureId, String pictureName, String sentence, Visitor visitor) {
        get(id);
        if (store.addSighting(id, pictureId, pictureName, sentence.strip(), clock.instant())) {
            tell(visitor, "problem.sighted", id);
        }
    }

    private static void fit(FieldErrors errors) {
        if (errors.any()) {
            throw new Refusal("problems.unfit");
        }
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ProblemChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
