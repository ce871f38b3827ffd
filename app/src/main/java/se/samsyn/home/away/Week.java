package se.samsyn.home.away;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.forums.Meeting;

/**
 * A week as a substitute meets it.
 *
 * @param musts late ones first
 * @param canWait what has a later day
 * @param meetings those of the next two weeks, with the group's name
 */
public record Week(LocalDate today, List<Must> musts, List<Must> canWait, List<Gathering> meetings, List<Serving> serving, AwayNote note, String contact) {
    /** @param forum the group's name */
    public record Gathering(Meeting meeting, String forum) {}

    public Week {
        musts = List.copyOf(musts);
        canWait = List.copyOf(canWait);
        meetings = List.copyOf(meetings);
        serving = List.copyOf(serving);
    }

    public long late() {
        return musts.stream().filter(must -> must.urgency(today) == Must.Urgency.LATE).count();
    }
}
