package se.samsyn.forums.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Charter;
import se.samsyn.publishing.FrozenText;

/**
 * All that adjusted minutes say, as they are frozen and as their checksum is counted. Only ever added to: a field that is taken
 * away could not be read from older minutes.
 *
 * @param adjusters the functions that approved
 */
public record Minutes(
        String municipality,
        String forum,
        Charter.Mandate mandate,
        Charter.MinutesForm form,
        int number,
        Instant start,
        String place,
        List<Person> present,
        List<Person> absent,
        List<Point> points,
        List<String> adjusters,
        LocalDate adjustedOn) {
    /** @param names who held the function that day @param insteadOf the function that a substitute stood in for, or null */
    public record Person(String function, String organisation, List<String> names, boolean chair, String insteadOf) {}

    /**
     * @param assignment who was to do what by when, or null
     * @param absent functions that were not there at this point
     */
    public record Point(
            int number, AgendaItem.Kind kind, String title, String rapporteur, String notes, String decision, String diaryNumber,
            AgendaItem.Outcome outcome, Assignment assignment, List<String> absent) {}

    public record Assignment(String what, String responsible, LocalDate due) {}

    public FrozenText freeze() {
        return FrozenText.of(this);
    }
}
