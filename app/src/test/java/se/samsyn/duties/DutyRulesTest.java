package se.samsyn.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsyn.duties.DutyState.EFFORT;
import static se.samsyn.duties.DutyState.FULFILLED;
import static se.samsyn.duties.DutyState.LATE;
import static se.samsyn.duties.DutyState.MISSING;
import static se.samsyn.duties.DutyState.NOT_APPLICABLE;
import static se.samsyn.duties.DutyState.OWN_PASSED;
import static se.samsyn.duties.DutyState.SOON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsyn.duties.LawFacts.Bond;
import se.samsyn.duties.LawFacts.Council;
import se.samsyn.duties.LawFacts.DecidedPlan;
import se.samsyn.duties.LawFacts.FixedPicture;

/** Each duty × what is held × the day. */
class DutyRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<Duty> PARTS =
            EnumSet.of(Duty.MAPPING, Duty.EXTENT, Duty.CONSEQUENCES, Duty.OTHER_INFORMATION, Duty.ANALYSIS);
    private static final Office TOLD =
            new Office(7L, "Samordnar.", "trygghet@prov.example", DAY, 50, Office.Body.KS, "", "", true, 1);
    private static final Proof PLAN = Proof.of("Plan", DAY, "/atgardsplaner/1");
    private static final DecidedPlan WHOLE = new DecidedPlan(PLAN, DAY, DAY.minusDays(9), 3, true);
    private static final Proof COUNCIL = Proof.of("Brå", DAY, "/grupper/1");

    static final LawFacts EMPTY = facts(List.of(), List.of(), List.of(), List.of(), null, 0, 0, Office.untold(), null, false);
    private static final LawFacts FULL = facts(
            List.of(picture(DAY, PARTS)), List.of(WHOLE), List.of(bond(true, DAY.plusYears(2), true)),
            List.of(new Council(COUNCIL, DAY, true, 2, 2)), DAY, 2, 2, TOLD, "Samordnare", true);

    static Stream<Arguments> table() {
        return Stream.of(
                // With nothing, long after the law came into force.
                row(Duty.PICTURE, EMPTY, MISSING), row(Duty.MAPPING, EMPTY, MISSING), row(Duty.PLAN, EMPTY, LATE),
                row(Duty.PLAN_ON_PICTURE, EMPTY, MISSING), row(Duty.MEASURES, EMPTY, MISSING), row(Duty.PICTURE_RENEWED, EMPTY, MISSING),
                row(Duty.PLAN_FOLLOWED_UP, EMPTY, MISSING), row(Duty.OTHER_PLANNING, EMPTY, MISSING), row(Duty.AGREEMENT, EMPTY, MISSING),
                row(Duty.AGREEMENT_CONTENT, EMPTY, NOT_APPLICABLE), row(Duty.COUNCIL, EMPTY, MISSING), row(Duty.COUNCIL_CHAIR, EMPTY, NOT_APPLICABLE),
                row(Duty.COUNCIL_LEADERS, EMPTY, MISSING), row(Duty.COORDINATION, EMPTY, MISSING), row(Duty.ASSIGNMENT, EMPTY, MISSING),
                row(Duty.CONTACT, EMPTY, MISSING), row(Duty.INFORMATION, EMPTY, MISSING), row(Duty.LEADING_BODY, EMPTY, MISSING),
                row(Duty.REPORT, EMPTY, MISSING), row(Duty.CAMERAS, EMPTY, NOT_APPLICABLE), row(Duty.CAUSES, EMPTY, NOT_APPLICABLE),
                row(Duty.COORDINATOR_TIME, EMPTY, MISSING),
                // What takes away a part of what is whole.
                row(Duty.EXTENT, with(List.of(picture(DAY, EnumSet.of(Duty.MAPPING)))), MISSING),
                row(Duty.EXTENT, with(List.of(picture(DAY, Set.of()), picture(DAY.minusYears(1), PARTS))), MISSING),
                row(Duty.PLAN_ON_PICTURE, with(new DecidedPlan(PLAN, DAY, DAY.plusDays(1), 3, true)), MISSING),
                row(Duty.PLAN_ON_PICTURE, with(new DecidedPlan(PLAN, DAY, DAY, 3, true)), FULFILLED),
                row(Duty.PLAN_ON_PICTURE, with(new DecidedPlan(PLAN, DAY, null, 3, true)), MISSING),
                row(Duty.MEASURES, with(new DecidedPlan(PLAN, DAY, DAY, 0, true)), MISSING),
                row(Duty.OTHER_PLANNING, with(new DecidedPlan(PLAN, DAY, DAY, 3, false)), MISSING),
                row(Duty.AGREEMENT, with(bond(false, null, false)), EFFORT),
                row(Duty.AGREEMENT, with(bond(true, DAY.plusMonths(6), true)), SOON),
                row(Duty.AGREEMENT, with(bond(true, DAY.plusMonths(6).plusDays(1), true)), FULFILLED),
                row(Duty.AGREEMENT_CONTENT, with(bond(true, DAY.plusYears(1), false)), MISSING),
                row(Duty.COUNCIL, with(new Council(COUNCIL, null, true, 2, 2)), EFFORT),
                row(Duty.COUNCIL, with(new Council(COUNCIL, DAY.minusMonths(12), true, 2, 2)), SOON),
                row(Duty.COUNCIL, with(new Council(COUNCIL, DAY.minusMonths(12).minusDays(1), true, 2, 2)), OWN_PASSED),
                row(Duty.COUNCIL_CHAIR, with(new Council(COUNCIL, DAY, false, 2, 2)), MISSING),
                row(Duty.COUNCIL_LEADERS, with(new Council(COUNCIL, DAY, true, 2, 1)), EFFORT),
                row(Duty.COUNCIL_LEADERS, with(new Council(COUNCIL, DAY, true, 0, 0)), MISSING),
                row(Duty.COORDINATION, facts(List.of(), List.of(), List.of(), List.of(), null, 0, 0, TOLD, "Samordnare", false), MISSING),
                row(Duty.CONTACT, of(TOLD, DAY.minusMonths(10)), SOON), row(Duty.CONTACT, of(TOLD, DAY.minusMonths(10).plusDays(1)), FULFILLED),
                row(Duty.CONTACT, of(TOLD, DAY.minusMonths(13)), OWN_PASSED),
                row(Duty.CAMERAS, FULL, MISSING),
                row(Duty.CAUSES, facts(List.of(), List.of(), List.of(), List.of(), null, 2, 1, TOLD, null, false), MISSING),
                row(Duty.COORDINATOR_TIME, of(new Office(7L, "", "", null, 49, null, "", "", false, 1), null), MISSING));
    }

    @ParameterizedTest
    @MethodSource("table")
    void stands(Duty duty, LawFacts facts, DutyState state) {
        assertThat(DutyRules.standing(duty, facts, List.of(), duty.ownMonths(), DAY).state()).isEqualTo(state);
    }

    @Test
    void everythingInPlaceIsFulfilled() {
        for (Duty duty : Duty.values()) {
            if (duty != Duty.REPORT && duty != Duty.CAMERAS) {
                Standing standing = DutyRules.standing(duty, FULL, List.of(), duty.ownMonths(), DAY);
                assertThat(standing.state()).as(duty.name()).isEqualTo(FULFILLED);
                assertThat(duty == Duty.CAUSES || !standing.proof().isEmpty()).as(duty.name()).isTrue();
            }
        }
    }

    /** Invariant 3: due within 24 months, and what is overdue follows from the day. */
    @Test
    void invariant3_overdueIsComputedToTheDay() {
        for (Duty duty : List.of(Duty.PICTURE_RENEWED, Duty.PLAN_FOLLOWED_UP)) {
            assertThat(on(duty, DAY.plusMonths(18).minusDays(1))).as(duty.name()).isEqualTo(FULFILLED);
            assertThat(on(duty, DAY.plusMonths(18))).as(duty.name()).isEqualTo(SOON);
            assertThat(on(duty, DAY.plusMonths(24))).as(duty.name()).isEqualTo(SOON);
            assertThat(on(duty, DAY.plusMonths(24).plusDays(1))).as(duty.name()).isEqualTo(LATE);
            assertThat(DutyRules.standing(duty, FULL, List.of(), 0, DAY).next()).isEqualTo(DAY.plusMonths(24));
        }
    }

    private static DutyState on(Duty duty, LocalDate today) {
        return DutyRules.standing(duty, FULL, List.of(), duty.ownMonths(), today).state();
    }

    @Test
    void theFirstPlanHadADateOfItsOwn() {
        assertThat(firstPlan(LocalDate.of(2023, 12, 31))).isEqualTo(MISSING);
        assertThat(firstPlan(LocalDate.of(2024, 1, 1))).isEqualTo(SOON);
        assertThat(firstPlan(LocalDate.of(2024, 7, 1))).isEqualTo(SOON);
        assertThat(firstPlan(LocalDate.of(2024, 7, 2))).isEqualTo(LATE);
    }

    private static DutyState firstPlan(LocalDate today) {
        return DutyRules.standing(Duty.PLAN, EMPTY, List.of(), 0, today).state();
    }

    /** Invariant 22 and the words of the list: only what the law itself gives a date is late by law, whatever the day. */
    @Test
    void nothingElseIsEverLateByLaw() {
        List<Proof> old = List.of(new Proof("Förr", LocalDate.of(2019, 1, 1), null, 1L));
        for (LocalDate today : List.of(LocalDate.of(2023, 7, 1), DAY, DAY.plusYears(5), DAY.plusYears(40))) {
            for (Duty duty : Duty.values()) {
                for (LawFacts facts : List.of(EMPTY, FULL)) {
                    for (List<Proof> noted : List.of(List.<Proof>of(), old)) {
                        DutyState state = DutyRules.standing(duty, facts, noted, duty.ownMonths(), today).state();
                        assertThat(state == LATE && duty.section() != 5 && duty.section() != 6).as(duty + " on " + today).isFalse();
                        assertThat(state == OWN_PASSED && duty.ownMonths() == 0).as(duty + " on " + today).isFalse();
                        assertThat(state == EFFORT && duty.kind() != Duty.Kind.EFFORT).as(duty + " on " + today).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void whatWasNotedCountsWithItsOwnDay() {
        assertThat(noted(Duty.REPORT, DAY.minusMonths(3), null)).isEqualTo(FULFILLED);
        assertThat(noted(Duty.REPORT, DAY.minusMonths(11), null)).isEqualTo(SOON);
        assertThat(noted(Duty.REPORT, DAY.minusMonths(12).minusDays(1), null)).isEqualTo(OWN_PASSED);
        assertThat(noted(Duty.AGREEMENT, DAY.minusMonths(12), null)).isEqualTo(EFFORT);
        assertThat(noted(Duty.AGREEMENT, DAY.minusMonths(12).minusDays(1), null)).isEqualTo(MISSING);
        assertThat(noted(Duty.COUNCIL_LEADERS, DAY, null)).isEqualTo(EFFORT);
        assertThat(noted(Duty.PICTURE, DAY.minusYears(1), null)).isEqualTo(FULFILLED);
        assertThat(noted(Duty.PICTURE_RENEWED, DAY.minusMonths(25), null)).isEqualTo(LATE);
        assertThat(noted(Duty.PLAN, DAY.minusYears(1), null)).isEqualTo(FULFILLED);
    }

    private static DutyState noted(Duty duty, LocalDate day, String address) {
        return DutyRules.standing(duty, EMPTY, List.of(new Proof("Gjort", day, address, 1L)), duty.ownMonths(), DAY).state();
    }

    @Test
    void aFollowUpOfOnePlanSaysNothingOfAnother() {
        DecidedPlan old = new DecidedPlan(Proof.of("Äldre", DAY.minusMonths(30), "/atgardsplaner/2"), DAY.minusMonths(30), null, 1, false);
        LawFacts two = facts(List.of(), List.of(WHOLE, old), List.of(), List.of(), null, 0, 0, TOLD, null, false);
        assertThat(followedUp(two, null)).isEqualTo(LATE);
        assertThat(followedUp(two, "/atgardsplaner/1")).isEqualTo(LATE);
        assertThat(followedUp(two, "/atgardsplaner/2")).isEqualTo(FULFILLED);
        assertThat(followedUp(two, "")).isEqualTo(FULFILLED);
        assertThat(DutyRules.standing(Duty.PLAN_FOLLOWED_UP, two, List.of(), 0, DAY).proof().getFirst().address()).isEqualTo("/atgardsplaner/2");
    }

    private static DutyState followedUp(LawFacts facts, String address) {
        List<Proof> noted = address == null ? List.of() : List.of(new Proof("Uppföljd", DAY.minusMonths(1), address.isEmpty() ? null : address, 1L));
        return DutyRules.standing(Duty.PLAN_FOLLOWED_UP, facts, noted, 0, DAY).state();
    }

    @Test
    void whatIsLateIsSpokenOfFirst() {
        Standing late = standing(Duty.PLAN_FOLLOWED_UP, LATE, DAY.minusDays(3));
        Standing own = standing(Duty.REPORT, OWN_PASSED, DAY.minusYears(1));
        Standing soon = standing(Duty.PICTURE_RENEWED, SOON, DAY.plusMonths(2));
        Standing later = standing(Duty.COUNCIL, FULFILLED, DAY.plusDays(1));
        assertThat(DutyRules.first(List.of(later, own, soon, late))).contains(late);
        assertThat(DutyRules.first(List.of(later, own, soon))).contains(soon);
        assertThat(DutyRules.first(List.of(later, own))).contains(own);
        assertThat(DutyRules.first(List.of(later))).contains(later);
        assertThat(DutyRules.first(List.of(standing(Duty.PICTURE, MISSING, null)))).isEqualTo(Optional.empty());
    }

    private static Standing standing(Duty duty, DutyState state, LocalDate next) {
        return new Standing(duty, state, Standing.Why.NEXT, next, 0, List.of());
    }

    @Test
    void everyDutyHasAnAddressOfItsOwn() {
        assertThat(Arrays.stream(Duty.values()).map(Duty::path).distinct()).hasSize(Duty.values().length);
        for (Duty duty : Duty.values()) {
            assertThat(Duty.ofPath(duty.path())).contains(duty);
        }
    }

    private static Arguments row(Duty duty, LawFacts facts, DutyState state) {
        return Arguments.of(duty, facts, state);
    }

    private static FixedPicture picture(LocalDate day, Set<Duty> parts) {
        return new FixedPicture(Proof.of("Lägesbild", day, "/lagesbilder/1"), day, parts);
    }

    private static Bond bond(boolean inForce, LocalDate last, boolean complete) {
        return new Bond(Proof.of("Överenskommelse", inForce ? DAY.minusYears(1) : null, "/overenskommelser/1"), inForce, last, complete);
    }

    private static LawFacts with(List<FixedPicture> pictures) {
        return facts(pictures, List.of(), List.of(), List.of(), null, 0, 0, TOLD, null, false);
    }

    private static LawFacts with(DecidedPlan plan) {
        return facts(List.of(), List.of(plan), List.of(), List.of(), null, 0, 0, TOLD, null, false);
    }

    private static LawFacts with(Bond bond) {
        return facts(List.of(), List.of(), List.of(bond), List.of(), null, 0, 0, TOLD, null, false);
    }

    private static LawFacts with(Council council) {
        return facts(List.of(), List.of(), List.of(), List.of(council), null, 0, 0, TOLD, null, false);
    }

    private static LawFacts of(Office office, LocalDate checkedOn) {
        Office told = new Office(
                office.functionId(), office.assignment(), office.contact(), checkedOn, office.share(), office.body(), "", "", false, 1);
        return facts(List.of(), List.of(), List.of(), List.of(), null, 0, 0, told, null, false);
    }

    private static LawFacts facts(
            List<FixedPicture> pictures, List<DecidedPlan> plans, List<Bond> agreements, List<Council> councils, LocalDate told, int prioritised,
            int finished, Office office, String function, boolean held) {
        return new LawFacts(
                pictures, plans, agreements, councils,
                new LawFacts.Informed(told == null ? null : Proof.of("Publicerad", told, "/offentligt/9999/lagesbilder/1")),
                new LawFacts.Causes(prioritised, finished), office, new LawFacts.Holding(function, held));
    }
}
