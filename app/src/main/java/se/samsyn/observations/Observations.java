package se.samsyn.observations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.finding.Finding;
import se.samsyn.observations.ground.Placing;
import se.samsyn.observations.reporters.Reporters;
import se.samsyn.observations.reporting.ReportStore;
import se.samsyn.observations.weeding.WeedingStore;

/**
 * The door to what was seen and told. Reading follows the visitor: the database shows what the visitor's organisation owns
 * and what is spread to it, and what is not yet reviewed is shown to reviewers alone. Reviewing has its own door,
 * {@link Review}; files come in through {@link ImportedObservations}.
 */
@Service
public class Observations {
    /** Where a page of the list ended. */
    public record Cursor(Instant from, long id) {
        /** The order of the list. */
        public static final Comparator<Cursor> LATEST_FIRST =
                Comparator.comparing(Cursor::from).thenComparing(Cursor::id).reversed();
    }

    /** How many there are. @param orMore whether it was counted no further */
    public record Count(long number, boolean orMore) {}

    /** A reporter's own report and the titles of the locked pictures that it entered. */
    public record Mine(Observation observation, List<String> pictures) {}

    /** A locked picture that an observation entered. */
    public record Inclusion(long pictureId, String pictureTitle) {}

    /**
     * What a locked picture rests on.
     *
     * @param observations how many entered it
     * @param weeded how many of them were weeded since, of those the visitor could see
     * @param lastWeeded when, or null when none was
     */
    public record Basis(long observations, long weeded, LocalDate lastWeeded) {}

    /**
     * One observation of which a locked picture and the same selection today say different things.
     *
     * @param group its group today, or null when it is not there any longer
     */
    public record Since(Why why, CategoryGroup group) {
        /** Why it was not counted then, or is not now. */
        public enum Why {
            /** Came in after the locking. */
            LATE,
            /** Was there, and was reviewed after it. */
            REVIEWED_LATER,
            /** Was corrected into the period, the area or the source. */
            MOVED_IN,
            /** Was corrected out of them. */
            MOVED_OUT,
            /** Counts no longer: returned, a duplicate of another, or removed. */
            NO_LONGER,
            /** Gallrad. */
            WEEDED
        }
    }

