package se.samsyn.observations;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.observations.ground.Placing;
import se.samsyn.observations.reporting.EventDetails;
import se.samsyn.observations.review.Duplicates;
import se.samsyn.observations.review.Suggestion;
import se.samsyn.observations.settings.QuestionStore.Answered;

/** The door of those who review: nothing that was reported counts before it has passed here. */
@Service
public class Review {
    /** What the reviewer's eye is drawn to. */
    public enum Flag {
        /** No point on the map. */
        LACKS_PLACE,
        /** A photo, which must be looked at. */
        HAS_PHOTO,
        /** A number plate or two names in a row; a hint, often wrong. */
        POSSIBLE_PERSON,
        /** Another may tell of the same event, see {@link Duplicates}. */
        LOOKS_LIKE_ANOTHER
    }

    /** A report that waits. */
    public record Waiting(Observation observation, Set<Flag> flags) {}

    /** Another that may tell of the same thing, and why. */
    public record Alike(Observation observation, Suggestion why) {}

    /**
     * A report on the reviewer's table.
     *
     * @param alike others that may tell of the same thing
     * @param linked others of which somebody has said that they do
     * @param together the other events of the same report
     * @param details what hangs on it
     * @param answers to the organisations' own questions of those others, by their numbers
     */
    public record Table(
            Observation observation,
            Set<Flag> flags,
            List<Alike> alike,
            List<Observation> linked,
            List<Observation> together,
            EventDetails.Details details,
            Map<Long, List<Answered>> answers) {}

    /**
     * What waits.
     *
     * @param waiting the oldest reports
     * @param all how many reports wait
     * @param pairs how many pairs may tell of the same event
     */
    public record Pile(List<Waiting> waiting, long all, int pairs) {}

    private final ObservationStore store;
    private final Duplicates duplicates;
    private final EventDetails details;
    private final Placing placing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Review(
            ObservationStore store,
            Duplicates duplicates,
            EventDetails details,
            Placing placing,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.duplicates = duplicates;
        this.details = details;
        this.placing = placing;
        this.clock = clock;
        this.events = events;
    }

    /** Reports that wait, the oldest first. Imported rows are reviewed as a whole, by their row report, and not shown here. */
    public List<Waiting> waiting(int limit) {
        return waiting(limit, duplicates.suggested());
    }

    /**
     * What a reviewer has before them, found in one reading: the pairs cost most of it.
     *
     * @param limit how many reports at most are listed
     */
    public Pile pile(int limit) {
        List<Suggestion> pairs = duplicates.suggested();
        return new Pile(waiting(limit, pairs), store.countWaiting(), pairs.size());
    }

    private List<Waiting> waiting(int limit, List<Suggestion> pairs) {
        List<Observation> waiting = store.listWaiting(limit);
        Set<Long> numbers = waiting.stream().map(Observation::id).collect(Collectors.toSet());
        // The pairs are many more than the reports that wait.
        Set<Long> alike = new HashSet<>();
        for (Suggestion pair : pairs) {
            LongStream.of(pair.first(), pair.second()).filter(numbers::contains).forEach(alike::add);
        }
        Set<Long> photographed = details.photographed(numbers);
        Map<Long, List<Answered>> answers = details.answers(numbers);
        return waiting.stream()
                .map(one -> new Waiting(one, ReviewRules.flags(
                        one, Answered.written(answers.getOrDefault(one.id(), List.of())), alike.contains(one.id()),
                        photographed.contains(one.id()))))
                .toList();
    }

    /** These observations, in the order of their numbers; unknown numbers are left out. */
    @Transactional(readOnly = true)
    public List<Observation> list(Collection<Long> ids) {
        return store.list(ids);
    }

    /** Those that tell of the same event as one. */
    @Transactional(readOnly = true)
    public List<Observation> linked(long id) {
        return store.list(duplicates.linkedWith(id));
    }

    /** How many reports wait. */
    @Transactional(readOnly = true)
    public long countWaiting() {
        return store.countWaiting();
    }

    /** The one to look at after this one: the next that waits, else the oldest. */
    @Transactional(readOnly = true)
    public Optional<Long> next(long after) {
        return store.findNextWaiting(after);
    }

