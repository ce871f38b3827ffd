package se.samsyn.followup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import se.samsyn.insight.monthly.Counted;
import se.samsyn.insight.monthly.Where;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Subcategory;

/**
 * What will be compared with what: locked before the measure starts, and then never changed.
 *
 * @param source the instrument: one source of observations
 * @param comparisonSource the comparison's instrument; must be the same
 * @param group null for every group
 * @param sub null for all of the group
 * @param where where the measure is taken, counted together
 * @param comparison where nothing of the kind is done
 * @param ringMetres how far around it events may have moved; 0 when that is not looked for
 * @param baselineYears whole years before
 * @param firstDay the measure's first day
 * @param followMonths whole months that are counted afterwards
 * @param hopedFall the fall in per cent that would be worth the effort
 */
public record Design(
        String source,
        String comparisonSource,
        CategoryGroup group,
        Subcategory sub,
        List<Named> where,
        List<Named> comparison,
        int ringMetres,
        int baselineYears,
        LocalDate firstDay,
        int followMonths,
        int hopedFall) {

    /** A place or an area with its name as it was when the plan was locked. */
    public record Named(Where where, String name) {}

    static final int MOST_YEARS = 3;
    static final int MOST_MONTHS = 36;
    /** Reports of the last days come late. */
    private static final int DAYS_FOR_LATE_REPORTS = 14;
    private static final int MOST_RING = 2000;
    private static final int YEAR = 12;

    public Design {
        where = List.copyOf(where);
        comparison = List.copyOf(comparison);
    }

    /**
     * The mistakes, by field: {@code source}, {@code where}, {@code comparison}, {@code ring}, {@code years}, {@code first},
     * {@code months}, {@code hoped}.
     */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        wrong(errors, "source", source == null || source.isBlank());
        wrong(errors, "where", where.isEmpty());
        wrong(errors, "comparison", comparison.isEmpty() || comparison.stream().anyMatch(where::contains));
        wrong(errors, "ring", ringMetres < 0 || ringMetres > MOST_RING);
        wrong(errors, "years", baselineYears < 1 || baselineYears > MOST_YEARS);
        wrong(errors, "first", firstDay == null);
        wrong(errors, "months", followMonths < 1 || followMonths > MOST_MONTHS);
        wrong(errors, "hoped", hopedFall < 1 || hopedFall > 100);
        return errors;
    }

    private static void wrong(FieldErrors errors, String field, boolean wrong) {
        if (wrong) {
            errors.add(field, "followup.mistake." + field);
        }
    }

    /** The first whole month with the measure. A month that it shares is counted as before, which can only hide an effect. */
    public YearMonth firstMonth() {
        YearMonth month = YearMonth.from(firstDay);
        return firstDay.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }

    public int baselineMonths() {
        return baselineYears * YEAR;
    }

    public YearMonth baselineFirst() {
        return firstMonth().minusMonths(baselineMonths());
    }

    /** The last day that is counted. */
    public LocalDate endDay() {
        return firstMonth().plusMonths(followMonths).atDay(1).minusDays(1);
    }

    /** The day on which the comparison runs. */
    public LocalDate dueDay() {
        return endDay().plusDays(DAYS_FOR_LATE_REPORTS + 1L);
    }

    public Counted counted() {
        return new Counted(source, group, sub, where.stream().map(Named::where).toList(), comparison.stream().map(Named::where).toList(), ringMetres);
    }
}
