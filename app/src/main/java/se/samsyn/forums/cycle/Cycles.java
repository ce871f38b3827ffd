package se.samsyn.forums.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.forums.Charter;
import se.samsyn.forums.ForumChanged;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;

/** The cycle of the five steps. It closes when nothing of its last step is missing, and then another begins. */
@Service
@Transactional(readOnly = true)
public class Cycles {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_NAME = 120;

    private final CycleStore store;
    private final WhatIsSeen seen;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cycles(CycleStore store, WhatIsSeen seen, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.seen = seen;
        this.events = events;
        this.clock = clock;
    }

    /** The one under way, with what the program sees by itself. */
    public Optional<Cycle> open(Visitor visitor) {
        return store.open().map(cycle -> {
            Map<Gate, Cycle.Standing> stored = new EnumMap<>(Gate.class);
            cycle.gates().forEach(standing -> stored.put(standing.gate(), standing));
            return new Cycle(
                    cycle.id(), cycle.number(), cycle.name(), cycle.startedOn(), null,
                    Cycle.standings(stored, seen.since(cycle.startedOn(), visitor)), cycle.version());
        });
    }

    /** Those that are closed, the latest first. */
    public List<Cycle> closed() {
        return store.list().stream().filter(cycle -> cycle.closedOn() != null).toList();
    }

    /**
     * Begins. The same key again begins nothing more.
     *
     * @param since when the work began, which may be before it was entered here; never after today
     * @throws Refusal {@code forums.cycleOpen} while one is under way
     */
    @Transactional
    public void start(String name, LocalDate since, UUID key, Visitor visitor) {
        FieldErrors errors = new FieldErrors();
        Charter.limited(errors, "name", name, LONGEST_NAME);
        if (errors.any()) {
            throw new Refusal("forums.unfit");
        }
        if (store.open().isPresent()) {
            throw new Refusal("forums.cycleOpen");
        }
        if (store.start(name.strip(), since.isAfter(today(visitor)) ? today(visitor) : since, key)) {
            tell(visitor, "cycle.started", 0);
        }
    }

    /** The mistakes in what is noted of a gate, by field: {@code note}. */
    public static FieldErrors mistakes(boolean met, String note) {
        FieldErrors errors = new FieldErrors();
        if (met && note.isBlank()) {
            errors.add("note", "forums.mistake.gate");
        }
        Charter.limited(errors, "note", note, LONGEST_NOTE);
        return errors;
    }

    /**
     * Notes who has a gate, and that it is met with what shows it.
     *
     * @return false, with nothing saved, when somebody else has saved since
     */
    @Transactional
    public boolean note(Gate gate, int version, Long functionId, boolean met, String note, Visitor visitor) {
        if (mistakes(met, note).any()) {
            throw new Refusal("forums.unfit");
        }
        Cycle cycle = store.open().orElseThrow(() -> new Missing("cycle"));
        boolean saved = store.note(cycle.id(), gate, version, functionId, met ? today(visitor) : null, note.strip());
        if (saved) {
            tell(visitor, "cycle.noted", cycle.id());
        }
        return saved;
    }

    /**
     * Closes the cycle.
     *
     * @throws Refusal {@code forums.gate} while anything is missing (invariant 17: effect, commitments, process, feedback to the
     *     steering group and to citizens)
     */
    @Transactional
    public void close(int version, Visitor visitor) {
        Cycle cycle = open(visitor).orElseThrow(() -> new Missing("cycle"));
        if (!cycle.missing().isEmpty()) {
            throw new Refusal("forums.gate", cycle.missing().size());
        }
        if (!store.close(cycle.id(), version, today(visitor))) {
            throw new Refusal("stale");
        }
        tell(visitor, "cycle.closed", cycle.id());
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ForumChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
