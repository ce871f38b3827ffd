package se.samsyn.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import se.samsyn.privacy.Weeder.Pile;

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

    /** The first day whose lines have not been weeded; empty when none have. */
    public Optional<LocalDate> findWeededBefore() {
        return store.cuts().stream().map(TraceCut::end).max(LocalDate::compareTo);
    }

    /**
     * The first sealed day whose lines or seal are not as they were; empty when the chain holds. Of days that were weeded by
     * decision the seals are checked, and that as many lines went as they say.
     */
    public Optional<LocalDate> verify() {
        List<TraceSeal> seals = store.seals();
        List<TraceCut> cuts = store.cuts();
        LocalDate kept = findWeededBefore().orElse(LocalDate.MIN);
        Optional<LocalDate> wrong = wrong(cuts, seals);
        if (wrong.isPresent()) {
            return wrong;
        }
        String previous = "";
        LocalDate expected = null;
        for (TraceSeal seal : seals) {
            if (expected != null && !seal.day().equals(expected)) {
                return Optional.of(expected);
            }
            if (expected == null && store.first().filter(at -> at.isBefore(start(seal.day()))).isPresent()) {
                return Optional.of(seal.day());
            }
            boolean whole = seal.day().isBefore(kept)
                    ? seal.previousHash().equals(previous)
                    : compute(seal.day(), previous).equals(seal);
            if (!whole) {
                return Optional.of(seal.day());
            }
            previous = seal.hash();
            expected = seal.day().plusDays(1);
        }
        return Optional.empty();
    }

    /** The first day of a cut that does not follow the one before, or whose seals are not those that were kept. */
    private Optional<LocalDate> wrong(List<TraceCut> cuts, List<TraceSeal> seals) {
        LocalDate expected = seals.isEmpty() ? null : seals.getFirst().day();
        for (TraceCut cut : cuts) {
            List<TraceSeal> of = seals.stream()
                    .filter(seal -> !seal.day().isBefore(cut.first()) && seal.day().isBefore(cut.end()))
                    .toList();
            long lines = of.stream().mapToLong(TraceSeal::entries).sum();
            if (!cut.first().equals(expected) || lines != cut.lines() || !SealRules.hash(of).equals(cut.seals())) {
                return Optional.of(cut.first());
            }
            expected = cut.end();
        }
        boolean lineLeft = !cuts.isEmpty() && store.first().filter(at -> at.isBefore(start(cuts.getLast().end()))).isPresent();
        return lineLeft ? Optional.of(cuts.getFirst().first()) : Optional.empty();
    }

    /** The lines of sealed days before a day, which are those that may be weeded. */
    Pile sealedBefore(LocalDate day) {
        List<TraceSeal> seals = store.seals().stream()
                .filter(seal -> !seal.day().isBefore(findWeededBefore().orElse(LocalDate.MIN)) && seal.day().isBefore(day))
                .toList();
        return pile(seals);
    }

    /**
     * Weeds whole sealed days, the oldest first, until about so many lines are gone. Lines that do not agree with their seals
     * are evidence and stay, and everything after them.
     *
     * @throws IllegalStateException when they do not agree
     */
    @Transactional
    Pile weed(LocalDate before, LocalDate today, int most) {
        LocalDate weeded = findWeededBefore().orElse(LocalDate.MIN);
        List<TraceSeal> gone = new ArrayList<>();
        String previous = "";
        long lines = 0;
        for (TraceSeal seal : store.seals()) {
            if (!seal.day().isBefore(before) || lines >= most) {
                break;
            }
            if (!seal.day().isBefore(weeded)) {
                if (!compute(seal.day(), previous).equals(seal)) {
                    throw new IllegalStateException("The trace of " + seal.day() + " does not agree with its seal and is not weeded");
                }
                gone.add(seal);
                lines += seal.entries();
            }
            previous = seal.hash();
        }
        if (lines > 0) {
            LocalDate end = gone.getLast().day().plusDays(1);
            store.weed(new TraceCut(gone.getFirst().day(), end, lines, SealRules.hash(gone)), start(gone.getFirst().day()), start(end), today);
        }
        return pile(gone);
    }

    /** All lines, also of days that are not sealed yet. */
    Pile held(ZoneId zone) {
        Span span = store.span();
        return span.lines() == 0
                ? Pile.NONE
                : new Pile(span.lines(), LocalDate.ofInstant(span.first(), zone), LocalDate.ofInstant(span.last(), zone));
    }

    /** Days without a line are no documents. */
    private static Pile pile(List<TraceSeal> seals) {
        List<TraceSeal> filled = seals.stream().filter(seal -> seal.entries() > 0).toList();
        return filled.isEmpty()
                ? Pile.NONE
                : new Pile(
                        filled.stream().mapToLong(TraceSeal::entries).sum(), filled.getFirst().day(), filled.getLast().day());
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
