package se.samsyn.demo.events;

import java.time.LocalDate;
import se.samsyn.kernel.CategoryGroup;

/**
 * One kind of thing that keeps happening: where, how often, in what season, on which days and hours, and how it is told.
 *
 * @param places keys of places or of areas, equally likely
 * @param perYear at volume 1, while {@code before} or {@code after} is 1
 * @param months twelve weights, January first
 * @param weekdays seven weights, Monday first
 * @param fromHour earliest start; {@code toHour} may pass 24 into the next day
 * @param unknownHours when not 0, half of the events are told as an interval of about this length
 * @param scatterMetres spread around a place; 0 puts every event on its one point
 */
record Strand(
        PlantedTruth truth,
        ReportingUnit unit,
        String[] places,
        CategoryGroup group,
        String sub,
        double perYear,
        double[] months,
        double[] weekdays,
        int fromHour,
        int toHour,
        int unknownHours,
        double scatterMetres,
        LocalDate changes,
        double before,
        double after,
        String[] texts) {

    static final double[] ALL_YEAR = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    static final double[] SUMMER = {.5, .5, .7, 1, 1.3, 1.5, 1.5, 1.5, 1.2, .9, .6, .5};
    static final double[] JULY_AUGUST = {0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0};
    static final double[] SPRING = {0, 0, .9, 1.3, 1.1, .12, 0, 0, .05, 0, 0, 0};
    static final double[] TERM = {1.1, .9, 1.1, 1.1, 1.2, .5, .1, .8, 1.3, 1.2, 1.2, .9};
    static final double[] DARK = {1.3, 1.2, 1, .8, .7, .6, .6, .8, 1.1, 1.4, 1.5, 1.3};

    static final double[] ANY_DAY = {1, 1, 1, 1, 1, 1, 1};
    static final double[] WEEKEND_NIGHTS = {.4, .4, .6, .9, 2.2, 2.6, .8};
    static final double[] WORKDAYS = {1.2, 1.2, 1.2, 1.2, 1.4, .1, .05};
    static final double[] SHOP_DAYS = {.9, .9, .9, 1, 1.3, 1.4, .6};
    static final double[] FRIDAYS = {.25, .25, .3, .35, 5, .7, .15};
    static final double[] SATURDAYS_SUNDAYS = {.15, .08, .08, .08, .35, 3.4, 2.9};
    static final double[] LATE_WEEK = {.2, .3, .5, 1, 2.2, 2.2, .6};

    static Strand of(ReportingUnit unit, CategoryGroup group, String sub, double perYear, String... places) {
        return new Strand(null, unit, places, group, sub, perYear, ALL_YEAR, ANY_DAY, 8, 22, 0, 40, null, 1, 1, Texts.of(sub, unit));
    }

    Strand when(double[] months, double[] weekdays, int fromHour, int toHour) {
        return new Strand(truth, unit, places, group, sub, perYear, months, weekdays, fromHour, toHour, unknownHours, scatterMetres,
                changes, before, after, texts);
    }

    Strand plants(PlantedTruth planted) {
        return new Strand(planted, unit, places, group, sub, perYear, months, weekdays, fromHour, toHour, unknownHours, scatterMetres,
                changes, before, after, texts);
    }

    Strand told(int hours, double scatter) {
        return new Strand(truth, unit, places, group, sub, perYear, months, weekdays, fromHour, toHour, hours, scatter, changes, before,
                after, texts);
    }

    Strand changing(LocalDate from, double factorBefore, double factorAfter) {
        return new Strand(truth, unit, places, group, sub, perYear, months, weekdays, fromHour, toHour, unknownHours, scatterMetres,
                from, factorBefore, factorAfter, texts);
    }

    Strand saying(String... sentences) {
        return new Strand(truth, unit, places, group, sub, perYear, months, weekdays, fromHour, toHour, unknownHours, scatterMetres,
                changes, before, after, sentences);
    }

    /** Events expected on a day at volume 1. */
    double on(LocalDate day) {
        double season = months[day.getMonthValue() - 1] * 12 / sum(months);
        double week = weekdays[day.getDayOfWeek().getValue() - 1] * 7 / sum(weekdays);
        double changed = changes == null ? 1 : day.isBefore(changes) ? before : after;
        return perYear / 365.25 * season * week * changed;
    }

    private static double sum(double[] weights) {
        double s = 0;
        for (double w : weights) {
            s += w;
        }
        return s;
    }
}
