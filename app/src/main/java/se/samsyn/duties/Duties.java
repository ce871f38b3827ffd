package se.samsyn.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.duties.gathering.PartnerFacts;
import se.samsyn.duties.gathering.PictureFacts;
import se.samsyn.followup.board.BoardReports;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/**
 * The door to the law's duties. Counted from all that the municipality holds, so it is for its own boards: whoever saw less would
 * be told of gaps that are none.
 */
@Service
public class Duties {
    private static final int MOST_MONTHS = 48;

    private final DutyStore store;
    private final PictureFacts pictures;
    private final PartnerFacts partners;
    private final BoardReports reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duties(DutyStore store, PictureFacts pictures, PartnerFacts partners, BoardReports reports, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.partners = partners;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the visitor notes proof and says who coordinates. */
    public static boolean writes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.has(Role.COORDINATOR);
    }

    /** Every duty as it stands today, in the order of the law; guidance last. */
    @Transactional(readOnly = true)
    public List<Standing> standings(Visitor visitor) {
        LocalDate today = today(visitor);
        Office office = store.office();
        LawFacts facts = new LawFacts(
                pictures.pictures(visitor), pictures.plans(visitor), partners.agreements(today), partners.councils(visitor), partners.informed(visitor),
                pictures.causes(), office, partners.holding(office, today));
        Map<Duty, List<Proof>> noted = proof();
        Map<Duty, Integer> months = store.months();
        return Arrays.stream(Duty.values())
                .map(duty -> DutyRules.standing(
                        duty, facts, noted.getOrDefault(duty, List.of()), months.getOrDefault(duty, duty.ownMonths()), today))
                .toList();
    }

    /** What was noted by hand, and the reports that the council has had. */
    private Map<Duty, List<Proof>> proof() {
        Map<Duty, List<Proof>> proof = store.proof();
        reports.delivered().forEach(report -> proof.computeIfAbsent(Duty.REPORT, duty -> new ArrayList<>())
                .add(Proof.of(
                        report.handed().body() + " " + report.handed().paragraph() + ", " + report.handed().diaryNumber() + "; " + report.council().paragraph(),
                        report.council().on(), "/rapport-till-styrelsen/" + report.id())));
        proof.values().forEach(its -> its.sort(Comparator.comparing(Proof::day).reversed()));
        return proof;
    }

    @Transactional(readOnly = true)
    public Standing get(Duty duty, Visitor visitor) {
        return standings(visitor).get(duty.ordinal());
    }

    /** What to speak of first: what is late by law, else what comes next; empty for others than the municipality's own. */
    @Transactional(readOnly = true)
    public Optional<Standing> first(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD ? DutyRules.first(standings(visitor)) : Optional.empty();
    }

    /**
     * Notes proof of what was done outside the program. The same key again notes nothing more.
     *
     * @throws Refusal {@code duties.unfit} when it has mistakes that its form should have shown
     */
    @Transactional
    public void note(Duty duty, NewProof proof, UUID key, Visitor visitor) {
        fit(proof.mistakes(today(visitor)));
        if (store.insert(duty, proof, key.toString(), clock.instant(), visitor.accountId())) {
            tell(visitor, "duty.proof", duty.ordinal());
        }
    }

    /** Takes back what was noted by mistake; the trace keeps that it was there. @throws Missing when there is none */
    @Transactional
    public void withdraw(Duty duty, long proofId, Visitor visitor) {
        if (!store.withdraw(duty, proofId, today(visitor))) {
            throw new Missing("proof " + proofId);
        }
        tell(visitor, "duty.proofWithdrawn", proofId);
    }

    /** Says how often the municipality itself wants it done. @throws Refusal {@code duties.months} for what the law decides or nobody counts */
    @Transactional
    public void chooseMonths(Duty duty, int months, Visitor visitor) {
        if (duty.ownMonths() == 0 || months < 1 || months > MOST_MONTHS) {
            throw new Refusal("duties.months", MOST_MONTHS);
        }
        store.putMonths(duty, months);
        tell(visitor, "duty.months", duty.ordinal());
    }

    @Transactional(readOnly = true)
    public Office office() {
        return store.office();
    }

    /** Says who coordinates and who leads. @return false, with nothing saved, when somebody else has saved since */
    @Transactional
    public boolean tellOffice(Office office, Visitor visitor) {
        fit(office.mistakes(today(visitor)));
        if (!store.save(office)) {
            return false;
        }
        tell(visitor, "duty.office", 0);
        return true;
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private static void fit(FieldErrors errors) {
        if (errors.any()) {
            throw new Refusal("duties.unfit");
        }
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new DutiesChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
