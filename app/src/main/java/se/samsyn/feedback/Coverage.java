package se.samsyn.feedback;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.kernel.Period;

/**
 * Which units report, in the last twelve whole weeks.
 *
 * @param rows the units that may be shown by themselves, most reports first; then those that are shown together, if any
 * @param withheld how many units are not counted here at all, since even together they are fewer than three people
 * @param silent units that used to report and have stopped, the longest silence first
 */
public record Coverage(Period period, List<Row> rows, int withheld, List<Silent> silent) {
    /**
     * @param names the unit, or several that are shown together
     * @param people who reported
     * @param weeks in which there was any report
     */
    public record Row(List<String> names, int reports, int people, int weeks) {
        public boolean together() {
            return names.size() > 1;
        }
    }

    /** How often a unit used to report. */
    public enum Habit {
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY
    }

    /**
     * @param weeks whole weeks without a report
     * @param reminded the day of the last reminder within a fortnight, or null: then it may be reminded
     */
    public record Silent(long organisationId, String name, int weeks, Habit habit, LocalDate reminded) {}

    /** All that is shown; what is withheld is not part of it, so nothing can be had by subtracting. */
    public int total() {
        return rows.stream().mapToInt(Row::reports).sum();
    }
}
