package se.samsyn.situation.attaching;

import java.time.LocalDate;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesPeriod;

/**
 * What a series is said to say: counts as the sum of the latest twelve months, since a month alone says little; rates as the
 * latest step. The same a year earlier stands beside it where the source counted alike.
 */
final class ReadingRules {
    private ReadingRules() {}

    static Attached.Reading of(Series series) {
        if (series.values().isEmpty()) {
            return null;
        }
        SeriesPeriod last = series.last();
        int perYear = last.grain().perYear();
        int steps = series.isCount() && complete(series, last, perYear) ? perYear : 1;
        SeriesPeriod lastBefore = last.plus(-perYear);
        LocalDate from = last.plus(1L - steps).first();
        boolean broken = series.breaks().stream()
                .anyMatch(mark -> mark.date().isAfter(lastBefore.plus(1L - steps).first()) && mark.date().isBefore(last.end()));
        Double before = !broken && complete(series, lastBefore, steps) ? sum(series, lastBefore, steps) : null;
        boolean preliminary = false;
        for (int i = 0; i < steps; i++) {
            preliminary |= series.values().preliminary()[series.indexOf(last.plus(-i))];
        }
        return new Attached.Reading(from, last.end().minusDays(1), sum(series, last, steps), before, preliminary, broken);
    }

    private static boolean complete(Series series, SeriesPeriod last, int steps) {
        for (int i = 0; i < steps; i++) {
            if (series.indexOf(last.plus(-i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static double sum(Series series, SeriesPeriod last, int steps) {
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += series.values().value()[series.indexOf(last.plus(-i))];
        }
        return sum;
    }
}
