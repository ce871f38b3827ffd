package se.samsyn.observations.finding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.ObservationFilter;
import se.samsyn.observations.Observations.Count;
import se.samsyn.observations.Observations.Cursor;
import se.samsyn.observations.columns.ColumnStore;

/**
 * Finds a page of the list and how many there are. What is reviewed is found in the columns, which takes a few milliseconds
 * for any filter over a million rows; what is not, in an index of its own; words, in the index of words.
 */
@Component
public class Finding {
    /** No further than this are unreviewed ones and search results counted. */
    private static final int MOST_COUNTED = 10_000;

    private static final int MOST_COUNTED_BY_WORDS = 100;

    /** Among these many of the latest texts a misspelt word is looked for. */
    private static final int TEXTS_FOR_SPELLING = 5_000;

    private final FindingStore store;
    private final ColumnStore columns;

    public Finding(FindingStore store, ColumnStore columns) {
        this.store = store;
        this.columns = columns;
    }

    /** What is reviewed and the visitor may see; asked before a transaction begins, since it may need one of its own. */
    public ObservationColumns columns(Visitor visitor) {
        return columns.of(visitor.municipalityId()).seenBy(visitor.clearance(), visitor.organisationId());
    }

    /**
     * Numbers of a page, the latest first.
     *
     * @param areas the filter's area and those within it; null for any
     * @param after where the page before ended, or null
     */
    @Transactional(readOnly = true)
    public List<Long> page(ObservationFilter filter, Set<Long> areas, Cursor after, int limit, ObservationColumns columns) {
        if (filter.words() != null) {
            return ids(store.search(SearchWords.query(filter.words()), filter, areas, after, limit));
        }
        List<Cursor> found = new ArrayList<>();
        if (filter.state() == null || filter.state() == Observation.State.ACCEPTED) {
            reviewed(filter, areas, after, limit, columns, found);
        }
        if (filter.state() != Observation.State.ACCEPTED) {
            found.addAll(store.unreviewed(filter, areas, after, limit));
        }
        found.sort(Cursor.LATEST_FIRST);
        return ids(found.subList(0, Math.min(limit, found.size())));
    }

    /** How many the filter means. */
    @Transactional(readOnly = true)
    public Count count(ObservationFilter filter, Set<Long> areas, ObservationColumns columns) {
        if (filter.words() != null) {
            int found = store.search(SearchWords.query(filter.words()), filter, areas, null, MOST_COUNTED_BY_WORDS + 1).size();
            return new Count(Math.min(found, MOST_COUNTED_BY_WORDS), found > MOST_COUNTED_BY_WORDS);
        }
        long reviewed = 0;
        if (filter.state() == null || filter.state() == Observation.State.ACCEPTED) {
            reviewed = new ColumnFilter(columns, filter, areas).count();
        }
        long others = filter.state() == Observation.State.ACCEPTED ? 0 : store.countUnreviewed(filter, areas, MOST_COUNTED + 1);
        return new Count(reviewed + Math.min(others, MOST_COUNTED), others > MOST_COUNTED);
    }

    /** The sources to choose among. */
    @Transactional(readOnly = true)
    public List<String> sources(ObservationColumns columns, boolean unreviewed) {
        Set<String> sources = new TreeSet<>();
        columns.sources().forEach(source -> sources.add(source.sourceId()));
        if (unreviewed) {
            sources.addAll(store.unreviewedSources());
        }
        return List.copyOf(sources);
    }

    /** Whether the words ask for anything: small words that every text holds do not. */
    @Transactional(readOnly = true)
    public boolean asksForSomething(String words) {
        String query = SearchWords.query(words);
        return !query.isEmpty() && store.asksForSomething(query);
    }

    /** What may have been meant, spelt as in the latest texts; empty when each word is found there or nothing is near it. */
    @Transactional(readOnly = true)
    public List<String> meant(String words, boolean reviewedOnly) {
        List<String> meant = new ArrayList<>();
        List<String> written = SearchWords.words(words);
        for (String word : written) {
            for (String near : store.alike(word, reviewedOnly, TEXTS_FOR_SPELLING)) {
                meant.add(written.size() == 1 ? near : String.join(" ", written).replace(word, near));
            }
        }
        return meant;
    }

    private static void reviewed(
            ObservationFilter filter, Set<Long> areas, Cursor after, int limit, ObservationColumns columns, List<Cursor> found) {
        ColumnFilter means = new ColumnFilter(columns, filter, areas);
        long micro = after == null ? Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, after.from());
        int last = Math.min(means.end, after == null ? means.end : columns.firstFrom(Math.floorDiv(micro, 1_000_000L) + 1)) - 1;
        for (int i = last; i >= means.first && found.size() < limit; i--) {
            boolean before = after == null
                    || columns.fromEpochMicro(i) < micro
                    || columns.fromEpochMicro(i) == micro && columns.id(i) < after.id();
            if (before && means.test(i)) {
                found.add(new Cursor(Instant.EPOCH.plus(columns.fromEpochMicro(i), ChronoUnit.MICROS), columns.id(i)));
            }
        }
    }

    private static List<Long> ids(List<Cursor> found) {
        return found.stream().map(Cursor::id).toList();
    }
}
