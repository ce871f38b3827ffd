package se.samsyn.agreements.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsyn.agreements.pledges.Pledge.Deed;
import se.samsyn.agreements.pledges.Pledge.Outcome;
import se.samsyn.agreements.pledges.Pledge.State;
import se.samsyn.agreements.pledges.PledgeRules.Gap;
import se.samsyn.kernel.Refusal;
import se.samsyn.shell.Texts;

class PledgeRulesTest {
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    /** Every state × every deed, as a table: what is not in it is refused, with a sentence in Swedish. */
    @Test
    void everyStateAndEveryDeed() {
        List<String> ways = new ArrayList<>();
        for (State state : State.values()) {
            for (Deed deed : Deed.values()) {
                PledgeRules.next(state, deed).ifPresent(next -> ways.add(state + " " + deed + " " + next));
            }
            assertThat(new Texts().has(Texts.LANGUAGES.getFirst(), "refusal.agreements.pledges.deed." + state)).isTrue();
        }
        assertThat(ways).containsExactly(
                "DRAFT CHANGE DRAFT",
                "DRAFT DECIDE DECIDED",
                "DECIDED TAKE_BACK DRAFT",
                "DECIDED PUBLISH PUBLISHED",
                "PUBLISHED FOLLOW_UP FOLLOWED_UP",
                "FOLLOWED_UP FOLLOW_UP FOLLOWED_UP",
                "FOLLOWED_UP FEED_BACK FED_BACK");
    }

    @Test
    void nothingIsPublishedThatCannotBeMeasured() {
        Promise.Activity whole = activity(3, LAST, "Polisen");
        assertThat(PledgeRules.unmeasured(promise(whole, activity(null, LAST, "Polisen"), activity(3, null, "Polisen"), activity(3, LAST, null),
                activity(0, LAST, "Polisen")))).containsExactly(2, 3, 4, 5);
        PledgeRules.publishable(promise(whole));
        assertThatThrownBy(() -> PledgeRules.publishable(promise()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("agreements.pledges.noActivity"));
        assertThat(PledgeRules.gaps(new Promise("x", List.of(), List.of(), null, "", null, List.of(), null, null)))
                .containsExactly(Gap.PARTY, Gap.PROBLEM, Gap.PERIOD);
        for (Gap gap : Gap.values()) {
            assertThat(new Texts().has(Texts.LANGUAGES.getFirst(), "refusal.agreements.pledges.gap." + gap)).isTrue();
        }
    }

    @Test
    void whatCameOfItIsReadFromTheNumbers() {
        List<Promise.Activity> two = List.of(activity(3, LAST, "a"), activity(1, LAST, "b"));
        assertThat(PledgeRules.outcome(two, results(3, 1))).isEqualTo(Outcome.FULFILLED);
        assertThat(PledgeRules.outcome(two, results(9, 2))).isEqualTo(Outcome.FULFILLED);
        assertThat(PledgeRules.outcome(two, results(3, 0))).isEqualTo(Outcome.PARTLY);
        assertThat(PledgeRules.outcome(two, results(0, 1))).isEqualTo(Outcome.PARTLY);
        assertThat(PledgeRules.outcome(two, results(0, 0))).isEqualTo(Outcome.NOT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-20, 4, 2026-01-01, 2026-04-30", "2026-02-01, 4, 2026-05-01, 2026-08-31", "2026-05-31, 4, 2026-05-01, 2026-08-31",
        "2026-11-25, 4, 2027-01-01, 2027-04-30", "2026-11-25, 3, 2027-01-01, 2027-03-31", "2026-10-05, 3, 2026-10-01, 2026-12-31",
        "2026-11-25, 12, 2027-01-01, 2027-12-31", "2026-11-25, 1, 2026-11-01, 2026-11-30", "2026-11-05, 5, 2026-11-01, 2026-12-31",
        "2026-11-25, 6, 2027-01-01, 2027-06-30", "2026-07-15, 6, 2026-07-01, 2026-12-31", "2026-03-10, 2, 2026-03-01, 2026-04-30"
    })
    void theNextPeriodIsProposed(LocalDate today, int months, LocalDate first, LocalDate last) {
        assertThat(PledgeRules.proposed(today, months)).isEqualTo(new se.samsyn.kernel.Period(first, last));
    }

    private static List<Pledge.Result> results(int... done) {
        return java.util.Arrays.stream(done).mapToObj(each -> new Pledge.Result(each, "")).toList();
    }

    private static Promise.Activity activity(Integer number, LocalDate by, String owner) {
        return new Promise.Activity("Pass", number, by, owner, "");
    }

    private static Promise promise(Promise.Activity... activities) {
        return new Promise("Löfte", List.of("Polisen"), List.of(), 1L, "Problem", null, List.of(activities), LAST.minusMonths(4), LAST);
    }
}
