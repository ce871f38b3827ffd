package se.samsyn.observations;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.copying.ImportedObservationStore;
import se.samsyn.observations.ground.Placing;
import se.samsyn.privacy.PersonGuard;

/**
 * The door for files. A batch of rows waits as a whole: accepting its row report is the review, and until then its rows
 * count nowhere and are shown in no list but the reviewer's.
 */
@Service
public class ImportedObservations {
    /**
     * One usable row of a file.
     *
     * @param sourceKey what makes the row this row within its source; the same key again adds nothing
     * @param text free text, or null; what points out a person is struck out before it is kept
     */
    public record Row(
            String sourceKey,
            Observation.Category category,
            Observation.When when,
            Observation.Where where,
            Observation.Circumstances circumstances,
            String text) {}

    /**
     * What the rows of a batch have in common.
     *
     * @param importId the batch; 0 when there is no file behind the rows
     * @param sourceId which source the file is of; the same in each file from there
     * @param spread how far the rows may travel once they count
     * @param accepted whether they count at once, the row report being accepted beforehand
     */
    public record Batch(
            long importId,
            Observation.Source source,
            String sourceId,
            long ownerOrganisationId,
            Spread spread,
            boolean accepted) {}

    /**
     * @param added new rows @param known rows that the source had given before @param masked texts in which something was struck out
     * @param snapped rows whose point the source gives to so many that it stands for a larger place
     */
    public record Appended(long added, long known, long masked, long snapped) {}

    private final ImportedObservationStore store;
    private final ObservationStore observations;
    private final Placing placing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImportedObservations(
            ImportedObservationStore store,
            ObservationStore observations,
            Placing placing,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.observations = observations;
        this.placing = placing;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps the rows, in the caller's transaction and in constant memory. May be called several times for a batch. A row
     * with a point and without an area is given the smallest area that holds the point.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Appended append(Batch batch, Iterator<Row> rows) {
        Screened screened = new Screened(rows, placing.areas());
        long given = store.copy(screened);
        // Rows without a file behind them say themselves how well their place is known.
        long snapped = batch.importId() == 0 ? 0 : store.markSnapped();
        long added = store.insertCopied(batch, clock.instant());
        return new Appended(added, given - added, screened.masked, snapped);
    }

    /**
     * Lets the rows of a batch count from now on.
     *
     * @param accountId who accepted the row report; 0 at the command line
     * @return how many rows began to count
     */
    @Transactional
    public long accept(long importId, Spread spread, long accountId) {
        long accepted = store.accept(importId, spread, clock.instant());
        tell("observations.import-accepted", importId, accountId);
        return accepted;
    }

    /** Takes the rows of a batch away that do not count yet. @return how many */
    @Transactional
    public long drop(long importId, long accountId) {
        long dropped = store.drop(importId);
        tell("observations.import-dropped", importId, accountId);
        return dropped;
    }

    /** Some rows of a batch, for its row report. */
    @Transactional(readOnly = true)
    public List<Observation> sample(long importId, int limit) {
        return observations.listOfImport(importId, limit);
    }

    private void tell(String deed, long importId, long accountId) {
        events.publishEvent(new ObservationChanged(Scope.get().municipalityId(), accountId, deed, importId));
    }

    /** The rows as they may be kept. */
    private static final class Screened implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Function<Observation.Where, Observation.Where> areas;
        private long masked;

        Screened(Iterator<Row> rows, Function<Observation.Where, Observation.Where> areas) {
            this.rows = rows;
            this.areas = areas;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            Row row = rows.next();
            String text = PersonGuard.mask(NewObservation.tidy(row.text()));
            if (text != null && !text.equals(NewObservation.tidy(row.text()))) {
                masked++;
            }
            Observation.Where where = Observation.kept(row.category(), areas.apply(row.where()));
            // A place of the register has been looked at when it was entered.
            String place = where.placeId() == null ? PersonGuard.mask(where.placeName()) : where.placeName();
            return new Row(
                    row.sourceKey(),
                    row.category(),
                    row.when(),
                    new Observation.Where(where.x(), where.y(), where.position(), where.placeId(), place, where.areaId()),
                    row.circumstances(),
                    text);
        }
    }
}
