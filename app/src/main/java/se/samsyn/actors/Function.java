package se.samsyn.actors;

import java.time.LocalDate;
import java.util.List;

/**
 * A function of an organisation, to which tasks are given so that they outlive whoever holds it.
 *
 * @param holders who holds it or has held it, the latest first
 */
public record Function(long id, String name, long organisationId, String organisationName, List<Holder> holders) {
    /**
     * @param lastDay null while it lasts
     */
    public record Holder(long id, long personId, String personName, LocalDate firstDay, LocalDate lastDay) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    /** Those who hold it on that day. */
    public List<Holder> holders(LocalDate day) {
        return holders.stream().filter(holder -> holder.holds(day)).toList();
    }
}
