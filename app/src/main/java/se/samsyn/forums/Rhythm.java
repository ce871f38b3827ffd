package se.samsyn.forums;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** How often a group meets. */
public enum Rhythm {
    WEEKLY(Period.ofWeeks(1)),
    FORTNIGHTLY(Period.ofWeeks(2)),
    MONTHLY(Period.ofMonths(1)),
    BIMONTHLY(Period.ofMonths(2)),
    QUARTERLY(Period.ofMonths(3)),
    /** Every fourth month. */
    TERTIAL(Period.ofMonths(4)),
    HALF_YEARLY(Period.ofMonths(6)),
    YEARLY(Period.ofYears(1)),
    WHEN_NEEDED(null);

    private final Period step;

    Rhythm(Period step) {
        this.step = step;
    }

    /** Whether days follow from each other. */
    public boolean regular() {
        return step != null;
    }

    /**
     * The days of a series: the same weekday throughout, since a group that meets on Tuesdays goes on meeting on Tuesdays. A
     * month later is therefore the same weekday nearest to that date.
     *
     * @param count how many, the first included; one alone when days do not follow from each other
     */
    public List<LocalDate> days(LocalDate first, int count) {
        List<LocalDate> days = new ArrayList<>(List.of(first));
        for (int i = 1; step != null && i < count; i++) {
            LocalDate sameDate = first.plus(step.multipliedBy(i));
            int off = Math.floorMod(sameDate.getDayOfWeek().getValue() - first.getDayOfWeek().getValue() + 3, 7) - 3;
            days.add(sameDate.minusDays(off));
        }
        return List.copyOf(days);
    }

    /** The day by which the next meeting should have been, counted from the last one; null when there is none. */
    public LocalDate due(LocalDate last) {
        return step == null ? null : last.plus(step);
    }
}
