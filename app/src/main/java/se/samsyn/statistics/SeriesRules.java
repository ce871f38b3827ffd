package se.samsyn.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.samsyn.analysis.compare.Strength;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.kernel.Period;
import se.samsyn.statistics.SeriesPeriod.Grain;

/** What may be said of series. Everyone who compares or divides them asks here. */
public final class SeriesRules {
    /** What a computed rate is counted per. */
    public static final int INHABITANTS = 1000;

    private static final int EARLIER_YEARS = 5;
    private static final int SETTLING_DAYS = 45;

    /** Why two series may not be compared, or what to keep in mind when they are. */
    public enum Reason {
        SOURCE,
        INSTRUMENT,
        DEFINITION,
        UNIT,
        GRAIN,
        LEVEL,
        NO_COMMON_PERIOD,
        BREAK,
        /** Caution: other things are counted. */
        CATEGORY,
        /** Caution: counts of areas that need not be equally large. */
        AREA,
        /** Caution: some values may still change. */
        PRELIMINARY
    }

    /**
     * Whether two series may be laid side by side.
     *
     * @param span what they have in common, or null
     * @param reasons why not; empty when they may
     * @param cautions what to keep in mind when they may
     * @param breaks the break marks that cut the span
     */
    public record Comparability(Period span, List<Reason> reasons, List<Reason> cautions, List<SeriesBreak> breaks) {
        public boolean allowed() {
            return reasons.isEmpty();
        }
    }

    /** What the latest year of final values shows against the year before it. */
    public enum Change {
        MORE,
        FEWER,
        NO_CLEAR_CHANGE,
        TOO_FEW,
        /** The two years are not whole, or not final. */
        NOT_ENOUGH,
        /** A break mark lies between or within the two years. */
        BREAK,
        /** Rates are not tested: what they were counted from is not known. */
        NOT_TESTED
    }

    /** @param last the last step of the later year; null unless two years were compared */
    public record Development(Change change, SeriesPeriod last, long now, long before) {}

    private SeriesRules() {}

    /** Over all that the two have in common. */
    public static Comparability comparable(Series a, Series b) {
        return comparable(a, b, null);
    }

    /** @param asked the days that the comparison is about, or null for all that the two have in common */
    public static Comparability comparable(Series a, Series b, Period asked) {
        List<Reason> reasons = new ArrayList<>();
        List<Reason> cautions = new ArrayList<>();
        SeriesSource.Terms first = a.source().terms();
        SeriesSource.Terms second = b.source().terms();
        add(reasons, Reason.SOURCE, !first.name().equalsIgnoreCase(second.name()));
        add(reasons, Reason.INSTRUMENT, !first.instrument().equalsIgnoreCase(second.instrument()));
        add(reasons, Reason.DEFINITION, !first.definitionCode().equalsIgnoreCase(second.definitionCode()));
        add(reasons, Reason.UNIT, a.per() != b.per());
        add(reasons, Reason.GRAIN, a.grain() != b.grain());
        add(reasons, Reason.LEVEL, a.level() != b.level());
        Period span = common(a, b, asked);
        List<SeriesBreak> cutting = new ArrayList<>();
        if (span == null) {
            reasons.add(Reason.NO_COMMON_PERIOD);
        } else {
            cutting.addAll(breaksWithin(a, span));
            breaksWithin(b, span).stream().filter(mark -> !cutting.contains(mark)).forEach(cutting::add);
            add(reasons, Reason.BREAK, !cutting.isEmpty());
            add(cautions, Reason.PRELIMINARY, preliminary(a, span) + preliminary(b, span) > 0);
        }
        add(cautions, Reason.CATEGORY, !a.category().equalsIgnoreCase(b.category()));
        add(cautions, Reason.AREA, a.isCount() && !a.area().equalsIgnoreCase(b.area()));
        return new Comparability(span, List.copyOf(reasons), List.copyOf(cautions), List.copyOf(cutting));
    }

    /** The marks between the first and the last day of a span. One on the first day cuts nothing off. */
    public static List<SeriesBreak> breaksWithin(Series series, Period span) {
        return series.breaks().stream()
                .filter(mark -> mark.date().isAfter(span.first()) && !mark.date().isAfter(span.last()))
                .toList();
    }

    /**
     * The latest whole year of final values against the year before. More or fewer is said only when chance alone does not
     * explain it and the year also lies outside what the (up to five) years before have shown: reported crimes vary more from
     * year to year than chance makes them.
     */
    public static Development development(Series series) {
        if (!series.isCount() || series.source().terms().population()) {
            return new Development(Change.NOT_TESTED, null, 0, 0);
        }
        int last = series.values().size() - 1;
        while (last >= 0 && series.values().preliminary()[last]) {
            last--;
        }
        if (last < 0) {
            return new Development(Change.NOT_ENOUGH, null, 0, 0);
        }
        SeriesPeriod end = series.period(last);
        int year = series.grain().perYear();
        OptionalDouble now = finalSum(series, end.plus(1 - year), end);
        OptionalDouble before = finalSum(series, end.plus(1 - 2 * year), end.plus(-year));
        if (!breaksWithin(series, new Period(end.plus(1 - 2 * year).first(), end.end().minusDays(1))).isEmpty()) {
            return new Development(Change.BREAK, null, 0, 0);
        }
        if (now.isEmpty() || before.isEmpty()) {
            return new Development(Change.NOT_ENOUGH, null, 0, 0);
        }
        long latest = Math.round(now.getAsDouble());
        long earlier = Math.round(before.getAsDouble());
        return new Development(change(latest, earlier, earlierYears(series, end)), end, latest, earlier);
    }

