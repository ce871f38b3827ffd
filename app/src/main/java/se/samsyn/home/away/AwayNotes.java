package se.samsyn.home.away;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Traced;
import se.samsyn.kernel.Visitor;

/** The coordinator's own lines to whoever stands in. */
@Service
public class AwayNotes {
    /** The lines were written. */
    public record Written(String municipalityId, long accountId, long objectId) implements Traced {
        @Override
        public String deed() {
            return "away.note";
        }
    }

    private final AwayNoteStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AwayNotes(AwayNoteStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    public static boolean writes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.has(Role.COORDINATOR);
    }

    @Transactional(readOnly = true)
    public AwayNote get() {
        return store.get();
    }

    /**
     * Writes them anew.
     *
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal {@code home.unfit} when the form should have shown a mistake
     */
    @Transactional
    public boolean write(String text, int version, Visitor visitor) {
        AwayNote note = new AwayNote(text, today(visitor), version);
        if (note.mistakes().any() || !writes(visitor)) {
            throw new Refusal("home.unfit");
        }
        boolean saved = store.save(note);
        if (saved) {
            events.publishEvent(new Written(visitor.municipalityId(), visitor.accountId(), 0));
        }
        return saved;
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }
}