    /** Everything that a reviewer needs to see of one. @throws Missing when there is none */
    @Transactional(readOnly = true)
    public Table open(long id) {
        Observation observation = get(id);
        Map<Long, Suggestion> why = duplicates.suggested(id).stream()
                .collect(Collectors.toMap(pair -> pair.other(id), pair -> pair, (one, other) -> one, LinkedHashMap::new));
        List<Alike> alike = store.list(why.keySet()).stream().map(other -> new Alike(other, why.get(other.id()))).toList();
        List<Observation> together = observation.reportId() == null ? List.of() : store.listOfReport(observation.reportId());
        EventDetails.Details hanging = details.of(observation);
        Set<Flag> flags = ReviewRules.flags(
                observation, Answered.written(hanging.answers()), !alike.isEmpty(), !hanging.photos().isEmpty());
        List<Observation> linked = store.list(duplicates.linkedWith(id));
        List<Long> others = Stream.concat(linked.stream(), alike.stream().map(Alike::observation)).map(Observation::id).toList();
        return new Table(
                observation, flags, alike, linked, together.stream().filter(other -> other.id() != id).toList(), hanging,
                details.answers(others));
    }

    /**
     * Lets a report count from now on, corrected or as it is.
     *
     * @param correction what to change at the same time, or null
     * @param spread how far it may travel once it counts
     * @throws Refusal {@code observation.received} when it does not wait, {@code stale} when it was changed since,
     *     {@code observation.person} when its words may point out a person and no motive is given
     */
    @Transactional
    public void accept(long id, int version, Correction correction, Spread spread, Visitor visitor) {
        Observation kept = get(id);
        Observation right = correction == null ? kept : corrected(kept, correction);
        Stream<String> told = Stream.concat(
                Stream.of(right.text(), right.where().placeName()).filter(Objects::nonNull), details.written(id).stream());
        // All of them are asked, so that a motive is noted for each kind that is found.
        if (!told.map(PersonGuard::objection).filter(Optional::isPresent).toList().isEmpty()) {
            throw new Refusal("observation.person");
        }
        save(kept, right.accept(spread, clock.instant()), version);
        tell(visitor, "observation.accepted", id);
    }

    /** Changes what a reviewer knows better, before or after the review. A text that is replaced is sealed. */
    @Transactional
    public void correct(long id, int version, Correction correction, Visitor visitor) {
        Observation kept = get(id);
        save(kept, corrected(kept, correction), version);
        tell(visitor, "observation.corrected", id);
    }

    /**
     * Strikes these parts out of the text and of the written answers, and seals the original.
     *
     * @throws Refusal {@code observation.nothingMasked} when none of them is found
     */
    @Transactional
    public void mask(long id, int version, List<String> parts, Visitor visitor) {
        Observation kept = get(id);
        List<Answered> struck = details.strike(id, answer -> ReviewRules.mask(answer, parts));
        save(kept, kept.mask(parts, !struck.isEmpty()), version);
        struck.forEach(one -> store.sealBeside(id, one.question().words() + " " + one.answer(), clock.instant()));
        tell(visitor, "observation.masked", id);
    }

    /** Gives a report back to its reporter, who sees the reason under Mina rapporter. */
    @Transactional
    public void giveBack(long id, int version, String reason, Visitor visitor) {
        Observation kept = get(id);
        save(kept, kept.giveBack(reason, clock.instant()), version);
        duplicates.leave(id);
        tell(visitor, "observation.returned", id);
    }

    /**
     * The text as it was written. Only a reviewer or the data-protection officer is shown it, and the trace says so.
     *
     * @throws Refusal {@code entry} to anyone else
     */
    @Transactional
    public Optional<String> original(long id, Visitor visitor) {
        if (!opensSealed(visitor)) {
            throw new Refusal("entry");
        }
        get(id);
        Optional<String> original = store.findSealed(id);
        if (original.isPresent()) {
            tell(visitor, "observation.original-read", id);
        }
        return original;
    }

    /** Whether the visitor may read sealed originals. */
    public static boolean opensSealed(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD
                && visitor.hasAny(Role.REVIEWER, Role.DATA_PROTECTION_OFFICER);
    }

    private Observation corrected(Observation kept, Correction correction) {
        if (correction.mistakes(clock.instant()).any()) {
            throw new Refusal("observation.unfit");
        }
        // A place that the reviewer left alone stays as it is, with what was known when it came in.
        Observation.Where where =
                correction.where().equals(kept.where()) ? kept.where() : placing.of(correction.where());
        return kept.correct(new Correction(
                correction.category(), correction.when(), where, correction.circumstances(), correction.text()));
    }

    private void save(Observation kept, Observation changed, int version) {
        store.save(changed, version);
        if (kept.text() != null && !Objects.equals(kept.text(), changed.text())) {
            store.seal(kept.id(), kept.text(), clock.instant());
        }
    }

    private Observation get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("observation " + id));
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ObservationChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
