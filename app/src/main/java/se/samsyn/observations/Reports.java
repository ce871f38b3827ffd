package se.samsyn.observations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.photos.Photos;
import se.samsyn.observations.reporting.DraftStore;
import se.samsyn.observations.reporting.ReportStore;
import se.samsyn.privacy.PersonGuard;

/**
 * The door for writing reports: what is being written is kept until it is sent, and what is sent is sent once. A draft is its
 * writer's alone, and it is told apart by the key that its form was made with.
 */
@Service
public class Reports {
    /** Drafts that nobody has touched for this long are thrown away. */
    public static final Duration DRAFTS_ARE_KEPT = Duration.ofDays(7);

    /** More than anyone means to finish; the oldest go. */
    static final int DRAFTS_OF_AN_ACCOUNT = 20;

    /** The most events that one report may hold. */
    public static final int EVENTS_OF_A_REPORT = 10;

    /** Fields of an event that hold free text. */
    private static final Set<String> TEXTS = Set.of("place", "text");

    /**
     * What the form held. The last event is the one being written.
     *
     * @param again the report that was given back and is being written anew, or null
     * @param againVersion the version of it that was seen
     * @param joins the sent report that the events are added to, or null
     * @param events each event's fields, by name
     */
    public record Content(Long again, int againVersion, Long joins, List<Map<String, String>> events) {}

    /**
     * An event that is sent.
     *
     * @param photos numbers of unsent photos of the sender's
     * @param answers to the questions of the sender's form, by the question's number
     */
    public record Event(NewObservation told, List<Long> photos, Map<Long, String> answers) {}

    /** A report that is being written. @param version rises with each save */
    public record Draft(String key, int version, Instant savedAt, Content content) {}

    /**
     * How a draft was saved.
     *
     * @param key under which; another than was asked for when {@code apart}
     * @param apart whether it became a draft of its own, since another window had saved the one it came from
     * @param left fields that were left out, since the person guard found something in them
     */
    public record Saved(String key, int version, boolean apart, Set<String> left) {}

    private final Observations observations;
    private final DraftStore drafts;
    private final ReportStore reports;
    private final Photos photos;
    private final FormSettings settings;
    private final Clock clock;

    Reports(
            Observations observations, DraftStore drafts, ReportStore reports,
            Photos photos, FormSettings settings, Clock clock) {
        this.observations = observations;
        this.drafts = drafts;
        this.reports = reports;
        this.photos = photos;
        this.settings = settings;
        this.clock = clock;
    }

    /** The visitor's drafts, the latest first. */
    @Transactional(readOnly = true)
    public List<Draft> listDrafts(Visitor visitor) {
        return drafts.list(visitor.accountId());
    }

    /** A draft of the visitor's own. */
    @Transactional(readOnly = true)
    public Optional<Draft> findDraft(String key, Visitor visitor) {
        return drafts.find(key, visitor.accountId());
    }

