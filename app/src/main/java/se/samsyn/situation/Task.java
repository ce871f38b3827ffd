package se.samsyn.situation;

import java.time.LocalDate;

/**
 * Something that a picture asked an organisation to do.
 *
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
        Done done) {

    /** @param outcome what was really done, in one line */
    public record Done(LocalDate on, String outcome) {}

    public boolean late(LocalDate today) {
        return done == null && due.isBefore(today);
    }
}
