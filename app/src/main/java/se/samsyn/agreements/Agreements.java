package se.samsyn.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.agreements.Agreement.Deed;
import se.samsyn.agreements.Agreement.State;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.publishing.FrozenText;

/**
 * The door to cooperation agreements. Reading follows an agreement's spread. What a party has signed never changes; whether it
 * is in force is read from its signatures and its period and never set by hand.
 */
@Service
public class Agreements {
    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_FUNCTION = 160;

    private final AgreementStore store;
    private final AnnexStore annexes;
    private final Problems problems;
    private final CauseAnalyses causes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            AgreementStore store, AnnexStore annexes, Problems problems, CauseAnalyses causes, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.annexes = annexes;
        this.problems = problems;
        this.causes = causes;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the visitor writes agreements and notes signatures. */
    public static boolean writes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.has(Role.COORDINATOR);
    }

    /** All that the visitor may see, by number, the latest edition of each first. */
    @Transactional(readOnly = true)
    public List<Agreement> list() {
        return store.list();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    @Transactional(readOnly = true)
    public Agreement get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("agreement " + id));
    }

    /** Its annexes by number, whatever the edition. */
    @Transactional(readOnly = true)
    public List<Annex> annexes(long id) {
        return annexes.list(get(id).number());
    }

    /** What was signed; empty before the first signature. */
    @Transactional(readOnly = true)
    public Optional<FrozenAgreement> frozen(long id) {
        get(id);
        return store.frozen(id).map(text -> FrozenText.read(text, FrozenAgreement.class));
    }

    /** Whether what is kept of a signed agreement still has the checksum that it was signed with. */
    @Transactional(readOnly = true)
    public boolean intact(long id) {
        Agreement agreement = get(id);
        return store.frozen(id).map(text -> FrozenText.checksum(text).equals(agreement.checksum())).orElse(!agreement.fixed());
    }

    /** The problems of an agreement that the visitor may see, with their causes: as signed, else as they are now. */
    @Transactional(readOnly = true)
    public List<FrozenAgreement.FrozenProblem> problemsOf(long id) {
        Agreement agreement = get(id);
        return frozen(id).map(FrozenAgreement::problems).orElseGet(() -> problems(agreement.terms()));
    }

    /** The scanned paper of a signature. */
    @Transactional(readOnly = true)
    public AttachedFile scan(long id, long scanId) {
        get(id);
        return store.scan(id, scanId).orElseThrow(() -> new Missing("scan " + scanId));
    }

    /** The file of an annex's version. */
    @Transactional(readOnly = true)
    public AttachedFile annexFile(long id, long annexId, int version) {
        return annexes(id).stream()
                .filter(annex -> annex.id() == annexId)
                .findFirst()
                .flatMap(annex -> annexes.file(annexId, version))
                .orElseThrow(() -> new Missing("annex " + annexId));
    }

    /**
     * What must be done about agreements by somebody, the most urgent first.
     *
     * @param today where the visitor is
     */
    @Transactional(readOnly = true)
    public List<Notice> notices(LocalDate today) {
        return Notices.of(store.list(), annexes::list, today);
    }

    /** Drafts an agreement under the next number. The same key again gives the one that it made the first time. */
    @Transactional
    public long draft(Terms terms, Spread spread, UUID key, Visitor visitor) {
        fit(terms.mistakes());
        Optional<Long> made = store.findByKey(key.toString());
        if (made.isPresent()) {
            return made.get();
        }
        long id = store.insert(store.nextNumber(), 1, terms, spread, key.toString(), visitor, clock.instant());
        tell(visitor, "agreement.drafted", id);
        return id;
    }

    /**
     * Writes a draft's terms anew.
     *
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal {@code agreements.deed.<state>} when it is no draft any more
     */
    @Transactional
    public boolean change(long id, int version, Terms terms, Spread spread, Visitor visitor) {
        AgreementRules.after(locked(id), Deed.CHANGE);
        fit(terms.mistakes());
        if (!store.save(id, version, terms, spread)) {
            return false;
        }
        tell(visitor, Deed.CHANGE, id);
        return true;
    }

    /** Says that the parties agree on the text. @throws Refusal {@code agreements.gap.<gap>} when something is missing, or {@code stale} */
    @Transactional
    public void negotiate(long id, int version, Visitor visitor) {
        Agreement agreement = locked(id);
        State next = AgreementRules.after(agreement, Deed.NEGOTIATE);
        AgreementRules.negotiable(agreement.terms());
        move(agreement, version, next);
        tell(visitor, Deed.NEGOTIATE, id);
    }

    /** Makes a text that nobody has signed a draft again. @throws Refusal {@code agreements.signedByOne}, or {@code stale} */
    @Transactional
    public void takeBack(long id, int version, Visitor visitor) {
        Agreement agreement = locked(id);
        State next = AgreementRules.after(agreement, Deed.TAKE_BACK);
        AgreementRules.mayBeTakenBack(agreement);
        move(agreement, version, next);
        tell(visitor, Deed.TAKE_BACK, id);
    }

    /**
     * Notes that a party has signed. With the first signature the text is frozen; with the last the agreement is signed, and an
     * edition that it renews is renewed.
     *
     * @throws Refusal {@code agreements.causes} when a problem of it has no finished cause analysis; {@code agreements.partySigned}
     */
    @Transactional
    public void sign(long id, NewSignature signature, Visitor visitor) {
        Agreement agreement = locked(id);
        State next = AgreementRules.after(agreement, Deed.SIGN);
        fit(signature.mistakes(today(visitor)));
        if (signature.party() < 0 || signature.party() >= agreement.terms().parties().size()) {
            throw new Missing("party " + signature.party());
        }
        causesMustBeFinished(agreement);
        if (!agreement.fixed()) {
            store.freeze(id, FrozenText.of(new FrozenAgreement(
                    agreement.number(), agreement.edition(), agreement.terms(), problems(agreement.terms()), frozenAnnexes(agreement))));
        }
        if (!store.sign(id, signature, clock.instant(), visitor.accountId())) {
            throw new Refusal("agreements.partySigned");
        }
        if (signature.scan() != null) {
            store.addScan(id, signature.party(), signature.scan(), clock.instant(), visitor.accountId());
        }
        if (agreement.signatures().size() + 1 == agreement.terms().parties().size()) {
            move(agreement, agreement.version(), next);
            succeed(agreement, visitor);
        }
        tell(visitor, Deed.SIGN, id);
    }

    /** Adds the signed paper to a signature that was noted before. */
    @Transactional
    public void addScan(long id, int party, AttachedFile scan, Visitor visitor) {
        locked(id).signatureOf(party).orElseThrow(() -> new Missing("signature " + party));
        if (store.addScan(id, party, scan, clock.instant(), visitor.accountId())) {
            tell(visitor, "agreement.scan", id);
        }
    }

    /** The mistakes in an evaluation or an end, by field: {@code text}, and {@code function} unless it is null. */
    public static FieldErrors mistakes(String text, String function) {
        FieldErrors errors = new FieldErrors();
        if (text == null || text.isBlank()) {
            errors.add("text", "agreements.mistake.text");
        }
        Terms.limited(errors, "text", text, LONGEST_TEXT);
        if (function != null && function.isBlank()) {
            errors.add("function", "agreements.mistake.function");
        }
        Terms.limited(errors, "function", function, LONGEST_FUNCTION);
        return errors;
    }

    /** Says what came of it. @throws Refusal {@code agreements.notYet} before its first day, or {@code stale} */
    @Transactional
    public void evaluate(long id, int version, String text, String function, Visitor visitor) {
        Agreement agreement = locked(id);
        State next = AgreementRules.after(agreement, Deed.EVALUATE);
        fit(mistakes(text, function));
        AgreementRules.mayBeEvaluated(agreement, today(visitor));
        store.evaluate(id, new Agreement.Evaluation(today(visitor), text.strip(), function.strip()));
        move(agreement, version, next);
        tell(visitor, Deed.EVALUATE, id);
    }

    /**
     * Begins the next edition, as a draft with the same terms for as long again.
     *
     * @return the number of the new edition's agreement
     * @throws Refusal {@code agreements.renewalBegun} when a later edition is there
     */
    @Transactional
    public long renew(long id, UUID key, Visitor visitor) {
        Agreement agreement = locked(id);
        Optional<Long> made = store.findByKey(key.toString());
        if (made.isPresent()) {
            return made.get();
        }
        AgreementRules.after(agreement, Deed.RENEW);
        List<Agreement> later = store.list().stream()
                .filter(other -> other.number() == agreement.number() && other.edition() > agreement.edition())
                .toList();
        if (later.stream().anyMatch(other -> other.state() != State.ENDED)) {
            throw new Refusal("agreements.renewalBegun", agreement.number());
        }
        int edition = agreement.edition() + later.size() + 1;
        long next = store.insert(
                agreement.number(), edition, agreement.terms().next(), agreement.spread(), key.toString(), visitor, clock.instant());
        tell(visitor, Deed.RENEW, id);
        return next;
    }

    /** Ends it before it is renewed, with the reason. @throws Refusal {@code stale} */
    @Transactional
    public void end(long id, int version, String reason, Visitor visitor) {
        Agreement agreement = locked(id);
        AgreementRules.after(agreement, Deed.END);
        fit(mistakes(reason, null));
        if (!store.end(id, version, new Agreement.End(today(visitor), reason.strip()))) {
            throw new Refusal("stale");
        }
        tell(visitor, Deed.END, id);
    }

    /**
     * Attaches an annex, or a new version of one. For people, and for rooms above that make an annex from what they hold, such as
     * the groups of the municipality: they name themselves as its source, and attach again when it has changed.
     *
     * @param key the form's key, or one made from what the annex is made from: the same again attaches nothing
     * @return the annex's number
     * @throws Refusal {@code agreements.over} when the agreement is renewed or ended; {@code agreements.unfit}
     */
    @Transactional
    public long attachAnnex(long id, NewAnnex annex, UUID key, Visitor visitor) {
        Agreement agreement = locked(id);
        fit(annex.mistakes());
        Optional<Long> attached = annexes.findByKey(key.toString());
        if (attached.isPresent()) {
            return attached.get();
        }
        if (agreement.state() == State.RENEWED || agreement.state() == State.ENDED) {
            throw new Refusal("agreements.over", agreement.number());
        }
        Optional<Annex> before = annexes.list(agreement.number()).stream()
                .filter(each -> annex.annexId() == null
                        ? !annex.source().isEmpty() && each.source().equals(annex.source())
                        : each.id() == annex.annexId())
                .findFirst();
        if (annex.annexId() != null && before.isEmpty()) {
            throw new Missing("annex " + annex.annexId());
        }
        long annexId = before.map(Annex::id).orElseGet(() -> annexes.insert(agreement.number(), annex.source()));
        int version = before.map(each -> each.latest().version() + 1).orElse(1);
        annexes.insertVersion(annexId, version, annex, key.toString(), clock.instant(), visitor.accountId());
        tell(visitor, "agreement.annex", id);
        return annexId;
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void causesMustBeFinished(Agreement agreement) {
        for (long problemId : agreement.terms().problems()) {
            if (causes.findOfProblem(problemId).filter(CauseAnalysis::finished).isEmpty()) {
                throw new Refusal("agreements.causes", problems.get(problemId).number());
            }
        }
    }

    /** The edition that this one renews is renewed, now that all have signed. */
    private void succeed(Agreement agreement, Visitor visitor) {
        for (Agreement other : store.list()) {
            boolean before = other.number() == agreement.number() && other.edition() < agreement.edition();
            if (before && AgreementRules.next(other.state(), Deed.SUCCEED).isPresent()) {
                move(other, other.version(), State.RENEWED);
                tell(visitor, Deed.SUCCEED, other.id());
            }
        }
    }

    private List<FrozenAgreement.FrozenProblem> problems(Terms terms) {
        List<FrozenAgreement.FrozenProblem> found = new ArrayList<>();
        for (Problem problem : problems.list()) {
            if (terms.problems().contains(problem.id())) {
                List<String> numbered = causes.findOfProblem(problem.id()).stream()
                        .flatMap(analysis -> analysis.causes().stream())
                        .map(cause -> cause.number() + ". " + cause.is().what())
                        .toList();
                found.add(new FrozenAgreement.FrozenProblem(problem.number(), problem.statement().title(), numbered));
            }
        }
        return found;
    }

    private List<FrozenAgreement.FrozenAnnex> frozenAnnexes(Agreement agreement) {
        return annexes.list(agreement.number()).stream()
                .map(annex -> new FrozenAgreement.FrozenAnnex(
                        annex.number(), annex.latest().title(), annex.latest().version(), annex.latest().checksum()))
                .toList();
    }

    private Agreement locked(long id) {
        return store.lock(id).orElseThrow(() -> new Missing("agreement " + id));
    }

    private void move(Agreement agreement, int version, State next) {
        if (!store.move(agreement.id(), version, next)) {
            throw new Refusal("stale");
        }
    }

    private static void fit(FieldErrors errors) {
        if (errors.any()) {
            throw new Refusal("agreements.unfit");
        }
    }

    private void tell(Visitor visitor, Deed deed, long id) {
        tell(visitor, "agreement." + deed.name().toLowerCase(Locale.ROOT).replace("_", ""), id);
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new AgreementChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
