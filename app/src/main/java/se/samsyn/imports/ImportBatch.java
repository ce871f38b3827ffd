package se.samsyn.imports;

import java.time.Instant;
import java.util.List;
import se.samsyn.kernel.Refusal;

/**
 * One file that was read, with its row report.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param sourceName what the file is of, as people say it; the same for each file from there
 * @param rows all rows of the file
 * @param added new rows; @param known rows that the same source had given before
 * @param masked texts in which something that points out a person was struck out
 * @param accountId who read it in; 0 is the operator at the command line
 */
public record ImportBatch(
        long id,
        int version,
        State state,
        String fileName,
        String sha256,
        ImportMapping.Format format,
        String sourceName,
        long rows,
        long added,
        long known,
        long masked,
        List<RowReport.Bad> bad,
        long ownerOrganisationId,
        long accountId,
        Instant createdAt,
        Instant decidedAt) {

    /** Where a file stands. */
    public enum State {
        /** Its rows count nowhere until the row report is accepted. */
        WAITING,
        ACCEPTED,
        DISCARDED
    }

    /** Rows that could not be used. */
    public long badRows() {
        return bad.stream().mapToLong(RowReport.Bad::rows).sum();
    }

    /** The row report was accepted. @throws Refusal {@code import-decided} when the file was decided on already */
    ImportBatch accept(Instant now) {
        return decide(State.ACCEPTED, now);
    }

    /** The file is not wanted. @throws Refusal {@code import-decided} when the file was decided on already */
    ImportBatch discard(Instant now) {
        return decide(State.DISCARDED, now);
    }

    private ImportBatch decide(State decided, Instant now) {
        if (state != State.WAITING) {
            throw new Refusal("import-decided");
        }
        return new ImportBatch(
                id, version, decided, fileName, sha256, format, sourceName, rows, added, known, masked, bad,
                ownerOrganisationId, accountId, createdAt, now);
    }
}
