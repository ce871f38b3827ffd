package se.samsyn.publishing;

import java.time.Instant;
import se.samsyn.kernel.Period;

/**
 * Something that was made public. What it says never changes; it can only be replaced or withdrawn, and that is shown.
 *
 * @param number counted from 1 within the municipality; part of the address
 * @param responsible the organisation that published it
 * @param checksum SHA-256 of the frozen text, in hexadecimal digits
 * @param ended when it was replaced or withdrawn, or null
 * @param replacedBy the number of what replaced it, or null
 * @param reason why it was withdrawn, or null
 */
public record Publication(
        long id,
        int number,
        Period period,
        PublicPicture picture,
        String checksum,
        Instant published,
        String responsible,
        Instant ended,
        Integer replacedBy,
        String reason) {

    /** Where a publication stands. */
    public enum State {
        PUBLISHED,
        REPLACED,
        WITHDRAWN
    }

    public State state() {
        return ended == null ? State.PUBLISHED : replacedBy != null ? State.REPLACED : State.WITHDRAWN;
    }
}
