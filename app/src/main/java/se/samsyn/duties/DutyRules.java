package se.samsyn.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samsyn.duties.LawFacts.Bond;
import se.samsyn.duties.LawFacts.Council;
import se.samsyn.duties.LawFacts.DecidedPlan;
import se.samsyn.duties.LawFacts.FixedPicture;
import se.samsyn.duties.Standing.Why;

/**
 * How each duty stands, from what is held and the day. What was noted by hand counts with its own day, as what is done outside
 * the program does. Only where the law gives a date can anything be late by law.
 */
public final class DutyRules {
    /** 6 §: at least every second year. */
    static final int LAW_MONTHS = 24;
    /** The day when the first plan was to be decided. */
    static final LocalDate FIRST_PLAN = LocalDate.of(2024, 7, 1);
    /** How long before a day of the law it is said to be soon. */
    static final int WARNING_MONTHS = 6;
    /** The same for the municipality's own limits. */
    static final int OWN_WARNING_MONTHS = 2;
    /** For how long what was done counts as work going on. */
    static final int EFFORT_MONTHS = 12;
    /** Half of a full time, by Brå's advice. */
    static final int ADVISED_SHARE = 50;

    private DutyRules() {}

    /**
     * @param noted what was noted by hand of this duty
     * @param months how often the municipality itself wants it; 0 when that is not counted
     */
    static Standing standing(Duty duty, LawFacts facts, List<Proof> noted, int months, LocalDate today) {
        return new Asked(duty, facts, noted, months, today).standing();
    }

