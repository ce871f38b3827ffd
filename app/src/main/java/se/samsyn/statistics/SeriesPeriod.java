package se.samsyn.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import se.samsyn.kernel.Period;

/**
 * One step of a series: a week, month, quarter, tertial or year.
 *
 * @param first its first day; a week begins on Monday
 */
public record SeriesPeriod(Grain grain, LocalDate first) implements Comparable<SeriesPeriod> {
    /** How long the steps of a series are. */
    public enum Grain {
        WEEK(52),
        MONTH(12),
        QUARTER(4),
        /** Four months. */
        TERTIAL(3),
        YEAR(1);

        private final int perYear;

        Grain(int perYear) {
            this.perYear = perYear;
        }

        /** How many steps make a year; a year of weeks is 52 of them. */
        public int perYear() {
            return perYear;
        }
    }

    public SeriesPeriod {
        boolean begins = switch (grain) {
            case WEEK -> first.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTH, QUARTER, TERTIAL, YEAR -> first.getDayOfMonth() == 1 && (first.getMonthValue() - 1) % (12 / grain.perYear) == 0;
        };
        if (!begins) {
            throw new IllegalArgumentException("no " + grain + " begins on " + first);
        }
    }

    public static SeriesPeriod year(int year) {
        return new SeriesPeriod(Grain.YEAR, LocalDate.of(year, 1, 1));
    }

    /** @param number the month, quarter or tertial of the year, from 1 */
    public static SeriesPeriod of(Grain grain, int year, int number) {
        if (grain == Grain.WEEK) {
            LocalDate monday = LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(number - 1L);
            if (number < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
                throw new IllegalArgumentException("week " + number + " of " + year);
            }
            return new SeriesPeriod(grain, monday);
        }
        return new SeriesPeriod(grain, LocalDate.of(year, 1 + (number - 1) * (12 / grain.perYear), 1));
    }

    /** The day after its last. */
    public LocalDate end() {
        return grain == Grain.WEEK ? first.plusWeeks(1) : first.plusMonths(12 / grain.perYear);
    }

    public Period days() {
        return new Period(first, end().minusDays(1));
    }

    /** The year it is counted to; a week belongs to the year of its Thursday. */
    public int year() {
        return grain == Grain.WEEK ? first.get(IsoFields.WEEK_BASED_YEAR) : first.getYear();
    }

    /** Which week, month, quarter or tertial of the year, from 1. */
    public int number() {
        return grain == Grain.WEEK ? first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) : 1 + (first.getMonthValue() - 1) / (12 / grain.perYear);
    }

    /** So many steps later, or earlier when negative. */
    public SeriesPeriod plus(long steps) {
        return new SeriesPeriod(grain, grain == Grain.WEEK ? first.plusWeeks(steps) : first.plusMonths(steps * (12 / grain.perYear)));
    }

    /** How many steps there are from this one to another of the same grain. */
    public long stepsTo(SeriesPeriod other) {
        return grain == Grain.WEEK
                ? ChronoUnit.WEEKS.between(first, other.first)
                : ChronoUnit.MONTHS.between(first, other.first) / (12 / grain.perYear);
    }

    /** For files and addresses: 2025, 2025-T1, 2025-Q1, 2025-01, 2025-W03. */
    public String code() {
        String year = Year.of(year()).toString();
        return switch (grain) {
            case YEAR -> year;
            case TERTIAL -> year + "-T" + number();
            case QUARTER -> year + "-Q" + number();
            case MONTH -> String.format(Locale.ROOT, "%s-%02d", year, number());
            case WEEK -> String.format(Locale.ROOT, "%s-W%02d", year, number());
        };
    }

    @Override
    public int compareTo(SeriesPeriod other) {
        return first.compareTo(other.first);
    }
}
