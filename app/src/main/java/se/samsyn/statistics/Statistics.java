package se.samsyn.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/**
 * The door to series from others. What a visitor is not shown by spread and organisation is not there. Whoever compares or divides
 * series asks {@link SeriesRules}.
 */
@Service
public class Statistics {
    /**
     * A value that was changed or left out by a later delivery.
     *
     * @param retrievedOn when it was fetched @param endedOn when what took its place was fetched
     */
    public record Earlier(SeriesPeriod period, DeliveryReport.Given value, long deliveryId, LocalDate retrievedOn, LocalDate endedOn) {}

    private final SeriesStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Statistics(SeriesStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** All series with their values and break marks, by source, category and area. */
    @Transactional(readOnly = true)
    public List<Series> listSeries() {
        return store.series(null, null);
    }

    /** The series of one source. */
    @Transactional(readOnly = true)
    public List<Series> listSeries(long sourceId) {
        return store.series(sourceId, null);
    }

    /** @throws Missing when there is none, or not for this visitor */
    @Transactional(readOnly = true)
    public Series get(long seriesId) {
        return store.series(null, seriesId).stream().findFirst().orElseThrow(() -> new Missing("series " + seriesId));
    }

    /** Values of a series that are no longer so, the latest period first. */
    @Transactional(readOnly = true)
    public List<Earlier> listEarlier(Series series) {
        return store.earlier(series.id(), series.grain());
    }

    @Transactional(readOnly = true)
    public List<SeriesSource> listSources() {
        return store.sources();
    }

    /** @throws Missing when there is none, or not for this visitor */
    @Transactional(readOnly = true)
    public SeriesSource getSource(long id) {
        return store.findSource(id).orElseThrow(() -> new Missing("series source " + id));
    }

    /** The break marks of a source, the earliest first. */
    @Transactional(readOnly = true)
    public List<SeriesBreak> listBreaks(long sourceId) {
        return store.breaks().getOrDefault(sourceId, List.of());
    }

    /**
     * The source with these terms of the organisation, made if it is not there.
     *
     * @param accountId 0 for the operator
     */
    @Transactional
    public long addSource(SeriesSource.Terms terms, Spread spread, long organisationId, long accountId) {
        Optional<SeriesSource> known = store.findSource(terms, organisationId);
        if (known.isPresent()) {
            return known.get().id();
        }
        if (terms.mistakes().any()) {
            throw new Refusal("series-source-unfit");
        }
        long id = store.insert(terms, organisationId, spread);
        tell(accountId, "statistics.described", id);
        return id;
    }

    /**
     * Changes what is said of a source, and how far its series may travel.
     *
     * @return false, with nothing saved, when somebody else has saved since
     */
    @Transactional
    public boolean changeSource(long id, int version, SeriesSource.Terms terms, Spread spread, Visitor visitor) {
        getSource(id);
        if (terms.mistakes().any()) {
            throw new Refusal("series-source-unfit");
        }
        boolean saved = store.change(id, version, terms, spread);
        if (saved) {
            tell(visitor.accountId(), "statistics.described", id);
        }
        return saved;
    }

    /**
     * Marks a day from which the source counts otherwise.
     *
     * @param key the form's own: the same form twice is one mark
     * @param category empty for all of the source
     * @throws Refusal {@code series-break-unfit} when {@link SeriesBreak#mistakes} has any
     */
    @Transactional
    public long addBreak(long sourceId, String key, String category, LocalDate date, String why, long accountId) {
        SeriesSource source = getSource(sourceId);
        if (SeriesBreak.mistakes(date, why).any()) {
            throw new Refusal("series-break-unfit");
        }
        long id = store.insertBreak(source, key, category.strip(), date, why.strip());
        tell(accountId, "statistics.break-marked", sourceId);
        return id;
    }

    /** Takes a mark away that was set by mistake. */
    @Transactional
    public void removeBreak(long sourceId, long breakId, Visitor visitor) {
        if (!store.deleteBreak(sourceId, breakId)) {
            throw new Missing("series break " + breakId);
        }
        tell(visitor.accountId(), "statistics.break-removed", sourceId);
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void tell(long accountId, String deed, long id) {
        events.publishEvent(new StatisticsChanged(Scope.get().municipalityId(), accountId, deed, id));
    }
}