    /**
     * Keeps what is being written. What the person guard finds something in is left out and named. A save of a version that
     * another window has passed becomes a draft of its own, so that neither text is lost.
     *
     * @param version the version that the form was opened with or last saved; 0 when it was never saved
     * @param window made with the page; a window is never in its own way, not even when an answer to it was lost
     * @return empty when a report with this key has been sent, so that there is nothing more to keep
     */
    @Transactional
    public Optional<Saved> saveDraft(String key, int version, String window, Content content, Visitor visitor) {
        reports.hold(key);
        long account = visitor.accountId();
        if (observations.sentUnder(key, visitor).isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Set<String> left = new java.util.TreeSet<>();
        Content screened = screened(content, left);
        Optional<Integer> passed = drafts.save(key, version, window, account, screened, now);
        Saved saved;
        if (passed.isPresent()) {
            saved = new Saved(key, passed.get(), false, left);
        } else if (drafts.insert(key, window, account, screened, now)) {
            saved = new Saved(key, 1, false, left);
        } else {
            String own = UUID.randomUUID().toString();
            drafts.insert(own, window, account, screened, now);
            saved = new Saved(own, 1, true, left);
        }
        drafts.deleteBeyond(DRAFTS_OF_AN_ACCOUNT, account);
        return Optional.of(saved);
    }

    /** Throws a draft away. */
    @Transactional
    public void discardDraft(String key, Visitor visitor) {
        reports.hold(key);
        drafts.delete(key, visitor.accountId());
    }

    /**
     * Sends the events as one report and ends its draft.
     *
     * @param digest tells what was written from something else under the same key
     * @param joins a report of the visitor's own that the events are added to, or null
     * @return the numbers of the events; the report's own number first
     * @throws se.samsyn.kernel.Refusal {@code observation.sent} when something else was sent with the same key
     */
    @Transactional
    public List<Long> send(List<Event> events, String digest, Long joins, Visitor visitor) {
        Observation joined = joins == null ? null : observations.getMine(joins, visitor);
        List<NewObservation> told = events.stream().map(Event::told).toList();
        reports.hold(told.getFirst().key());
        boolean again = observations.sentUnder(told.getFirst().key(), visitor).isPresent();
        List<Long> numbers = observations.record(told, digest, visitor);
        if (again) {
            // A reviewer may have struck something out of the answers since, or taken a photo away.
            return numbers;
        }
        for (int i = 0; i < Math.min(events.size(), numbers.size()); i++) {
            attach(numbers.get(i), events.get(i), visitor);
        }
        if (joined != null && joined.reportId() != null) {
            reports.putTogether(numbers, joined.reportId());
        }
        drafts.delete(told.getFirst().key(), visitor.accountId());
        return numbers;
    }

    /**
     * Sends a report anew that was given back, and ends its draft. What is answered now holds in place of what was answered
     * before.
     *
     * @throws se.samsyn.kernel.Refusal as {@link Observations#resend}
     */
    @Transactional
    public void resend(long id, int version, Event event, String key, Visitor visitor) {
        observations.resend(id, version, event.told(), visitor);
        attach(id, event, visitor);
        discardDraft(key, visitor);
    }

    /** What the visitor answered in a report of their own, by the question's number. */
    @Transactional(readOnly = true)
    public Map<Long, String> answers(long id, Visitor visitor) {
        return settings.answersOf(observations.getMine(id, visitor).id());
    }

    /**
     * Keeps a photo for a report that is being written.
     *
     * @param file as it came; nothing but its pixels is kept
     * @return its number, for {@link Event}
     * @throws se.samsyn.kernel.Refusal {@code photo.…} when it is no photo that may be kept
     */
    public long addPhoto(byte[] file, Visitor visitor) {
        return photos.add(file, visitor);
    }

    /** Gives an event of the visitor's own its photos and answers. A photo that has been sent is nobody's to send again. */
    @Transactional
    public void attach(long observationId, Event event, Visitor visitor) {
        photos.attach(event.photos(), observationId, visitor);
        settings.answer(observationId, event.answers(), visitor);
    }

    /** Throws away what nobody has touched for long. @return how many drafts */
    @Transactional
    public int weed() {
        Instant kept = clock.instant().minus(DRAFTS_ARE_KEPT);
        // A photo is as old as its first save, its draft as old as its last.
        photos.weedUnsent(kept.minus(DRAFTS_ARE_KEPT));
        return drafts.deleteSavedBefore(kept);
    }

    private static Content screened(Content content, Set<String> left) {
        List<Map<String, String>> events = new ArrayList<>();
        for (Map<String, String> event : content.events()) {
            Map<String, String> kept = new HashMap<>(event);
            for (Map.Entry<String, String> field : event.entrySet()) {
                boolean free = TEXTS.contains(field.getKey()) || field.getKey().startsWith("answers");
                if (free && PersonGuard.objection(field.getValue()).isPresent()) {
                    kept.remove(field.getKey());
                    left.add(field.getKey());
                }
            }
            events.add(kept);
        }
        return new Content(content.again(), content.againVersion(), content.joins(), events);
    }
}
