package se.samsyn.privacy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Traced;

/**
 * How long documents are kept, by the municipality's own decisions. Each room asks here before it weeds; without a decision
 * the answer is always that nothing may go.
 */
@Service
@Transactional(readOnly = true)
public class Retention {
    /** A term was decided. {@code objectId} is the class's number. */
    public record Decided(String municipalityId, long accountId, long objectId) implements Traced {
        @Override
        public String deed() {
            return "retention.decided";
        }
    }

    private final RetentionStore store;
    private final ApplicationEventPublisher events;

    Retention(RetentionStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** The decisions that have been taken; classes without one are missing. */
    public Map<DocumentClass, RetentionDecision> listDecisions() {
        Map<DocumentClass, RetentionDecision> decisions = new EnumMap<>(DocumentClass.class);
        store.list(municipality()).forEach(decision -> decisions.put(decision.documentClass(), decision));
        return decisions;
    }

    /**
     * Documents of the class that are dated before this day may be weeded: each is kept for the whole of its term. Empty if
     * nothing may be weeded: no decision is taken and the class has no term of the program's own, or the decision says that
     * they are preserved.
     */
    public Optional<LocalDate> weededBefore(DocumentClass documentClass, LocalDate today) {
        RetentionDecision decision = listDecisions().get(documentClass);
        return decision == null
                ? documentClass.ownTermDays().map(today::minusDays)
                : decision.months().map(today::minusMonths);
    }

    /** The decision that holds for a class; empty when none is taken. */
    public String reference(DocumentClass documentClass) {
        RetentionDecision decision = listDecisions().get(documentClass);
        return decision == null ? "" : decision.reference();
    }

    /**
     * Keeps a decision in place of the one of the same class.
     *
     * @throws Refusal {@code stale} if another has been entered since its version
     */
    @Transactional
    public void decide(RetentionDecision decision, long accountId) {
        if (!store.put(municipality(), decision)) {
            throw new Refusal("stale");
        }
        events.publishEvent(new Decided(municipality(), accountId, decision.documentClass().ordinal()));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
