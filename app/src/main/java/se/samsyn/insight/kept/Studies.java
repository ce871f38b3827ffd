package se.samsyn.insight.kept;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.insight.figures.Answers;
import se.samsyn.insight.figures.Asking;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frames;

/**
 * The door to kept studies. Reading follows a study's spread: the database shows a visitor what their organisation owns and what
 * is spread to it.
 */
@Service
public class Studies {
    private static final int MOST_LISTED = 500;

    private final StudyStore store;
    private final Answers answers;
    private final Frames frames;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Studies(StudyStore store, Answers answers, Frames frames, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.frames = frames;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the visitor keeps studies. */
    public static boolean keeps(Visitor visitor) {
        return visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR, Role.POLICE, Role.REVIEWER);
    }

    /**
     * Answers a question once more and keeps the answer; few events stand as cells, never as points. The same key again gives the
     * study it made the first time.
     *
     * @throws Refusal {@code insight.public} for spread to everyone: what is public goes through the disclosure check; else as
     *     {@link Answers#answer}
     */
    @Transactional
    public long keep(Asking asking, Spread spread, UUID key, Visitor visitor) {
        if (spread == Spread.PUBLIC) {
            throw new Refusal("insight.public");
        }
        Optional<Long> already = store.findByKey(key.toString());
        if (already.isPresent()) {
            return already.get();
        }
        Answers.Answer answer = answers.answer(asking, false, visitor, frames.document(visitor));
        long id = store.insert(answer, spread, key.toString(), visitor, clock.instant());
        events.publishEvent(new StudyKept(visitor.municipalityId(), visitor.accountId(), "study.kept", id));
        return id;
    }

    /** The latest first, without their figures. */
    @Transactional(readOnly = true)
    public List<KeptStudy> list() {
        return store.list(MOST_LISTED);
    }

    /** @throws Missing when there is none, or not for this visitor */
    @Transactional(readOnly = true)
    public KeptStudy get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("study " + id));
    }

    @Transactional(readOnly = true)
    public Optional<KeptStudy> find(long id) {
        return store.find(id);
    }

    /** Asks a kept study's question again, of what the visitor may see today; nothing is kept. */
    @Transactional(readOnly = true)
    public Rerun again(long id, Visitor visitor) {
        KeptStudy kept = get(id);
        Answers.Answer now = answers.answer(kept.asking(), false, visitor, frames.document(visitor));
        return Rerun.of(kept, now.study().dataVersion(), now.figures());
    }

    /**
     * Takes the spread of a study back: the municipality's own boards and the owner see it, and nobody else.
     *
     * @throws Refusal {@code entry} unless the visitor's organisation owns it
     */
    @Transactional
    public void withdrawSpread(long id, Visitor visitor) {
        if (get(id).ownerOrganisationId() != visitor.organisationId()) {
            throw new Refusal("entry");
        }
        store.withdrawSpread(id);
        events.publishEvent(new StudyKept(visitor.municipalityId(), visitor.accountId(), "study.spread-withdrawn", id));
    }
}
