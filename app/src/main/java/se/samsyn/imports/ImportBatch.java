package se.samsyn.imports;

import java.time.Instant;
import java.util.List;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.ImportDifferences.Compared;

/**
 * One file that came in, and where it stands.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param mapping how the file is read; its source is what the file is of, as people say it, the same for each file from there
 * @param remembered whether it was read as a file before it, without questions
 * @param accountId who read it in; 0 is the operator at the command line
 * @param refusal why it could not be read, or null
 */
public record ImportBatch(
        long id,
        int version,
        State state,
        String fileName,
        String sha256,
        ImportMapping mapping,
        boolean remembered,
        Counts counts,
        List<RowReport.Bad> bad,
        Refusal refusal,
        long ownerOrganisationId,
        long accountId,
        Instant createdAt,
        Instant decidedAt) {

    /** Where a file stands. */
    public enum State {
        /** How it is to be read has not been said. */
        ASKING,
        /** Is being read, or soon will be. */
        READING,
        /** Somebody stopped the reading; nothing of it is kept. */
        STOPPED,
        /** Could not be read. */
        UNREADABLE,
        /** Its rows count nowhere until the row report is accepted. */
        WAITING,
        ACCEPTED,
        DISCARDED;

        /** Whether nobody has decided on the file yet. */
        public boolean open() {
            return this != ACCEPTED && this != DISCARDED;
        }
    }

    /**
     * @param rows all rows of the file
     * @param added new rows
     * @param known rows that the same source had given before, in the same words
     * @param masked texts in which something that points out a person was struck out
     * @param snapped rows whose point stands for a larger place, since so many share it
     */
    public record Counts(long rows, long added, long known, long masked, long snapped, Compared compared) {}

    public String sourceName() {
        return mapping.source();
    }

    public long rows() {
        return counts.rows;
    }

    public long added() {
        return counts.added;
    }

    public long known() {
        return counts.known;
    }

    public long masked() {
        return counts.masked;
    }

    public long snapped() {
        return counts.snapped;
    }

    public Compared compared() {
        return counts.compared;
    }

    /** Earlier rows that the file describes otherwise. */
    public long changed() {
        return counts.compared.changed();
    }

    /** Earlier rows that the file leaves out though it covers their time. */
    public long gone() {
        return counts.compared.gone();
    }

    /** Rows that could not be used. */
    public long badRows() {
        return bad.stream().mapToLong(RowReport.Bad::rows).sum();
    }

    /** The row report was accepted. @throws Refusal {@code import-decided} unless it waits for that */
    ImportBatch accept(Instant now) {
        if (state != State.WAITING) {
            throw new Refusal("import-decided");
        }
        return become(State.ACCEPTED, now);
    }

    /** The file is not wanted. @throws Refusal {@code import-decided} when the file was decided on already, or is being read */
    ImportBatch discard(Instant now) {
        if (!state.open() || state == State.READING) {
            throw new Refusal("import-decided");
        }
        return become(State.DISCARDED, now);
    }

    private ImportBatch become(State next, Instant now) {
        return new ImportBatch(
                id, version, next, fileName, sha256, mapping, remembered, counts, bad, refusal, ownerOrganisationId, accountId,
                createdAt, now);
    }
}
