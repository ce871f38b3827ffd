package se.samsyn.duties.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.duties.Duty;
import se.samsyn.duties.DutyState;
import se.samsyn.duties.Standing;
import se.samsyn.duties.year.YearEntry.Kind;

class YearRulesTest {
    private static final LocalDate COUNCIL = LocalDate.of(2026, 6, 15);

    @Test
    void aMatterIsCountedBackwardsFromTheCouncil() {
        assertThat(Preparation.usual().before(COUNCIL)).isEqualTo(Map.of(
                Kind.KF, COUNCIL, Kind.KS, LocalDate.of(2026, 5, 25), Kind.AU, LocalDate.of(2026, 5, 11), Kind.OFFICE, LocalDate.of(2026, 5, 4),
                Kind.PAPERS, LocalDate.of(2026, 5, 1)));
        assertThat(new Preparation(0, 0, 0, 0, 1).before(COUNCIL).values()).containsOnly(COUNCIL);
    }

    @Test
    void noStepFallsOnAWeekendOrAfterTheNext() {
        for (int day = 0; day < 60; day++) {
            Map<Kind, LocalDate> steps = new Preparation(2, 5, 9, 13, 1).before(COUNCIL.plusDays(day));
            assertThat(steps.values()).noneMatch(step -> step.getDayOfWeek() == DayOfWeek.SATURDAY || step.getDayOfWeek() == DayOfWeek.SUNDAY);
            List<LocalDate> way = List.of(
                    steps.get(Kind.PAPERS), steps.get(Kind.OFFICE), steps.get(Kind.AU), steps.get(Kind.KS), steps.get(Kind.KF));
            assertThat(way).isSorted();
            assertThat(steps.get(Kind.KF)).isBeforeOrEqualTo(COUNCIL.plusDays(day));
        }
    }

    @Test
    void daysOutOfRangeAreMistakes() {
        assertThat(new Preparation(-1, 121, 0, 120, 0).mistakes().byField().keySet()).containsExactlyInAnyOrder("papers", "office");
    }

    @Test
    void everyFourthYearANewCouncilAndThenANewBoard() {
        assertThat(YearRules.terms(2026)).extracting(YearEntry::day, YearEntry::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 10, 15), Kind.TERM));
        assertThat(YearRules.terms(2027)).extracting(YearEntry::day, YearEntry::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 1, 1), Kind.TERM_BOARD));
        assertThat(YearRules.terms(2028)).isEmpty();
        assertThat(YearRules.terms(2029)).isEmpty();
        assertThat(YearRules.terms(2030)).hasSize(1);
    }

    @Test
    void whatGoesToTheCouncilBringsItsWayAndTheRestItsDayAlone() {
        List<YearEntry> entries = YearRules.law(
                List.of(standing(Duty.PICTURE_RENEWED, COUNCIL), standing(Duty.CONTACT, COUNCIL.plusDays(3)), standing(Duty.PICTURE, null),
                        standing(Duty.COUNCIL, COUNCIL), standing(Duty.PLAN_FOLLOWED_UP, COUNCIL.plusYears(1))),
                Preparation.usual());
        assertThat(entries.stream().filter(entry -> entry.kind() == Kind.LAW)).extracting(YearEntry::duty).containsExactly(Duty.PICTURE_RENEWED);
        assertThat(entries.stream().filter(entry -> entry.kind() == Kind.OWN)).extracting(YearEntry::duty).containsExactly(Duty.CONTACT);
        assertThat(entries.stream().filter(entry -> entry.kind().preparation())).extracting(YearEntry::duty)
                .containsOnly(Duty.PICTURE_RENEWED, Duty.PLAN_FOLLOWED_UP).hasSize(10);
        List<YearEntry> year = YearRules.between(entries, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(year).extracting(YearEntry::day).isSorted();
        assertThat(year).hasSize(7);
    }

    private static Standing standing(Duty duty, LocalDate next) {
        return new Standing(duty, DutyState.FULFILLED, Standing.Why.NEXT, next, 0, List.of());
    }
}
