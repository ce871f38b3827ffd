package se.samsyn.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Traced;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.secrecy.SecrecyStore;

/** The secrecy marks on documents of every room. Whoever keeps the document asks here and shows the mark beside it. */
@Service
@Transactional(readOnly = true)
public class SecrecyMarks {
    /** A mark was set or lifted: {@code secrecy.marked} or {@code secrecy.lifted}, with the document's number. */
    public record Changed(String municipalityId, long accountId, String deed, long objectId) implements Traced {}

    private final SecrecyStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SecrecyMarks(SecrecyStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the visitor sets and lifts marks. */
    public static boolean marks(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD
                && visitor.hasAny(Role.COORDINATOR, Role.REVIEWER, Role.REGISTRAR);
    }

    public Optional<SecrecyMark> find(SecrecyMark.Kind kind, long objectId) {
        return Optional.ofNullable(of(kind, List.of(objectId)).get(objectId));
    }

    /** The standing marks of these documents, by their numbers. */
    public Map<Long, SecrecyMark> of(SecrecyMark.Kind kind, Collection<Long> objectIds) {
        return objectIds.isEmpty() ? Map.of() : byNumber(store.list(kind, objectIds));
    }

    /** All standing marks of a kind, by the documents' numbers. */
    public Map<Long, SecrecyMark> of(SecrecyMark.Kind kind) {
        return byNumber(store.list().stream().filter(mark -> mark.kind() == kind).toList());
    }

    private static Map<Long, SecrecyMark> byNumber(List<SecrecyMark> marks) {
        return marks.stream().collect(Collectors.toMap(SecrecyMark::objectId, Function.identity()));
    }

    /** All standing marks, the latest first. */
    public List<SecrecyMark> list() {
        return store.list();
    }

    /**
     * Sets a mark in place of the one that stands, which is lifted.
     *
     * @throws Refusal {@code entry} unless the visitor marks, {@code secrecy.unfit} for mistakes its form should show
     */
    @Transactional
    public void mark(SecrecyMark mark, Visitor visitor) {
        if (!marks(visitor)) {
            throw new Refusal("entry");
        }
        if (mark.mistakes(today(visitor)).any()) {
            throw new Refusal("secrecy.unfit");
        }
        store.lift(mark.kind(), mark.objectId(), today(visitor));
        store.insert(mark);
        tell("secrecy.marked", mark.objectId(), visitor);
    }

    /** Lifts the mark that stands. Nothing happens when none does. */
    @Transactional
    public void lift(SecrecyMark.Kind kind, long objectId, Visitor visitor) {
        if (!marks(visitor)) {
            throw new Refusal("entry");
        }
        if (store.lift(kind, objectId, today(visitor))) {
            tell("secrecy.lifted", objectId, visitor);
        }
    }

    private LocalDate today(Visitor visitor) {
        return LocalDate.ofInstant(clock.instant(), visitor.zone());
    }

    private void tell(String deed, long objectId, Visitor visitor) {
        events.publishEvent(new Changed(visitor.municipalityId(), visitor.accountId(), deed, objectId));
    }
}
