package se.samsyn.actors;

import java.time.LocalDate;
import java.util.List;

/**
 * A function of an organisation, to which tasks are given so that they outlive whoever holds it.
 *
 * @param holders who holds it or has held it, the latest first
 * @param deputies who stands in for whoever holds it, between two days, the latest first
 */
public record Function(long id, String name, long organisationId, String organisationName, List<Holder> holders, List<Holder> deputies) {
    /**
     * @param lastDay null while it lasts
     */
    public record Holder(long id, long personId, String personName, LocalDate firstDay, LocalDate lastDay) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    /** Those who stand in for its holders on that day. */
    public List<Holder> deputies(LocalDate day) {
        return deputies.stream().filter(deputy -> deputy.holds(day)).toList();
    }

    /** Whom to turn to on that day: the deputies when there are any, else the holders. */
    public List<Holder> serving(LocalDate day) {
        return deputies(day).isEmpty() ? holders(day) : deputies(day);
    }

    /** Those who hold it on that day. */
    public List<Holder> holders(LocalDate day) {
        return holders.stream().filter(holder -> holder.holds(day)).toList();
    }
}
