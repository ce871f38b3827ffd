package se.samsyn.publishing.undertakings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Refusal;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.publishing.FrozenText;
import se.samsyn.publishing.PublicationChanged;

/** The door to what the municipality has undertaken in public. What was said stays; what came of it is said beside it. */
@Service
public class Undertakings {
    /** Who publishes. @param responsible the organisation's name, which everyone sees */
    public record Publisher(String municipalityId, long accountId, String responsible) {}

    private static final String AGREEMENT = "AGREEMENT";
    private static final String PLEDGE = "PLEDGE";

    private final UndertakingStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undertakings(UndertakingStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Makes an agreement public, or says anew what it is. The same key again changes nothing. @throws Refusal {@code publishing.text} */
    @Transactional
    public void publish(PublicAgreement agreement, String key, Publisher publisher) {
        insert(AGREEMENT, agreement.number(), agreement, agreement.texts(), key, publisher);
    }

    /** Makes a pledge public, or says what came of it. The same key again changes nothing. @throws Refusal {@code publishing.text} */
    @Transactional
    public void publish(PublicPledge pledge, String key, Publisher publisher) {
        insert(PLEDGE, pledge.number(), pledge, pledge.texts(), key, publisher);
    }

    /** The agreement with that number as it stands in public. */
    @Transactional(readOnly = true)
    public Optional<Undertaken<PublicAgreement>> findAgreement(int number) {
        return agreements().stream().filter(undertaken -> undertaken.content().number() == number).findFirst();
    }

    @Transactional(readOnly = true)
    public List<Undertaken<PublicAgreement>> agreements() {
        return store.list(AGREEMENT, PublicAgreement.class);
    }

    @Transactional(readOnly = true)
    public List<Undertaken<PublicPledge>> pledges() {
        return store.list(PLEDGE, PublicPledge.class);
    }

    private void insert(String kind, int number, Object content, Stream<String> texts, String key, Publisher publisher) {
        if (texts.anyMatch(text -> PersonGuard.objection(text).isPresent())) {
            throw new Refusal("publishing.text");
        }
        boolean fresh = store.insert(
                publisher.municipalityId(), kind, number, FrozenText.of(content), clock.instant(), publisher.accountId(), publisher.responsible(), key);
        if (fresh) {
            events.publishEvent(new PublicationChanged(publisher.municipalityId(), publisher.accountId(), "publication.undertaking", number));
        }
    }
}
