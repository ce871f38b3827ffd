package se.samsyn.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Traced;

/** The trace of the scope's municipality. */
@Service
@Transactional(readOnly = true)
public class Trace {
    /** @param first the moment of the first line, or null @param last of the latest, or null */
    public record Span(long lines, Instant first, Instant last) {}

    private final TraceStore store;
    private final Municipalities municipalities;
    private final Clock clock;

    Trace(TraceStore store, Municipalities municipalities, Clock clock) {
        this.store = store;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** For commands, which run without the program's own wiring: they bind scope and transaction themselves. */
    public static Trace on(DataSource application, Clock clock) {
        return new Trace(TraceStore.on(application), Municipalities.on(application), clock);
    }

    /** Writes the line in the transaction of the deed: neither is kept without the other. */
    @EventListener
    @Transactional
    public void note(Traced event) {
        store.insert(clock.instant().truncatedTo(ChronoUnit.MICROS), event.accountId(), event.deed(), event.objectId());
    }

    /**
     * Lines, the latest first.
     *
     * @param day the day in the municipality's zone, or null for all
     * @param beforeId only lines before this one; {@link Long#MAX_VALUE} for the first page
     */
    public List<TraceEntry> list(LocalDate day, long beforeId, int most) {
        return day == null
                ? store.list(Instant.EPOCH, clock.instant().plus(1, ChronoUnit.DAYS), beforeId, most)
                : store.list(start(day), start(day.plusDays(1)), beforeId, most);
    }

    /** What an account has left: how many lines, and the moments of the first and the latest, or null. */
    public Span span(long accountId) {
        return store.span(accountId);
    }

    /** The latest sealed day. */
    public Optional<TraceSeal> findLastSeal() {
        return store.lastSeal();
    }

    /**
     * Seals every day that has passed and is not sealed, also those without a line, so that a missing day shows.
     *
     * @return how many days were sealed
     */
    @Transactional
    public int seal() {
        Optional<TraceSeal> last = store.lastSeal();
        Optional<LocalDate> first =
                last.map(seal -> seal.day().plusDays(1)).or(() -> store.first().map(at -> LocalDate.ofInstant(at, zone())));
        if (first.isEmpty()) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
        String previous = last.map(TraceSeal::hash).orElse("");
        int sealed = 0;
        for (LocalDate day = first.get(); day.isBefore(today); day = day.plusDays(1)) {
            TraceSeal seal = compute(day, previous);
            store.insert(seal);
            previous = seal.hash();
            sealed++;
        }
        return sealed;
    }

    /** The first sealed day whose lines or seal are not as they were; empty when the chain holds. */
    public Optional<LocalDate> verify() {
        String previous = "";
        LocalDate expected = null;
        for (TraceSeal seal : store.seals()) {
            if (expected != null && !seal.day().equals(expected)) {
                return Optional.of(expected);
            }
            if (expected == null && store.first().filter(at -> at.isBefore(start(seal.day()))).isPresent()) {
                return Optional.of(seal.day());
            }
            if (!compute(seal.day(), previous).equals(seal)) {
                return Optional.of(seal.day());
            }
            previous = seal.hash();
            expected = seal.day().plusDays(1);
        }
        return Optional.empty();
    }

    private TraceSeal compute(LocalDate day, String previousHash) {
        try (Stream<TraceEntry> entries = store.between(start(day), start(day.plusDays(1)))) {
            return SealRules.seal(day, previousHash, entries);
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return municipalities.get(Scope.get().municipalityId()).zone();
    }
}
