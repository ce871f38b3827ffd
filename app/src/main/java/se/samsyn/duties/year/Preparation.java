package se.samsyn.duties.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import se.samsyn.duties.year.YearEntry.Kind;
import se.samsyn.kernel.FieldErrors;

/**
 * How long before the next step each step of a matter is, in days: papers ready, office, working committee (AU), board (KS) and
 * council (KF).
 *
 * @param version 0 before the municipality has chosen
 */
public record Preparation(int papers, int office, int au, int ks, int version) {
    private static final int MOST = 120;

    static Preparation usual() {
        return new Preparation(3, 7, 14, 21, 0);
    }

    /** The mistakes, by field: {@code papers}, {@code office}, {@code au}, {@code ks}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        check(errors, "papers", papers);
        check(errors, "office", office);
        check(errors, "au", au);
        check(errors, "ks", ks);
        return errors;
    }

    private static void check(FieldErrors errors, String field, int days) {
        if (days < 0 || days > MOST) {
            errors.add(field, "duties.mistake.days", MOST);
        }
    }

    /** The days of a matter that the council takes up by then, counted backwards; none on a Saturday or Sunday. */
    public Map<Kind, LocalDate> before(LocalDate council) {
        Map<Kind, LocalDate> days = new EnumMap<>(Kind.class);
        days.put(Kind.KF, workday(council));
        days.put(Kind.KS, workday(days.get(Kind.KF).minusDays(ks)));
        days.put(Kind.AU, workday(days.get(Kind.KS).minusDays(au)));
        days.put(Kind.OFFICE, workday(days.get(Kind.AU).minusDays(office)));
        days.put(Kind.PAPERS, workday(days.get(Kind.OFFICE).minusDays(papers)));
        return days;
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