    /**
     * A count per {@link #INHABITANTS} inhabitants of the same year, or of the year before when the latest year's are not
     * there yet. Empty when there is no fitting population.
     *
     * @param population a series of inhabitants, or null
     */
    public static OptionalDouble rate(Series series, int i, Series population) {
        if (population == null || !series.isCount() || !fits(series, population)) {
            return OptionalDouble.empty();
        }
        return populationOf(population, series.period(i).year())
                .map(inhabitants -> OptionalDouble.of(series.values().value()[i] * INHABITANTS / inhabitants))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Whether the source has probably told of later steps by now: sources give a step some weeks after it has ended.
     */
    public static boolean mayBeNewer(Series series, LocalDate today) {
        return !series.values().isEmpty() && series.last().plus(1).end().plusDays(SETTLING_DAYS).isBefore(today);
    }

    /** Whether the population is that of the series' own area. */
    public static boolean fits(Series series, Series population) {
        return population.source().terms().population()
                && !series.source().terms().population()
                && population.isCount()
                && population.grain() == Grain.YEAR
                && population.area().equalsIgnoreCase(series.area())
                && population.level() == series.level();
    }

    /** The population that a series' counts may be divided by, among all series. */
    public static Optional<Series> populationFor(Series series, List<Series> all) {
        return all.stream().filter(one -> fits(series, one)).findFirst();
    }

    /** The year whose inhabitants a rate of a year is counted by. */
    public static Optional<Integer> populationYear(Series population, int year) {
        return populationOf(population, year).isEmpty()
                ? Optional.empty()
                : Optional.of(population.indexOf(SeriesPeriod.year(year)) >= 0 ? year : year - 1);
    }

    private static Optional<Double> populationOf(Series population, int year) {
        int i = population.indexOf(SeriesPeriod.year(year));
        int found = i >= 0 ? i : population.indexOf(SeriesPeriod.year(year - 1));
        return found < 0 || population.values().value()[found] <= 0
                ? Optional.empty()
                : Optional.of(population.values().value()[found]);
    }

    private static Change change(long now, long before, List<Double> earlierYears) {
        Strength strength = Strength.of(now, before, TwoCounts.ofEqualPeriods(now, before).p());
        boolean above = earlierYears.stream().allMatch(year -> now > year);
        boolean below = earlierYears.stream().allMatch(year -> now < year);
        return switch (strength) {
            case TOO_FEW -> Change.TOO_FEW;
            case NO_CLEAR_DIFFERENCE -> Change.NO_CLEAR_CHANGE;
            case CLEARLY_MORE, PROBABLY_MORE -> above ? Change.MORE : Change.NO_CLEAR_CHANGE;
            case CLEARLY_FEWER, PROBABLY_FEWER -> below ? Change.FEWER : Change.NO_CLEAR_CHANGE;
        };
    }

    /** The sums of the years before the latest, as far back as they are whole, final and not cut off by a break. */
    private static List<Double> earlierYears(Series series, SeriesPeriod end) {
        int year = series.grain().perYear();
        List<Double> sums = new ArrayList<>();
        for (int back = 1; back <= EARLIER_YEARS; back++) {
            SeriesPeriod last = end.plus(-(long) back * year);
            Period reach = new Period(last.plus(1 - year).first(), end.end().minusDays(1));
            OptionalDouble sum = finalSum(series, last.plus(1 - year), last);
            if (sum.isEmpty() || !breaksWithin(series, reach).isEmpty()) {
                break;
            }
            sums.add(sum.getAsDouble());
        }
        return sums;
    }

    private static OptionalDouble finalSum(Series series, SeriesPeriod from, SeriesPeriod to) {
        double sum = 0;
        for (SeriesPeriod step = from; step.compareTo(to) <= 0; step = step.plus(1)) {
            int i = series.indexOf(step);
            if (i < 0 || series.values().preliminary()[i]) {
                return OptionalDouble.empty();
            }
            sum += series.values().value()[i];
        }
        return OptionalDouble.of(sum);
    }

    private static Period common(Series a, Series b, Period asked) {
        if (a.values().isEmpty() || b.values().isEmpty()) {
            return null;
        }
        var first = latest(a.period(0).first(), b.period(0).first());
        var end = earliest(a.last().end(), b.last().end());
        if (asked != null) {
            first = latest(first, asked.first());
            end = earliest(end, asked.end());
        }
        return first.isBefore(end) ? new Period(first, end.minusDays(1)) : null;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static int preliminary(Series series, Period span) {
        int count = 0;
        for (int i = 0; i < series.values().size(); i++) {
            if (series.values().preliminary()[i] && span.contains(series.period(i).first())) {
                count++;
            }
        }
        return count;
    }

    private static void add(List<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
