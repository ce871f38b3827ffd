package se.samsyn.home.away;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.home.away.Must.Kind;
import se.samsyn.home.away.Must.Urgency;

class MustRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void theMostLateStandsFirstThenWhatWaitsThenTheWeek() {
        List<Must> musts = List.of(
                due("on the last day of the week", TODAY.plusDays(6)), due("a day late", TODAY.minusDays(1)), due("in a week", TODAY.plusDays(7)),
                new Must(Kind.REVIEW, "waits", "/att-granska", null, TODAY.minusDays(3), 4, ""), due("today", TODAY), due("a month late", TODAY.minusMonths(1)));
        assertThat(MustRules.thisWeek(musts, TODAY)).extracting(Must::text)
                .containsExactly("a month late", "a day late", "waits", "today", "on the last day of the week");
        assertThat(MustRules.canWait(musts, TODAY)).extracting(Must::text).containsExactly("in a week");
    }

    @Test
    void whatHasNoDayIsForThisWeekAndTodayIsNotLate() {
        assertThat(new Must(Kind.FILE, "", "/", null, null, 1, "").urgency(TODAY)).isEqualTo(Urgency.THIS_WEEK);
        assertThat(due("", TODAY).urgency(TODAY)).isEqualTo(Urgency.THIS_WEEK);
        assertThat(due("", TODAY.minusDays(1)).urgency(TODAY)).isEqualTo(Urgency.LATE);
    }

    private static Must due(String text, LocalDate day) {
        return new Must(Kind.TASK, text, "/uppdrag", day, null, 1, "");
    }
}
