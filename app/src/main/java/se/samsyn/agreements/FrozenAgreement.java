package se.samsyn.agreements;

import java.util.List;

/**
 * All that was signed: the terms, the problems with the causes that had been found, and the annexes as they were.
 *
 * @param problems those of the terms, with their causes by number
 * @param annexes title, version and checksum of each
 */
public record FrozenAgreement(int number, int edition, Terms terms, List<FrozenProblem> problems, List<FrozenAnnex> annexes) {
    /** @param causes by number: "1. Motorerna sitter kvar på båtarna" */
    public record FrozenProblem(int number, String title, List<String> causes) {}

    /** @param checksum of what the version says or of its file */
    public record FrozenAnnex(int number, String title, int version, String checksum) {}
}
