package se.samsyn.observations.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation.State;
import se.samsyn.observations.ObservationChanged;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.columns.ColumnStore;

/**
 * The same event told more than once: suggested by place, time and kind, linked and parted by a reviewer, never deleted.
 * What a linked set counts as is written in {@link DuplicateRules}.
 */
@Service
public class Duplicates {
    /** How far back pairs are suggested; older ones have been looked at, or nobody will. */
    public static final Duration REACH = Duration.ofDays(60);

    private final DuplicateStore store;
    private final ColumnStore columns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Duplicates(DuplicateStore store, ColumnStore columns, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.columns = columns;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Pairs that may be the same, also across sources, the latest first: of the last sixty days, and of all that waits. To be
     * asked outside a transaction, since the columns may need one of their own.
     */
    public List<Suggestion> suggested() {
        Instant since = clock.instant().minus(REACH).truncatedTo(ChronoUnit.SECONDS);
        Scope scope = Scope.get();
        ObservationColumns reviewed = columns.of(scope.municipalityId()).seenBy(scope.clearance(), scope.organisationId());
        List<Told> told = new ArrayList<>(store.listOpen(since));
        Set<Long> listed = told.stream().map(Told::id).collect(Collectors.toSet());
        Map<Long, Long> reports = store.reportsSince(since);
        for (int i = reviewed.firstFrom(since.getEpochSecond()); i < reviewed.size(); i++) {
            if (!listed.contains(reviewed.id(i))) {
                told.add(Told.of(reviewed, i, reports.get(reviewed.id(i))));
            }
        }
        return suggested(told);
    }

    /** What one may be the same as. */
    @Transactional(readOnly = true)
    public List<Suggestion> suggested(long id) {
        return suggested(store.listAround(id)).stream()
                .filter(pair -> pair.first() == id || pair.second() == id)
                .toList();
    }

    private List<Suggestion> suggested(List<Told> told) {
        LongSummaryStatistics numbers = told.stream().mapToLong(Told::id).summaryStatistics();
        return DuplicateRules.suggest(told, told.isEmpty() ? Set.of() : store.settled(numbers.getMin(), numbers.getMax())).suggestions();
    }

    /** Numbers of the others that one is linked with, in order; empty when it stands alone. */
    @Transactional(readOnly = true)
    public List<Long> linkedWith(long id) {
        return store.setOf(id).stream()
                .flatMap(set -> store.numbersOf(List.of(set)).stream())
                .filter(number -> number != id)
                .toList();
    }

    /**
     * Says that two tell of the same event. With what each is linked with already they become one set. Saying it twice
     * changes nothing more.
     *
     * @throws Missing when one of them is not there
     * @throws Refusal {@code observation.link} when one is given back, or waits as a row of a file
     */
    @Transactional
    public void link(long one, long other, Visitor visitor) {
        TreeSet<Long> all = new TreeSet<>(List.of(one, other));
        if (all.size() < 2) {
            throw new Refusal("observation.link", one);
        }
        TreeSet<Long> sets = new TreeSet<>(store.setsOf(all));
        all.addAll(store.numbersOf(sets));
        if (!store.hold(all).containsAll(List.of(one, other))) {
            throw new Refusal("observation.link", one);
        }
        // Read again behind the locks: another may have linked one of them meanwhile.
        sets = new TreeSet<>(store.setsOf(List.of(one, other)));
        if (sets.size() == 1 && store.numbersOf(sets).containsAll(List.of(one, other))) {
            return;
        }
        long set = sets.isEmpty() ? all.getFirst() : sets.getFirst();
        store.join(sets, set, List.of(one, other), clock.instant());
        settle(set);
        tell(visitor, "observation.linked", one);
        tell(visitor, "observation.linked", other);
    }

    /** Takes one out of its set again; it is then what it was. Harmless when it is in none. */
    @Transactional
    public void part(long id, Visitor visitor) {
        if (leave(id)) {
            tell(visitor, "observation.parted", id);
        }
    }

    /** As {@link #part}, within another deed that leaves its own line in the trace. */
    @Transactional
    public boolean leave(long id) {
        Long set = store.setOf(id).orElse(null);
        if (set == null) {
            return false;
        }
        store.hold(store.numbersOf(List.of(set)));
        set = store.setOf(id).orElse(null);
        if (set == null) {
            return false;
        }
        Map<Long, State> alone = new HashMap<>();
        List<DuplicateRules.Member> before = store.members(set);
        before.stream().filter(member -> member.id() == id || before.size() == 2)
                .forEach(member -> alone.put(member.id(), member.alone()));
        move(before, alone);
        store.leave(alone.keySet());
        settle(set);
        return true;
    }

    /** Says that two are not the same; they are not suggested again. */
    @Transactional
    public void apart(long one, long other, Visitor visitor) {
        store.apart(DuplicateRules.Pair.of(one, other));
        tell(visitor, "observation.told-apart", one);
    }

    private void settle(long set) {
        List<DuplicateRules.Member> members = store.members(set);
        move(members, DuplicateRules.states(members));
    }

    private void move(List<DuplicateRules.Member> members, Map<Long, State> states) {
        for (DuplicateRules.Member member : members) {
            State to = states.getOrDefault(member.id(), member.state());
            if (to != member.state()) {
                store.move(member, to, clock.instant());
            }
        }
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ObservationChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
