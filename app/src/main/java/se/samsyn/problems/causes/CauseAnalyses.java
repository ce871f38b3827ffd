package se.samsyn.problems.causes;

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
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.CauseAnalysis.Deed;

/** The door to cause analyses. Whoever sees a problem sees its analysis, and nobody else. */
@Service
public class CauseAnalyses {
    private static final int LONGEST_REASON = 600;
    private static final int LONGEST_FUNCTION = 160;

    private final CauseStore store;
    private final Problems problems;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CauseAnalyses(CauseStore store, Problems problems, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.problems = problems;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the visitor writes causes: whoever states problems, and the police, with whom the analysis is made. */
    public static boolean writes(Visitor visitor) {
        return Problems.writes(visitor) || visitor.organisationKind() == OrganisationKind.OTHER_AUTHORITY && visitor.has(Role.POLICE);
    }

    /** Those of the problems that the visitor may see. */
    @Transactional(readOnly = true)
    public List<CauseAnalysis> list() {
        List<Long> seen = problems.list().stream().map(Problem::id).toList();
        return store.list().stream().filter(bare -> seen.contains(bare.problemId())).map(this::whole).toList();
    }

    /** @throws Missing when there is none, or the visitor may not see its problem */
    @Transactional(readOnly = true)
    public CauseAnalysis get(long id) {
        return whole(seen(store.find(id).orElseThrow(() -> new Missing("cause analysis " + id))));
    }

    /** That of a problem, when it is begun. @throws Missing when the visitor may not see the problem */
    @Transactional(readOnly = true)
    public Optional<CauseAnalysis> findOfProblem(long problemId) {
        problems.get(problemId);
        return store.findOfProblem(problemId).map(this::whole);
    }

    /**
     * Begins the analysis of a problem; one that is begun is left as it is.
     *
     * @return the number of the analysis
     * @throws Refusal {@code problems.causes.notPrioritised} when nobody has prioritised the problem
     */
    @Transactional
    public long begin(long problemId, Visitor visitor) {
        Problem problem = problems.get(problemId);
        Optional<CauseStore.Bare> begun = store.findOfProblem(problemId);
        if (begun.isPresent()) {
            return begun.get().id();
        }
        if (!AnalysisRules.analysed(problem)) {
            throw new Refusal("problems.causes.notPrioritised", problem.number());
        }
        boolean now = store.begin(problemId, clock.instant());
        long id = store.findOfProblem(problemId).orElseThrow().id();
        if (now) {
            tell(visitor, "causes.begun", id);
        }
        return id;
    }

    /**
     * Adds a cause under the next number. The same key again gives the cause that it made the first time.
     *
     * @throws Refusal {@code problems.causes.finished}; {@code problems.causes.under} when it would lie behind a cause that is
     *     not there; {@code problems.unfit} when it has mistakes that its form should have shown
     */
    @Transactional
    public long add(long id, NewCause cause, UUID key, Visitor visitor) {
        CauseAnalysis analysis = open(id);
        fit(cause.mistakes());
        Optional<Long> made = store.findByKey(id, key.toString());
        if (made.isPresent()) {
            return made.get();
        }
        placed(analysis, null, cause);
        long causeId = store.insert(id, cause, key.toString());
        tell(visitor, "causes.changed", id);
        return causeId;
    }

    /**
     * Says a cause better.
     *
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal as {@link #add}
     */
    @Transactional
    public boolean change(long id, long causeId, int version, NewCause cause, Visitor visitor) {
        CauseAnalysis analysis = open(id);
        fit(cause.mistakes());
        placed(analysis, causeId, cause);
        if (!store.save(id, causeId, version, cause)) {
            return false;
        }
        tell(visitor, "causes.changed", id);
        return true;
    }

    /** Takes a cause away; its number is given to no other. What lay behind it moves up. */
    @Transactional
    public void strike(long id, long causeId, Visitor visitor) {
        CauseAnalysis analysis = open(id);
        store.strike(id, analysis.causes().stream()
                .filter(cause -> cause.id() == causeId)
                .findFirst()
                .orElseThrow(() -> new Missing("cause " + causeId)));
        tell(visitor, "causes.changed", id);
    }

    /** Saves the whole event chain; steps without words are left out, and causes at a step that goes stand at none. @return as {@link #change} */
    @Transactional
    public boolean chain(long id, int version, List<ChainStep> chain, Visitor visitor) {
        CauseAnalysis analysis = open(id);
        fit(ChainStep.mistakes(chain));
        List<Long> known = analysis.chain().stream().map(ChainStep::id).toList();
        List<ChainStep> kept = chain.stream()
                .filter(step -> !step.what().isEmpty())
                .map(step -> known.contains(step.id()) ? step : new ChainStep(null, step.what()))
                .toList();
        if (!store.touch(id, version)) {
            return false;
        }
        store.saveChain(id, kept);
        tell(visitor, "causes.changed", id);
        return true;
    }

    /** Saves what was made of the other explanations; those that are left out are forgotten. @return as {@link #change} */
    @Transactional
    public boolean weighRivals(long id, int version, List<Rival> rivals, Visitor visitor) {
        open(id);
        fit(Rival.mistakes(rivals));
        if (!store.touch(id, version)) {
            return false;
        }
        store.saveRivals(id, rivals);
        tell(visitor, "causes.changed", id);
        return true;
    }

    /** The mistakes in finishing, by field: {@code day}, {@code function}. @param day null when none was written */
    public static FieldErrors mistakes(LocalDate day, String function, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (day == null || day.isAfter(today)) {
            errors.add("day", "problems.causes.mistake.day");
        }
        written(errors, "function", function, LONGEST_FUNCTION);
        return errors;
    }

    /** The mistakes in opening again, by field: {@code reason}. */
    public static FieldErrors mistakes(String reason) {
        FieldErrors errors = new FieldErrors();
        written(errors, "reason", reason, LONGEST_REASON);
        return errors;
    }

    /**
     * Says that the analysis is finished.
     *
     * @param function who said so: a function or a body
     * @throws Refusal {@code problems.causes.none}, {@code problems.causes.evidence} or {@code problems.causes.rivals} when
     *     something is missing, {@code problems.causes.finished} when it is finished already, {@code stale} when somebody else
     *     changed it first
     */
    @Transactional
    public void finish(long id, int version, LocalDate day, String function, Visitor visitor) {
        CauseAnalysis analysis = locked(id);
        if (AnalysisRules.next(analysis.state(), Deed.FINISH).isEmpty()) {
            throw new Refusal("problems.causes.finished");
        }
        fit(mistakes(day, function, today(visitor)));
        AnalysisRules.finishable(analysis);
        turn(analysis, version, new Turn(Deed.FINISH, day, function.strip(), ""), visitor, "causes.finished");
    }

    /** Opens it again, with the reason. @throws Refusal {@code problems.causes.open} when it is open already, or {@code stale} */
    @Transactional
    public void reopen(long id, int version, String reason, Visitor visitor) {
        CauseAnalysis analysis = locked(id);
        if (AnalysisRules.next(analysis.state(), Deed.REOPEN).isEmpty()) {
            throw new Refusal("problems.causes.open");
        }
        fit(mistakes(reason));
        turn(analysis, version, new Turn(Deed.REOPEN, today(visitor), "", reason.strip()), visitor, "causes.reopened");
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void turn(CauseAnalysis analysis, int version, Turn turn, Visitor visitor, String deed) {
        if (!store.touch(analysis.id(), version)) {
            throw new Refusal("stale");
        }
        CauseAnalysis.State next = AnalysisRules.next(analysis.state(), turn.deed()).orElseThrow();
        store.turn(analysis.id(), next, turn, clock.instant(), visitor.accountId());
        tell(visitor, deed, analysis.id());
    }

    /** The analysis, held until the change is made, so that none slips in while another finishes it. */
    private CauseAnalysis locked(long id) {
        return whole(seen(store.lock(id).orElseThrow(() -> new Missing("cause analysis " + id))));
    }

    private CauseAnalysis open(long id) {
        CauseAnalysis analysis = locked(id);
        if (AnalysisRules.next(analysis.state(), Deed.CHANGE).isEmpty()) {
            throw new Refusal("problems.causes.finished");
        }
        return analysis;
    }

    private CauseStore.Bare seen(CauseStore.Bare bare) {
        problems.get(bare.problemId());
        return bare;
    }

    private CauseAnalysis whole(CauseStore.Bare bare) {
        return new CauseAnalysis(
                bare.id(), bare.problemId(), bare.version(), bare.state(), store.chain(bare.id()), store.causes(bare.id()),
                store.rivals(bare.id()), store.turns(bare.id()));
    }

    private static void placed(CauseAnalysis analysis, Long causeId, NewCause cause) {
        boolean step = cause.stepId() == null || analysis.chain().stream().anyMatch(each -> each.id().equals(cause.stepId()));
        if (!step || !AnalysisRules.mayLieUnder(analysis, causeId, cause.underId())) {
            throw new Refusal("problems.causes.under");
        }
    }

    private static void written(FieldErrors errors, String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            errors.add(field, "problems.causes.mistake." + field);
        } else {
            NewCause.limited(errors, field, text.strip(), longest);
        }
    }

    private static void fit(FieldErrors errors) {
        if (errors.any()) {
            throw new Refusal("problems.unfit");
        }
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new CauseAnalysisChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
