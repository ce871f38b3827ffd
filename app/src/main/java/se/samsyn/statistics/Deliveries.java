package se.samsyn.statistics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.places.Area;
import se.samsyn.places.Places;
import se.samsyn.statistics.DeliveryReport.Difference;
import se.samsyn.statistics.DeliveryReport.Key;
import se.samsyn.statistics.DeliveryReport.Kind;
import se.samsyn.statistics.reading.Cells;
import se.samsyn.statistics.reading.Grid;
import se.samsyn.statistics.reading.Layout;
import se.samsyn.statistics.reading.LayoutGuess;
import se.samsyn.statistics.reading.TableReading;

/**
 * The door for tables of series. A delivery waits, says what it would change, and changes it when it is accepted: all of it or
 * nothing, and never a value without the earlier one being kept.
 */
@Service
public class Deliveries {
    /**
     * A waiting delivery as it would be read.
     *
     * @param accepted how many deliveries of the source were accepted when the report was made; {@link #accept} wants it back
     */
    public record Preview(Delivery delivery, Grid grid, Layout layout, DeliveryReport report, List<TableReading.Value> values, int accepted) {}

    private final DeliveryStore deliveries;
    private final SeriesStore store;
    private final Statistics statistics;
    private final Places places;
    private final Municipalities municipalities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deliveries(
            DeliveryStore deliveries,
            SeriesStore store,
            Statistics statistics,
            Places places,
            Municipalities municipalities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.store = store;
        this.statistics = statistics;
        this.places = places;
        this.municipalities = municipalities;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Reads a table, which then waits. Its layout is the one remembered for the source's tables with these headings, else
     * guessed. Cells that point out a person are struck out first.
     *
     * @param accountId 0 for the operator at the command line
     * @return the number of the delivery; the same for the same form
     * @throws Refusal {@code table-…} as {@link se.samsyn.tables.TableFile#open}, {@code series-empty}, or {@code
     *     series-preliminary} when it is not understood from when values are preliminary
     */
    @Transactional
    public long read(NewDelivery given, long accountId) {
        if (!Delivery.saysPreliminary(given.preliminaryFrom())) {
            throw new Refusal("series-preliminary", given.preliminaryFrom());
        }
        Optional<Long> known = deliveries.findByKey(given.key());
        if (known.isPresent()) {
            return known.get();
        }
        SeriesSource source = store.findSource(given.sourceId()).orElseThrow(() -> new Missing("series source " + given.sourceId()));
        Cells cells = given.file() == null ? Cells.pasted(given.text()) : Cells.of(given.file());
        Layout guessed = guess(cells.grid());
        String print = LayoutGuess.fingerprint(cells.grid(), guessed);
        // One whose headings would lie above this table, which has fewer lines of titles, does not fit it.
        Optional<DeliveryStore.Remembered> remembered = deliveries.remembered(source.id(), print)
                .filter(kept -> kept.layout().headerFrom() + guessed.headerFrom() >= 0);
        Layout layout = remembered.map(DeliveryStore.Remembered::layout)
                .map(kept -> kept.withHeaderFrom(kept.headerFrom() + guessed.headerFrom()))
                .orElse(guessed);
        int per = given.per() > 0 ? given.per() : remembered.map(DeliveryStore.Remembered::per).orElse(0);
        long id = deliveries.insert(
                source, given, sha256(given), cells.grid(), layout, per, remembered.isPresent(), cells.masked(), accountId, clock.instant());
        tell(accountId, "statistics.read", id);
        return id;
    }

    /**
     * As {@link #read} for the source with these terms of the organisation, which is made if it is not there. When the table
     * cannot be read, no source is made either.
     *
     * @throws Refusal as {@link #read}, and {@code series-source-unfit} as {@link Statistics#addSource}
     */
    @Transactional
    public long read(SeriesSource.Terms terms, Spread spread, long organisationId, NewDelivery given, long accountId) {
        return read(given.of(statistics.addSource(terms, spread, organisationId, accountId)), accountId);
    }

    /** Whether a file looks like a table of series, and not like a list of events: most of its numbers have a place among series. */
    @Transactional(readOnly = true)
    public boolean recognises(Path file) {
        try {
            Grid grid = Cells.of(file).grid();
            Layout layout = guess(grid);
            return TableReading.of(grid, layout, 0).isConvincing() && !LayoutGuess.hasCoordinates(grid, layout);
        } catch (Refusal noTable) {
            return false;
        }
    }

    /** A waiting delivery with what it would change. @throws Refusal {@code delivery-decided} when it does not wait any more */
    @Transactional(readOnly = true)
    public Preview preview(long id) {
        Delivery delivery = get(id).waiting();
        Grid grid = deliveries.grid(id);
        Layout layout = deliveries.layout(id);
        TableReading reading = TableReading.of(grid, layout, delivery.per());
        DeliveryReport report = DeliveryRules.compare(delivery, reading, store.known(delivery.sourceId()));
        return new Preview(delivery, grid, layout, report, reading.values(), deliveries.countAccepted(delivery.sourceId()));
    }

    /**
     * Says how the table is laid out.
     *
     * @param per what values are counted per where the table does not say; 0 for counts
     * @param preliminaryFrom as in {@link Delivery}
     * @throws Refusal {@code stale} when somebody else has saved since
     */
    @Transactional
    public void arrange(long id, int version, Layout layout, int per, String preliminaryFrom) {
        get(id).waiting();
        deliveries.arrange(id, version, layout, per, preliminaryFrom);
    }

    /**
     * Accepts what the report said. From now on the values count; earlier ones stay readable, and the layout is remembered.
     *
     * @param accepted as in the {@link Preview} that was seen
     * @param endGone whether values that the delivery leaves out are ended; otherwise they stay as they are
     * @throws Refusal {@code stale} when another delivery of the source, or another decision, came between; {@code
     *     series-empty} when there is no usable value
     */
    @Transactional
    public void accept(long id, int version, int accepted, boolean endGone, long accountId) {
        Delivery delivery = get(id).waiting();
        store.lock(delivery.sourceId());
        Preview preview = preview(id);
        if (preview.accepted() != accepted || delivery.version() != version) {
            throw new Refusal("stale");
        }
        if (preview.report().values() == 0) {
            throw new Refusal("series-empty");
        }
        deliveries.decide(id, version, Delivery.State.ACCEPTED, preview.report().counts(endGone), clock.instant());
        keep(delivery, preview, endGone);
        Layout guessed = guess(preview.grid());
        deliveries.remember(
                delivery.sourceId(),
                LayoutGuess.fingerprint(preview.grid(), guessed),
                // Kept as the distance from the guess: titles above a table come and go.
                preview.layout().withoutWrittenPeriod().withHeaderFrom(preview.layout().headerFrom() - guessed.headerFrom()),
                delivery.per());
        tell(accountId, "statistics.accepted", id);
    }

    /** The table is not wanted. @throws Refusal {@code stale} or {@code delivery-decided} when somebody decided first */
    @Transactional
    public void discard(long id, int version, long accountId) {
        get(id).waiting();
        deliveries.decide(id, version, Delivery.State.DISCARDED, null, clock.instant());
        tell(accountId, "statistics.discarded", id);
    }

    /** @throws Missing when there is none, or not for this visitor */
    @Transactional(readOnly = true)
    public Delivery get(long id) {
        return deliveries.find(id).orElseThrow(() -> new Missing("delivery " + id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Delivery> list(int limit) {
        return deliveries.list(null, limit);
    }

    /** Those of a source, the latest first. */
    @Transactional(readOnly = true)
    public List<Delivery> listOf(long sourceId, int limit) {
        return deliveries.list(sourceId, limit);
    }

    /** How many deliveries wait to be accepted. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return deliveries.countWaiting();
    }

    private void keep(Delivery delivery, Preview preview, boolean endGone) {
        SeriesSource source = store.findSource(delivery.sourceId()).orElseThrow();
        Map<Key, Long> ids = new HashMap<>(store.keys(source.id()));
        Map<String, Area> areas = areas();
        Set<Long> touched = new HashSet<>();
        preview.values().forEach(value -> {
            Key key = new Key(value.key().category(), value.key().area(), value.key().per(), value.key().grain());
            touched.add(ids.computeIfAbsent(key.plain(), plain -> {
                Area area = areas.get(plain.area());
                return store.insert(source, key, area == null ? null : area.id(), level(plain.area(), area), delivery.retrievedOn());
            }));
        });
        for (Difference difference : preview.report().differences()) {
            Long series = ids.get(difference.key().plain());
            boolean ends = difference.kind() == Kind.CHANGED || difference.kind() == Kind.GONE && endGone;
            if (ends) {
                store.endValue(series, difference.period(), delivery.id());
            }
            if (difference.kind() == Kind.NEW || difference.kind() == Kind.CHANGED) {
                store.insertValue(source, series, difference.period(), delivery.id(), difference.after());
            }
        }
        store.retrieved(List.copyOf(touched), delivery.retrievedOn());
    }

    private Layout guess(Grid grid) {
        Set<String> names = places.listAreas().stream().map(Area::name).collect(Collectors.toSet());
        return LayoutGuess.of(grid, names, municipalityName());
    }

    /** By name; the widest area when several have the same. */
    private Map<String, Area> areas() {
        Map<String, Area> areas = new HashMap<>();
        for (Area area : places.listAreas()) {
            areas.merge(area.name().toLowerCase(Locale.ROOT), area, (one, other) -> one.kind().compareTo(other.kind()) <= 0 ? one : other);
        }
        return areas;
    }

    private Series.Level level(String name, Area area) {
        if (area != null) {
            return switch (area.kind()) {
                case MUNICIPALITY -> Series.Level.MUNICIPALITY;
                case LOCALITY -> Series.Level.LOCALITY;
                case DISTRICT, SMALL_AREA -> Series.Level.AREA;
            };
        }
        String own = municipalityName().toLowerCase(Locale.ROOT);
        boolean municipality = name.equals(own) || name.matches("\\d{4}( .*)?|.*\\bkommun");
        return municipality ? Series.Level.MUNICIPALITY : Series.Level.AREA;
    }

    private String municipalityName() {
        return municipalities.get(Scope.get().municipalityId()).name();
    }

    private static String sha256(NewDelivery given) {
        try (InputStream plain = given.file() == null
                        ? new ByteArrayInputStream(given.text().getBytes(StandardCharsets.UTF_8))
                        : Files.newInputStream(given.file());
                DigestInputStream bytes = new DigestInputStream(plain, MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void tell(long accountId, String deed, long id) {
        events.publishEvent(new StatisticsChanged(Scope.get().municipalityId(), accountId, deed, id));
    }
}
