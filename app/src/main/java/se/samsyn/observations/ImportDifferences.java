package se.samsyn.observations;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.copying.DifferenceStore;

/**
 * What a file says otherwise than the files before it from the same source. Nothing changes until the file is accepted, and
 * then exactly what was shown does. A row that a person has corrected since it came is left as the person wrote it.
 */
@Service
public class ImportDifferences {
    /** What a file would do with a row that counts. */
    public enum Kind {
        /** The source now describes it otherwise. */
        CHANGED,
        /** Missing from the file, though the file covers its time. */
        GONE
    }

    /**
     * How a file differs.
     *
     * @param changed rows that the file describes otherwise @param reclassified those of them whose category is another
     * @param gone rows that the file leaves out though it covers their time
     * @param late new rows from a time that earlier files had covered
     * @param paired new rows that are an old one described otherwise, and are counted in {@code changed} instead
     */
    public record Compared(long changed, long reclassified, long gone, long late, long paired) {
        public static final Compared NOTHING = new Compared(0, 0, 0, 0, 0);
    }

    /**
     * One difference.
     *
     * @param after how the file describes the row; null when it is gone. Only what is compared is filled in
     */
    public record Difference(Kind kind, Observation before, ImportedObservations.Row after) {}

    private final DifferenceStore store;
    private final ObservationStore observations;
    private final ApplicationEventPublisher events;

    ImportDifferences(DifferenceStore store, ObservationStore observations, ApplicationEventPublisher events) {
        this.store = store;
        this.observations = observations;
        this.events = events;
    }

    /**
     * Compares the rows that {@link ImportedObservations#append} has just been given, in the same transaction, with what the
     * source said before. Rows without a number of their own are known again by time and place when only the rest differs.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Compared compare(ImportedObservations.Batch batch) {
        return store.hasEarlier(batch) ? store.compare(batch) : Compared.NOTHING;
    }

    /** Some differences of a kind, oldest first. */
    @Transactional(readOnly = true)
    public List<Difference> list(long importId, Kind kind, int limit) {
        return store.list(importId, kind, limit).stream()
                .flatMap(one -> observations.find(one.observationId()).stream().map(before -> new Difference(kind, before, one.after())))
                .toList();
    }

    /**
     * Applies what was shown.
     *
     * @param withoutGone whether the rows that are gone from the file are taken away here too; otherwise they stay
     * @throws Refusal {@code import-moved} when rows were changed by somebody since the file was compared
     */
    @Transactional
    public void apply(long importId, boolean withoutGone, long accountId) {
        long moved = store.countMoved(importId);
        if (moved > 0) {
            throw new Refusal("import-moved", moved);
        }
        long changed = store.applyChanged(importId);
        long gone = withoutGone ? store.deleteGone(importId) : 0;
        store.forget(importId);
        if (changed + gone > 0) {
            events.publishEvent(new ObservationChanged(Scope.get().municipalityId(), accountId, "observations.import-changed", importId));
        }
    }

    /** The file is not wanted, or is read anew. */
    @Transactional
    public void forget(long importId) {
        store.forget(importId);
    }
}
