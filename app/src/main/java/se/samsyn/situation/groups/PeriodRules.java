package se.samsyn.situation.groups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import se.samsyn.kernel.Period;
import se.samsyn.situation.PictureGroups;
import se.samsyn.situation.PictureKind;

/** Which period the next picture has, from its kind, its group's rhythm and the last one's last day. */
public final class PeriodRules {
    /** What is proposed before there is any picture: two weeks. */
    private static final int DAYS_OF_FIRST = 14;

    private static final int SHORTEST_DAYS = 7;

    private PeriodRules() {}

    /** @param rhythm of the group, or null without one @param last the last day of the latest picture of that kind and group */
    public static Period propose(PictureKind kind, PictureGroups.Rhythm rhythm, Optional<LocalDate> last, LocalDate today) {
        return switch (kind) {
            case EST_PERIOD -> period(rhythm, last, today);
            case TERTIAL -> tertial(today);
            case YEARLY -> new Period(LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31));
            case STATUTORY -> new Period(today.withDayOfMonth(1).minusYears(1), today.withDayOfMonth(1).minusDays(1));
        };
    }

    private static Period period(PictureGroups.Rhythm rhythm, Optional<LocalDate> last, LocalDate today) {
        if (rhythm == PictureGroups.Rhythm.WEEKLY || rhythm == PictureGroups.Rhythm.FORTNIGHTLY) {
            int days = rhythm == PictureGroups.Rhythm.WEEKLY ? 7 : 14;
            LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
            // The week after the last one when it is over, else the latest that is.
            LocalDate first = last.map(day -> day.plusDays(1)).filter(day -> !day.plusDays(days - 1L).isAfter(sunday)).orElse(sunday.minusDays(days - 1L));
            return new Period(first, first.plusDays(days - 1L));
        }
        if (rhythm == PictureGroups.Rhythm.MONTHLY) {
            LocalDate first = today.withDayOfMonth(1).minusMonths(1);
            return new Period(first, first.plusMonths(1).minusDays(1));
        }
        LocalDate yesterday = today.minusDays(1);
        LocalDate first = last.map(day -> day.plusDays(1)).orElse(yesterday.minusDays(DAYS_OF_FIRST - 1L));
        LocalDate latest = rhythm == PictureGroups.Rhythm.PER_MEETING ? yesterday : yesterday.minusDays(SHORTEST_DAYS - 1L);
        return new Period(first.isAfter(latest) ? latest : first, yesterday);
    }

    /** The latest that is over. */
    private static Period tertial(LocalDate today) {
        LocalDate running = LocalDate.of(today.getYear(), 1 + (today.getMonthValue() - 1) / 4 * 4, 1);
        return new Period(running.minusMonths(4), running.minusDays(1));
    }
}