    private final ObservationStore store;
    private final WeedingStore weeding;
    private final Reporters reporters;
    private final ReportStore reports;
    private final Finding finding;
    private final Placing placing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Observations(
            ObservationStore store,
            WeedingStore weeding,
            Reporters reporters,
            ReportStore reports,
            Finding finding,
            Placing placing,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.weeding = weeding;
        this.reporters = reporters;
        this.reports = reports;
        this.finding = finding;
        this.placing = placing;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps one event as a report of its own, see {@link #record(List, String, Visitor)}.
     *
     * @return the report's number
     */
    @Transactional
    public long record(NewObservation report, Visitor visitor) {
        return record(List.of(report), null, visitor).getFirst();
    }

    /**
     * Keeps the events of one report, waiting for review, each with the area of its point and the place of its name. The
     * first event's key from the same account again gives the same numbers and keeps nothing new.
     *
     * @param digest tells one text from another, so that a key is not used for two; null to trust the key
     * @return the events' numbers in their order; the first is also the report's
     * @throws Refusal {@code observation.unfit} when the report has mistakes that its form should have shown,
     *     {@code observation.sent} when something else was sent with the same key
     */
    @Transactional
    public List<Long> record(List<NewObservation> told, String digest, Visitor visitor) {
        Instant now = clock.instant();
        told.forEach(event -> mustBeFit(event, now));
        String key = told.getFirst().key();
        reports.hold(key);
        Optional<ReportStore.Known> known = sentUnder(key, visitor);
        if (known.isPresent()) {
            if (digest != null && known.get().digest() != null && !digest.equals(known.get().digest())) {
                throw new Refusal("observation.sent", known.get().reportId());
            }
            return store.listOfReport(known.get().reportId()).stream().map(Observation::id).toList();
        }
        List<Long> numbers = new ArrayList<>();
        for (NewObservation event : told) {
            long number = store.insert(kept(event), digest, visitor.organisationId(), now)
                    .orElseThrow(() -> new Missing("report"));
            reporters.add(number, visitor);
            numbers.add(number);
            tell(visitor, "observation.recorded", number);
        }
        reports.putTogether(numbers, numbers.getFirst());
        return numbers;
    }

    /** What the visitor has sent under a form's key. */
    Optional<ReportStore.Known> sentUnder(String key, Visitor visitor) {
        return reports.findByKey(key).filter(known -> reporters.sent(known.id(), visitor.accountId()));
    }

    /** The events of the report that an event of the visitor's own came with. @throws Missing when it is not the visitor's */
    @Transactional(readOnly = true)
    public List<Observation> listReport(long id, Visitor visitor) {
        Observation mine = getMine(id, visitor);
        return mine.reportId() == null ? List.of(mine) : store.listOfReport(mine.reportId());
    }

    /**
     * Sends a report again that was given back to this visitor.
     *
     * @throws Missing when it is not the visitor's own
     * @throws Refusal {@code observation.returned} when it was not given back, {@code stale} when it has been sent already
     */
    @Transactional
    public void resend(long id, int version, NewObservation report, Visitor visitor) {
        mustBeFit(report, clock.instant());
        Observation returned = getMine(id, visitor);
        store.save(returned.resend(kept(report)), version);
        tell(visitor, "observation.resent", id);
    }

    /** A report of the visitor's own. @throws Missing when it is not */
    @Transactional(readOnly = true)
    public Observation getMine(long id, Visitor visitor) {
        return store.find(id)
                .filter(found -> reporters.sent(id, visitor.accountId()))
                .orElseThrow(() -> new Missing("report " + id));
    }

    /** The visitor's own reports, the latest first. */
    @Transactional(readOnly = true)
    public List<Mine> mine(Visitor visitor, int limit) {
        return store.listMine(visitor.accountId(), limit);
    }

    /** One that the visitor may see. */
    @Transactional(readOnly = true)
    public Optional<Observation> find(long id, Visitor visitor) {
        return store.find(id)
                .filter(found -> found.state() == Observation.State.ACCEPTED || seesUnreviewed(visitor));
    }

    /**
     * A page of the list, the latest first.
     *
     * @param after where the page before ended, or null for the first page
     * @param limit rows at most
     */
    public List<Observation> list(ObservationFilter filter, Cursor after, int limit, Visitor visitor) {
        ObservationFilter seen = seen(filter, visitor);
        List<Long> ids = finding.page(seen, placing.within(filter.areaId()), after, limit, columns(visitor));
        return store.list(ids, seen.state());
    }

    /** How many the filter holds, of those that the visitor may see. */
    public Count count(ObservationFilter filter, Visitor visitor) {
        return finding.count(seen(filter, visitor), placing.within(filter.areaId()), columns(visitor));
    }

    /** Whether search words ask for anything; "och" and its like are in every text. */
    public boolean asksForSomething(String words) {
        return finding.asksForSomething(words);
    }

    /** What may have been meant by words that were not found, spelt as in the latest texts that the visitor may see. */
    public List<String> meant(String words, Visitor visitor) {
        return finding.meant(words, !seesUnreviewed(visitor));
    }

    /** Hands over every row of the filter, the latest first, without holding them all; the trace says that it was done. */
    @Transactional
    public void export(ObservationFilter filter, Visitor visitor, Consumer<Observation> taker) {
        tell(visitor, "observations.exported", 0);
        store.each(seen(filter, visitor), placing.within(filter.areaId()), taker);
    }

    /** The sources of what the visitor sees, by their {@code sourceId}. */
    public List<String> sources(Visitor visitor) {
        return finding.sources(columns(visitor), seesUnreviewed(visitor));
    }

    /**
     * The reviewed observations that the visitor may see, text-free and in memory, for counting. Up to date: the database's
     * data version is compared at each call, so ask once for each answer and hand it on.
     */
    public ObservationColumns columns(Visitor visitor) {
        return finding.columns(visitor);
    }

    /**
     * Notes which reviewed observations a locked picture rests on, so that their reporters are told. To be called in the
     * transaction that locks the picture.
     *
     * @param title the picture's name as people read it, without line breaks
     * @return how many were not noted before
     */
    @Transactional
    public int include(long pictureId, String title, Collection<Long> observationIds) {
        return store.include(pictureId, title.replace('\n', ' '), observationIds, clock.instant());
    }

    /** The locked pictures that an observation entered. */
    @Transactional(readOnly = true)
    public List<Inclusion> inclusions(long id) {
        return store.listInclusions(id);
    }

    /** What a locked picture rests on, weeded observations included. */
    @Transactional(readOnly = true)
    public Basis basis(long pictureId) {
        return weeding.basis(pictureId);
    }

    /**
     * What has changed since a picture was locked.
     *
     * @param now the observations that its selection means today
     */
    @Transactional(readOnly = true)
    public List<Since> since(long pictureId, Instant locked, long[] now) {
        return weeding.since(pictureId, locked, now);
    }

    /** When an observation was weeded (gallrad) that the visitor's organisation could see; empty when it was not. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> weededOn(long id) {
        return weeding.weededOn(id);
    }

    /** When the text of an observation was weeded, while the counted row stayed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> textWeededOn(long id) {
        return weeding.textWeededOn(id);
    }

    /** How many reports are still linked to the account that sent them. */
    public long countLinked(long accountId) {
        return reporters.count(accountId);
    }

    /** Whether its point stands for a dwelling, and is therefore not where it happened. */
    @Transactional(readOnly = true)
    public boolean standsForHome(Observation observation) {
        Observation.Category category = observation.category();
        return observation.where().position().located()
                && (category.sub() != null && category.sub().atHome() || placing.standsForHome(observation.where()));
    }

    /** Whether the visitor is shown reports that nobody has reviewed. */
    public static boolean seesUnreviewed(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD
                && visitor.hasAny(Role.REVIEWER, Role.COORDINATOR, Role.DATA_PROTECTION_OFFICER);
    }

    private static ObservationFilter seen(ObservationFilter filter, Visitor visitor) {
        return seesUnreviewed(visitor) ? filter : filter.with(Observation.State.ACCEPTED);
    }

    private static void mustBeFit(NewObservation report, Instant now) {
        FieldErrors mistakes = report.mistakes(now);
        if (mistakes.any()) {
            throw new Refusal("observation.unfit");
        }
    }

    private NewObservation kept(NewObservation report) {
        return new NewObservation(
                report.key(), report.source(), report.category(), report.when(),
                Observation.kept(report.category(), placing.of(report.where())), report.circumstances(), report.text());
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ObservationChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
