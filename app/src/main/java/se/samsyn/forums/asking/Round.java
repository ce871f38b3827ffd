package se.samsyn.forums.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The questions asked once.
 *
 * @param meetingId the meeting that the answers are for, or null
 * @param links one for each function that was asked
 */
public record Round(long id, long setId, Long meetingId, LocalDate openedOn, LocalDate due, LocalDate closedOn, List<Asked> links) {
    /**
     * @param linked whether there is a link that opens
     * @param sentAt when the link went by letter, or null
     * @param answers by question, from 1; empty until answered
     */
    public record Asked(
            long linkId, long functionId, boolean linked, Instant expires, Instant sentAt, Instant answeredAt, Map<Integer, String> answers) {}

    public Round {
        links = List.copyOf(links);
    }

    public boolean open() {
        return closedOn == null;
    }

    public long answered() {
        return links.stream().filter(link -> link.answeredAt() != null).count();
    }
}
