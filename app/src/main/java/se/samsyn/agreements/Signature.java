package se.samsyn.agreements;

import java.time.LocalDate;
import java.util.List;

/**
 * That a party has signed. The program notes it and is no signature itself.
 *
 * @param party the party's place among the agreement's, from 0
 * @param function who signed, as a function
 * @param scans the signed paper, read in; may come later
 */
public record Signature(int party, LocalDate day, String function, Form form, List<Scan> scans) {
    /** How it was signed. */
    public enum Form {
        PAPER,
        /** In another system, with an electronic signature. */
        ELECTRONIC,
        /** By a decision that stands in minutes. */
        MINUTES
    }

    /** @param checksum SHA-256 of the file */
    public record Scan(long id, String fileName, String checksum) {}

    public Signature {
        scans = List.copyOf(scans);
    }
}
