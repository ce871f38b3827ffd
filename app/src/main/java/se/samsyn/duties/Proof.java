package se.samsyn.duties;

import java.time.LocalDate;

/**
 * Something that shows a duty: an object of the program, or what was noted by hand.
 *
 * @param day when it was done
 * @param address within the program, or null
 * @param notedId the number of what was noted by hand, or null for an object of the program
 */
public record Proof(String text, LocalDate day, String address, Long notedId) {
    public static Proof of(String text, LocalDate day, String address) {
        return new Proof(text, day, address, null);
    }

    public boolean noted() {
        return notedId != null;
    }
}
