package se.samsyn.demo.events;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When the planted things happen, counted from the day that the data end, so that the demo is always current.
 *
 * @param first the first day with data
 * @param today the first day without data
 */
public record PlantedDates(LocalDate first, LocalDate today) {

    /** Three and a half years that end the day before {@code today}. */
    public static PlantedDates endingAt(LocalDate today) {
        return new PlantedDates(today.minusMonths(42), today);
    }

    /** The first day with the new lights in Stadsparken, at least twelve whole months before today. */
    public LocalDate lightingFrom() {
        return today.minusMonths(14).withDayOfMonth(1);
    }

    /** The first day with more guard hours at Resecentrum. */
    public LocalDate guardHoursFrom() {
        return today.minusMonths(13).withDayOfMonth(1);
    }

    /** The day after the bushes at Östra bron were cut. */
    public LocalDate bushesFrom() {
        return today.minusMonths(12).withDayOfMonth(1);
    }

    /** The first day on which Lindskolan reports. */
    public LocalDate lindskolanReportsFrom() {
        return today.minusMonths(10).withDayOfMonth(1);
    }

    /** The November of the near-repeat burglaries: the latest that ended at least a month ago. */
    public YearMonth burglaryNovember() {
        YearMonth november = YearMonth.of(today.getYear(), 11);
        return november.atEndOfMonth().isBefore(today.minusDays(30)) ? november : november.minusYears(1);
    }

    /** The month whose guard file is sent twice. */
    public YearMonth fileSentTwice() {
        return YearMonth.from(today.minusMonths(3));
    }
}
