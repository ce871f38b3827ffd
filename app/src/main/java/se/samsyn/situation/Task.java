package se.samsyn.situation;

import java.time.LocalDate;

/**
 * Something that a picture, or the decision of a group, asked an organisation to do.
 *
 * @param pictureId the picture, or 0
 * @param origin what gave it when that is no picture, else null
 * @param done null until it is done
 */
public record Task(
        long id,
        long pictureId,
        int pictureNumber,
        String place,
        String what,
        long organisationId,
        Long functionId,
        String responsible,
        LocalDate due,
        int version,
        Done done,
        Origin origin) {

    /** @param name what gave it, as it is read @param address where that stands, within the program */
    public record Origin(String name, String address) {
        /** The page that lists such things: who may enter that may see where the task was given. */
        public String list() {
            int end = address.indexOf('/', 1);
            return end < 0 ? address : address.substring(0, end);
        }
    }

    /** @param outcome what was really done, in one line */
    public record Done(LocalDate on, String outcome) {}

    public boolean late(LocalDate today) {
        return done == null && due.isBefore(today);
    }
}