    /** What to speak of first: what is late, then what is soon, then the next day there is. */
    public static Optional<Standing> first(Collection<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.next() != null && standing.duty().kind() != Duty.Kind.GUIDANCE)
                .min(Comparator.<Standing>comparingInt(DutyRules::urgency).thenComparing(Standing::next).thenComparing(Standing::duty));
    }

    private static int urgency(Standing standing) {
        return switch (standing.state()) {
            case LATE -> 0;
            case SOON -> standing.byLaw() ? 1 : 2;
            case OWN_PASSED -> 2;
            default -> standing.byLaw() ? 3 : 4;
        };
    }

    private record Asked(Duty duty, LawFacts facts, List<Proof> noted, int months, LocalDate today) {
        Standing standing() {
            return switch (duty) {
                case PICTURE -> shown(facts.pictures().stream().map(FixedPicture::proof), Why.NOTHING);
                case MAPPING, EXTENT, CONSEQUENCES, OTHER_INFORMATION, ANALYSIS -> part();
                case PLAN -> firstPlan();
                case PLAN_ON_PICTURE -> ofPlans(
                        plan -> plan.basisFixedOn() != null && !plan.basisFixedOn().isAfter(plan.decidedOn()), Why.OLDER_PICTURE);
                case MEASURES -> ofPlans(plan -> plan.measures() > 0, Why.NOTHING);
                case PICTURE_RENEWED -> renewed();
                case PLAN_FOLLOWED_UP -> followedUp();
                case OTHER_PLANNING -> ofPlans(DecidedPlan::coordinated, Why.NOTHING);
                case AGREEMENT -> agreement();
                case AGREEMENT_CONTENT -> agreementContent();
                case COUNCIL -> council();
                case COUNCIL_CHAIR -> councilChair();
                case COUNCIL_LEADERS -> councilLeaders();
                case COORDINATION -> coordination();
                case ASSIGNMENT -> shown(told(facts.office().assignment()), Why.NOTHING);
                case CONTACT -> contact();
                case INFORMATION -> rolling(together(Stream.ofNullable(facts.informed().latest())), months);
                case LEADING_BODY -> shown(facts.office().body() == null ? Stream.empty() : told(body()), Why.NOTHING);
                case REPORT -> rolling(together(Stream.empty()), months);
                case CAMERAS -> facts.office().cameras() ? shown(Stream.empty(), Why.NOTHING) : simple(DutyState.NOT_APPLICABLE, Why.NO_CAMERAS);
                case CAUSES -> causes();
                case COORDINATOR_TIME -> coordinatorTime();
            };
        }

        private Standing part() {
            if (facts.pictures().isEmpty() && noted.isEmpty()) {
                return simple(DutyState.MISSING, Why.NO_PICTURE);
            }
            return shown(facts.pictures().stream().limit(1).filter(picture -> picture.parts().contains(duty)).map(FixedPicture::proof), Why.NOTHING);
        }

        private Standing firstPlan() {
            List<Proof> proof = together(facts.plans().stream().map(DecidedPlan::proof));
            if (!proof.isEmpty()) {
                return answer(DutyState.FULFILLED, Why.SHOWN, null, proof);
            }
            DutyState state = today.isAfter(FIRST_PLAN) ? DutyState.LATE
                    : today.isBefore(FIRST_PLAN.minusMonths(WARNING_MONTHS)) ? DutyState.MISSING : DutyState.SOON;
            return answer(state, Why.FIRST_PLAN, FIRST_PLAN, proof);
        }

        private Standing ofPlans(java.util.function.Predicate<DecidedPlan> met, Why otherwise) {
            if (facts.plans().isEmpty() && noted.isEmpty()) {
                return simple(DutyState.MISSING, Why.NO_PLAN);
            }
            return shown(facts.plans().stream().filter(met).map(DecidedPlan::proof), otherwise);
        }

        private Standing renewed() {
            List<Proof> proof = together(facts.pictures().stream().map(FixedPicture::proof));
            return proof.isEmpty() ? simple(DutyState.MISSING, Why.NO_PICTURE) : rolling(proof, LAW_MONTHS);
        }

        /** Each plan that stands is to be followed up; the one whose day comes first decides. */
        private Standing followedUp() {
            if (facts.plans().isEmpty()) {
                return noted.isEmpty() ? simple(DutyState.MISSING, Why.NO_PLAN) : rolling(noted, LAW_MONTHS);
            }
            DecidedPlan first = facts.plans().stream().min(Comparator.comparing(this::lastLookedAt)).orElseThrow();
            Standing counted = due(lastLookedAt(first).plusMonths(LAW_MONTHS), List.of());
            List<Proof> proof = new ArrayList<>(List.of(first.proof()));
            facts.plans().stream().filter(plan -> plan != first).map(DecidedPlan::proof).forEach(proof::add);
            proof.addAll(noted);
            return answer(counted.state(), counted.why(), counted.next(), proof);
        }

        /** What was noted at a plan's own address is about that plan; what was noted at none is about all. */
        private LocalDate lastLookedAt(DecidedPlan plan) {
            return noted.stream()
                    .filter(proof -> proof.address() == null || proof.address().isEmpty() || proof.address().equals(plan.proof().address()))
                    .map(Proof::day)
                    .filter(day -> day.isAfter(plan.decidedOn()))
                    .max(Comparator.naturalOrder())
                    .orElse(plan.decidedOn());
        }

        private Standing agreement() {
            List<Bond> binding = binding();
            if (binding.isEmpty()) {
                return effort(facts.agreements().stream().map(Bond::proof));
            }
            LocalDate last = binding.stream().map(Bond::last).max(Comparator.naturalOrder()).orElseThrow();
            boolean soon = !today.isBefore(last.minusMonths(WARNING_MONTHS));
            return answer(soon ? DutyState.SOON : DutyState.FULFILLED, soon ? Why.DUE_SOON : Why.NEXT, last,
                    together(binding.stream().map(Bond::proof)));
        }

        private List<Bond> binding() {
            return facts.agreements().stream().filter(Bond::inForce).toList();
        }

        private Standing agreementContent() {
            List<Bond> binding = binding();
            if (binding.isEmpty()) {
                return simple(DutyState.NOT_APPLICABLE, Why.NO_AGREEMENT);
            }
            return binding.stream().allMatch(Bond::complete)
                    ? answer(DutyState.FULFILLED, Why.SHOWN, null, binding.stream().map(Bond::proof).toList())
                    : simple(DutyState.MISSING, Why.NOTHING);
        }

        private Standing council() {
            if (facts.councils().isEmpty()) {
                return effort(Stream.empty());
            }
            List<Proof> proof = together(facts.councils().stream().map(Council::proof));
            Optional<LocalDate> met = Stream.concat(
                            facts.councils().stream().map(Council::lastMet).filter(day -> day != null), noted.stream().map(Proof::day))
                    .max(Comparator.naturalOrder());
            return met.map(day -> due(day.plusMonths(months), proof)).orElseGet(() -> answer(DutyState.EFFORT, Why.NOT_MET, null, proof));
        }

        private Standing councilChair() {
            if (facts.councils().isEmpty()) {
                return simple(DutyState.NOT_APPLICABLE, Why.NO_COUNCIL);
            }
            List<Proof> led = facts.councils().stream().filter(Council::ledByMunicipality).map(Council::proof).toList();
            return led.size() == facts.councils().size()
                    ? answer(DutyState.FULFILLED, Why.SHOWN, null, led)
                    : answer(DutyState.MISSING, Why.NOT_LED, null, led);
        }

        private Standing councilLeaders() {
            List<Proof> led = facts.councils().stream()
                    .filter(council -> council.others() > 0 && council.others() == council.leading())
                    .map(Council::proof)
                    .toList();
            return led.isEmpty()
                    ? effort(facts.councils().stream().filter(council -> council.others() > 0).map(Council::proof))
                    : answer(DutyState.FULFILLED, Why.SHOWN, null, together(led.stream()));
        }

        private Standing coordination() {
            LawFacts.Holding holding = facts.holding();
            if (holding.name() == null) {
                return simple(DutyState.MISSING, Why.NOTHING);
            }
            return holding.held()
                    ? answer(DutyState.FULFILLED, Why.SHOWN, null, together(told(holding.name())))
                    : simple(DutyState.MISSING, Why.VACANT);
        }

        private Standing contact() {
            Office office = facts.office();
            if (office.contact().isEmpty() || office.checkedOn() == null) {
                return simple(DutyState.MISSING, Why.NOTHING);
            }
            return rolling(together(Stream.of(Proof.of(office.contact(), office.checkedOn(), Duty.OFFICE))), months);
        }

        private String body() {
            Office office = facts.office();
            return office.body() == Office.Body.KS ? "Kommunstyrelsen" : office.board() + ", " + office.reference();
        }

        private Standing causes() {
            LawFacts.Causes causes = facts.causes();
            if (causes.prioritised() == 0) {
                return simple(DutyState.NOT_APPLICABLE, Why.NO_PROBLEM);
            }
            return causes.finished() == causes.prioritised()
                    ? answer(DutyState.FULFILLED, Why.SHOWN, null, noted)
                    : simple(DutyState.MISSING, Why.UNFINISHED);
        }

        private Standing coordinatorTime() {
            Integer share = facts.office().share();
            if (share == null) {
                return simple(DutyState.MISSING, Why.NOTHING);
            }
            return share >= ADVISED_SHARE
                    ? answer(DutyState.FULFILLED, Why.SHOWN, null, together(told(share + " %")))
                    : simple(DutyState.MISSING, Why.TOO_LITTLE);
        }

        private static Stream<Proof> told(String text) {
            return text.isEmpty() ? Stream.empty() : Stream.of(Proof.of(text, null, Duty.OFFICE));
        }

        /** Met when anything shows it. */
        private Standing shown(Stream<Proof> held, Why otherwise) {
            List<Proof> proof = together(held);
            return proof.isEmpty() ? simple(DutyState.MISSING, otherwise) : answer(DutyState.FULFILLED, Why.SHOWN, null, proof);
        }

        /** Work that goes on: what is written on, or what was noted within the last year. */
        private Standing effort(Stream<Proof> begun) {
            List<Proof> recent = noted.stream().filter(proof -> !proof.day().plusMonths(EFFORT_MONTHS).isBefore(today)).toList();
            List<Proof> proof = Stream.concat(begun, recent.stream()).toList();
            return proof.isEmpty() ? simple(DutyState.MISSING, Why.NOTHING) : answer(DutyState.EFFORT, Why.WORKED_ON, null, proof);
        }

        /** Counted from the latest day that shows it. */
        private Standing rolling(List<Proof> proof, int every) {
            return proof.stream()
                    .map(Proof::day)
                    .filter(day -> day != null)
                    .max(Comparator.naturalOrder())
                    .map(last -> due(last.plusMonths(every), proof))
                    .orElseGet(() -> simple(DutyState.MISSING, Why.NOTHING));
        }

        private Standing due(LocalDate day, List<Proof> proof) {
            boolean law = duty.kind() == Duty.Kind.DATED;
            if (today.isAfter(day)) {
                return answer(law ? DutyState.LATE : DutyState.OWN_PASSED, law ? Why.PAST_LAW : Why.PAST_OWN, day, proof);
            }
            boolean soon = !today.isBefore(day.minusMonths(law ? WARNING_MONTHS : OWN_WARNING_MONTHS));
            return answer(soon ? DutyState.SOON : DutyState.FULFILLED, soon ? Why.DUE_SOON : Why.NEXT, day, proof);
        }

        private List<Proof> together(Stream<Proof> held) {
            return Stream.concat(held, noted.stream())
                    .sorted(Comparator.comparing(Proof::day, Comparator.nullsFirst(Comparator.reverseOrder())))
                    .toList();
        }

        private Standing simple(DutyState state, Why why) {
            return answer(state, why, null, noted);
        }

        private Standing answer(DutyState state, Why why, LocalDate next, List<Proof> proof) {
            return new Standing(duty, state, why, next, months, proof);
        }
    }
}
