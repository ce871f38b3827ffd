package se.samsyn.observations.photos;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationChanged;
import se.samsyn.observations.Observations;

/**
 * Photos with reports. Until the report is sent a photo is its writer's alone. Then it is shown to those of the
 * municipality's own boards, and of the organisation that reported, who may read the observation's text; never in public, in
 * an export or in a picture.
 */
@Service
public class Photos {
    /** The most photos of one event. */
    public static final int OF_AN_EVENT = 3;

    /** More than all events of a full report hold, so that nobody fills the table by trying. */
    private static final int UNSENT = 60;

    private final PhotoStore store;
    private final Observations observations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Photos(PhotoStore store, Observations observations, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.observations = observations;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps a photo that is not sent yet. Decoding is done before any transaction, since it takes its time.
     *
     * @return its number
     * @throws Refusal as {@link PhotoIntake#prepare}, or {@code photo.unsent} when far too many wait to be sent
     */
    public long add(byte[] file, Visitor visitor) {
        PhotoIntake.Prepared photo = PhotoIntake.prepare(file);
        if (store.countUnsent(visitor.accountId()) >= UNSENT) {
            throw new Refusal("photo.unsent");
        }
        return store.insert(photo, visitor.accountId(), clock.instant());
    }

    /** Which of these observations have a photo that is not taken away. */
    public Set<Long> photographed(Collection<Long> observationIds) {
        return store.photographed(observationIds);
    }

    /** Gives unsent photos of the visitor's to an observation of the visitor's own. */
    @Transactional
    public void attach(List<Long> ids, long observationId, Visitor visitor) {
        store.attach(ids, visitor.accountId(), observations.getMine(observationId, visitor).id());
    }

    /** A photo that the visitor has not sent yet. */
    @Transactional(readOnly = true)
    public Optional<byte[]> findUnsent(long id, Visitor visitor) {
        return store.findUnsent(id, visitor.accountId());
    }

    /** Takes away a photo that the visitor has not sent. */
    @Transactional
    public void dropUnsent(long id, Visitor visitor) {
        store.deleteUnsent(id, visitor.accountId());
    }

    /** The photos of an observation that the visitor may see. */
    @Transactional(readOnly = true)
    public List<Long> list(Observation observation, Visitor visitor) {
        return sees(observation, visitor) ? store.list(observation.id()) : List.of();
    }

    /** A photo's JPEG, to those who may see it. */
    @Transactional(readOnly = true)
    public Optional<byte[]> find(long observationId, long id, Visitor visitor) {
        return observations.find(observationId, visitor)
                .filter(observation -> sees(observation, visitor))
                .flatMap(observation -> store.find(id, observationId));
    }

    /** Shows a photo to nobody from now on. It stays sealed until the municipality's term for photos. */
    @Transactional
    public void remove(long observationId, long id, Visitor visitor) {
        if (!store.remove(id, observationId, clock.instant())) {
            throw new Missing("photo " + id);
        }
        events.publishEvent(new ObservationChanged(
                visitor.municipalityId(), visitor.accountId(), "observation.photo-removed", observationId));
    }

    /** Throws away photos that were never sent. */
    @Transactional
    public void weedUnsent(Instant before) {
        store.deleteUnsentBefore(before);
    }

    /** The photos of an observation, for the municipality's own reviewers. */
    @Transactional(readOnly = true)
    public List<Long> list(Observation observation) {
        return store.list(observation.id());
    }

    private static boolean sees(Observation observation, Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD
                || observation.ownerOrganisationId() == visitor.organisationId();
    }
}
