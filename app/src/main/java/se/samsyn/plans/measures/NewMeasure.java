package se.samsyn.plans.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.plans.PlanText;
import se.samsyn.privacy.PersonGuard;

/**
 * A measure as it is planned: which causes, what, by whom, when, and how one will know.
 *
 * @param causes at least one numbered cause
 * @param kind situational or social
 * @param term whether an effect is expected soon or late
 * @param indicator what is measured
 * @param baseline where it stands now
 * @param target where it should stand
 * @param targetDay by when
 * @param first when the measure begins
 * @param last when it ends
 * @param functionId exactly one function is responsible
 * @param participants who take part, as functions or organisations, or empty
 * @param ordinary whether it becomes ordinary work and is no one-off
 * @param amount how much is planned, in {@code unit}; null when nothing is counted
 * @param unit what is counted: visits, lamps, hours
 * @param hours working hours planned, or null
 * @param sek kronor planned, or null
 */
public record NewMeasure(
        String title,
        String what,
        List<Long> causes,
        Kind kind,
        Term term,
        String indicator,
        BigDecimal baseline,
        BigDecimal target,
        LocalDate targetDay,
        LocalDate first,
        LocalDate last,
        Long functionId,
        String participants,
        boolean ordinary,
        BigDecimal amount,
        String unit,
        BigDecimal hours,
        Long sek) {

    /** What it works on. */
    public enum Kind {
        SITUATIONAL,
        SOCIAL
    }

    /** When an effect can be expected. */
    public enum Term {
        SHORT,
        LONG
    }

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_LINE = 240;
    private static final int LONGEST_UNIT = 40;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    public NewMeasure {
        title = strip(title);
        what = strip(what);
        causes = List.copyOf(causes);
        indicator = strip(indicator);
        participants = strip(participants);
        unit = strip(unit);
    }

    /**
     * The mistakes, by field: {@code title}, {@code what}, {@code causes}, {@code kind}, {@code term}, {@code indicator},
     * {@code baseline}, {@code target}, {@code targetDay}, {@code first}, {@code last}, {@code responsible}, {@code participants},
     * {@code amount}, {@code unit}, {@code hours}, {@code sek}.
     */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        PlanText.needed(errors, "title", title, LONGEST_TITLE);
        PlanText.limited(errors, "what", what, LONGEST_TEXT);
        missing(errors, "causes", causes.isEmpty());
        missing(errors, "kind", kind == null);
        missing(errors, "term", term == null);
        PlanText.needed(errors, "indicator", indicator, LONGEST_LINE);
        number(errors, "baseline", baseline, true);
        number(errors, "target", target, true);
        missing(errors, "targetDay", targetDay == null || first != null && targetDay.isBefore(first));
        missing(errors, "first", first == null);
        missing(errors, "last", last == null || first != null && last.isBefore(first));
        missing(errors, "responsible", functionId == null);
        PlanText.limited(errors, "participants", participants, LONGEST_LINE);
        number(errors, "amount", amount, false);
        PlanText.limited(errors, "unit", unit, LONGEST_UNIT);
        missing(errors, "unit", amount != null && unit.isEmpty());
        number(errors, "hours", hours, false);
        number(errors, "sek", sek == null ? null : BigDecimal.valueOf(sek), false);
        PersonGuard.check(errors, "title", title);
        PersonGuard.check(errors, "what", what);
        PersonGuard.check(errors, "indicator", indicator);
        PersonGuard.check(errors, "participants", participants);
        PersonGuard.check(errors, "unit", unit);
        return errors;
    }

    private static void missing(FieldErrors errors, String field, boolean missing) {
        if (missing) {
            errors.add(field, "plans.mistake." + field);
        }
    }

    /** @param needed whether there must be one; a number that could not be read is told of by the form */
    private static void number(FieldErrors errors, String field, BigDecimal number, boolean needed) {
        if (number == null ? needed : number.signum() < 0 || number.compareTo(MOST) > 0) {
            errors.add(field, "plans.mistake.number");
        }
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
