package se.samsyn.followup;

import java.time.LocalDate;
import java.util.Arrays;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.analysis.effect.BeforeAfter;
import se.samsyn.analysis.effect.DetectableEffect;
import se.samsyn.analysis.effect.EqualPeriods;
import se.samsyn.analysis.effect.InterruptedSeries;
import se.samsyn.analysis.effect.Overdispersion;
import se.samsyn.followup.Answer.BadYear;
import se.samsyn.followup.Answer.Range;
import se.samsyn.followup.Answer.Verdict;
import se.samsyn.insight.monthly.MonthlyCounts;

/** From counts to what may be said of them, before and after. */
public final class EffectRules {
    private static final double LEVEL = 0.95;
    private static final double POWER = 0.8;
    private static final int YEAR = 12;
    /** Below this many events, before and after together, no per cent is said. */
    private static final long FEW = 20;
    /** A series of fewer events has months without any, and its level is a matter of chance. */
    private static final long ENOUGH_FOR_SERIES = 60;
    private static final double UNLIKELY = 0.05;

    private EffectRules() {}

    /** @param counts the months of the baseline */
    public static Outlook outlook(Design design, MonthlyCounts counts) {
        int months = counts.months();
        EqualPeriods periods = EqualPeriods.around(months + 1, months + design.followMonths(), YEAR);
        long area = periods.before(counts.area());
        long comparison = periods.before(counts.comparison());
        double dispersion = dispersion(counts, months);
        LocalDate from = counts.first().plusMonths(periods.beforeFrom()).atDay(1);
        return new Outlook(
                from, from.plusMonths(periods.steps()).minusDays(1), area, comparison, dispersion, smallestFall(area, comparison, dispersion));
    }

    /** In whole per cent; null when not even a fall to nothing could be seen. */
    public static Integer smallestFall(long area, long comparison, double dispersion) {
        if (area == 0 || comparison == 0) {
            return null;
        }
        double ratio = DetectableEffect.rateRatio(area, comparison, dispersion, POWER, 1 - LEVEL);
        return ratio == 0 ? null : (int) Math.round(100 * (1 - ratio));
    }

    /** @param counts the months of the baseline and after */
    public static Answer answer(Design design, MonthlyCounts counts, Answer.Dose dose) {
        int before = design.baselineMonths();
        EqualPeriods periods = EqualPeriods.around(before + 1, counts.months(), YEAR);
        BeforeAfter area = sides(periods, counts.area(), counts.comparison());
        BeforeAfter ring = sides(periods, counts.ring(), counts.comparisonRing());
        double dispersion = dispersion(counts, before);
        BeforeAfter.Relative relative = area.relative(dispersion, LEVEL);
        BeforeAfter.Absolute absolute = area.scaled(ring, dispersion, LEVEL);
        double low = relative.changeInterval().low();
        double high = relative.changeInterval().high();
        boolean tooFew = area.treatedBefore() + area.treatedAfter() < FEW;
        Verdict verdict = tooFew ? Verdict.CANNOT_TELL : verdict(low, high, design.hopedFall());
        return new Answer(
                verdict,
                counts.first().atDay(1),
                counts.area(),
                counts.comparison(),
                counts.ring(),
                counts.comparisonRing(),
                periods.beforeFrom(),
                periods.afterFrom(),
                periods.steps(),
                new Answer.Sides(
                        area.treatedBefore(), area.treatedAfter(), area.controlBefore(), area.controlAfter(), ring.treatedBefore(),
                        ring.treatedAfter(), ring.controlBefore(), ring.controlAfter()),
                tooFew,
                dispersion,
                relative.change(),
                low,
                high,
                relative.halved(),
                new Range(absolute.difference(), absolute.interval().low(), absolute.interval().high()),
                quotient(design, verdict, area, ring),
                series(counts.area(), before),
                badYear(counts.area(), before),
                dose);
    }

    static Verdict verdict(double low, double high, int hopedFall) {
        if (high < 0) {
            return Verdict.FEWER;
        }
        if (low > 0) {
            return Verdict.MORE;
        }
        return low > -hopedFall / 100.0 ? Verdict.NOT_AS_HOPED : Verdict.CANNOT_TELL;
    }

    /** Whether the last year before was clearly worse than those before it: then it would have fallen by itself. */
    static BadYear badYear(long[] counts, int before) {
        if (before < 2 * YEAR) {
            return BadYear.UNKNOWN;
        }
        long last = MonthlyCounts.sum(counts, before - YEAR, before);
        long earlier = MonthlyCounts.sum(counts, 0, before - YEAR);
        return new TwoCounts(last, 1, earlier, before / (double) YEAR - 1).chanceOfMore() < UNLIKELY ? BadYear.YES : BadYear.NO;
    }

    private static double dispersion(MonthlyCounts counts, int before) {
        return Overdispersion.of(new long[][] {Arrays.copyOf(counts.area(), before), Arrays.copyOf(counts.comparison(), before)}, YEAR);
    }

    private static BeforeAfter sides(EqualPeriods periods, long[] area, long[] comparison) {
        return new BeforeAfter(periods.before(area), periods.after(area), periods.before(comparison), periods.after(comparison));
    }

    private static Double quotient(Design design, Verdict verdict, BeforeAfter area, BeforeAfter ring) {
        if (design.ringMetres() == 0 || verdict != Verdict.FEWER || area.controlBefore() == 0 || area.controlAfter() == 0) {
            return null;
        }
        double quotient = BeforeAfter.displacementQuotient(
                area.treatedBefore(), area.treatedAfter(), ring.treatedBefore(), ring.treatedAfter(), area.controlBefore(), area.controlAfter());
        return Double.isNaN(quotient) ? null : quotient;
    }

    private static Range series(long[] counts, int before) {
        boolean months = before >= InterruptedSeries.LEAST_BEFORE && counts.length - before >= InterruptedSeries.LEAST_AFTER;
        if (!months || MonthlyCounts.sum(counts, 0, counts.length) < ENOUGH_FOR_SERIES || MonthlyCounts.sum(counts, before, counts.length) == 0) {
            return null;
        }
        InterruptedSeries.Result result = InterruptedSeries.of(counts, before + 1, YEAR, LEVEL);
        return new Range(result.level() - 1, result.levelInterval().low() - 1, result.levelInterval().high() - 1);
    }
}
