package se.samsyn.forums;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.forums.groups.ForumRules;
import se.samsyn.forums.groups.ForumStore;
import se.samsyn.forums.meetings.ItemStore;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Texts;

/**
 * The door to councils and groups. Reading follows a group's spread. Methods that add take the form's key: the same key again
 * adds nothing and answers with what the first made.
 */
@Service
@Transactional(readOnly = true)
public class Forums {
    private static final int LONGEST_SUGGESTION = 200;

    private final ForumStore store;
    private final ItemStore suggestions;
    private final Actors actors;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forums(ForumStore store, ItemStore suggestions, Actors actors, Texts texts, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.suggestions = suggestions;
        this.actors = actors;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the visitor arranges groups and their meetings. */
    public static boolean writes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    /** All that the visitor may see, by name. */
    public List<Forum> list() {
        return store.list(known());
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    public Forum get(long id) {
        return list().stream().filter(forum -> forum.id() == id).findFirst().orElseThrow(() -> new Missing("forum " + id));
    }

    /** Every seat that the group has or had, for meetings that it sat in. */
    public List<Seat> everySeat(long forumId) {
        return store.everySeat(get(forumId).id(), known());
    }

    private Map<Long, ForumStore.Known> known() {
        Map<Long, OrganisationKind> kinds = new HashMap<>();
        for (Organisation organisation : actors.listOrganisations()) {
            kinds.put(organisation.id(), organisation.kind());
        }
        Map<Long, ForumStore.Known> known = new HashMap<>();
        for (Function function : actors.listFunctions()) {
            known.put(function.id(), new ForumStore.Known(function, kinds.get(function.organisationId())));
        }
        return known;
    }

    /** What can be done to a group where it stands. */
    public static List<Forum.Deed> deeds(Forum forum) {
        return ForumRules.deeds(forum.state());
    }

    /** What the group lacks, as codes of {@code forums.lacks}. */
    public static List<String> lacks(Forum forum) {
        return ForumRules.lacks(forum);
    }

    /**
     * Sets up a group.
     *
     * @throws Refusal {@code forums.unfit} when it has mistakes that its form should have shown, {@code forums.taken} when a
     *     group that has not ended has that name
     */
    @Transactional
    public long add(Charter charter, Forum.State state, UUID key, Visitor visitor) {
        fit(charter.mistakes());
        var made = store.findByKey(key);
        if (made.isPresent()) {
            return made.get();
        }
        try {
            long id = store.insert(charter, state, key, visitor);
            tell(visitor, "forum.added", id);
            return id;
        } catch (DuplicateKeyException taken) {
            throw new Refusal("forums.taken", charter.name());
        }
    }

    /**
     * Says better what the group is.
     *
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal {@code forums.circle} when it would report to itself by way of others, {@code forums.chair} when it would
     *     become a strategic council that somebody else leads
     */
    @Transactional
    public boolean change(long id, int version, Charter charter, Visitor visitor) {
        Forum forum = get(id);
        fit(charter.mistakes());
        mustNotCircle(id, charter);
        forum.chair().ifPresent(chair -> mustMayChair(charter, chair.organisationKind()));
        try {
            boolean saved = store.save(id, version, charter);
            if (saved) {
                tell(visitor, "forum.changed", id);
            }
            return saved;
        } catch (DuplicateKeyException taken) {
            throw new Refusal("forums.taken", charter.name());
        }
    }

    private void mustNotCircle(long id, Charter charter) {
        Map<Long, Long> above = new HashMap<>();
        list().forEach(forum -> above.put(forum.id(), forum.charter().reportsTo()));
        Set<Long> seen = new HashSet<>(Set.of(id));
        for (Long at = charter.reportsTo(); at != null; at = above.get(at)) {
            if (!seen.add(at)) {
                throw new Refusal("forums.circle", charter.name());
            }
        }
    }

    /** @throws Refusal {@code forums.deed} when it cannot be done where the group stands, {@code stale} when it has been changed */
    @Transactional
    public void move(long id, int version, Forum.Deed deed, Visitor visitor) {
        Forum forum = get(id);
        Forum.State next = ForumRules.next(forum.state(), deed).orElseThrow(() -> new Refusal("forums.deed", forum.name()));
        if (!store.move(id, version, next)) {
            throw new Refusal("stale");
        }
        if (next == Forum.State.ENDED && forum.charter().level().forATime() && forum.charter().reportsTo() != null) {
            handOver(forum);
        }
        tell(visitor, "forum." + deed.name().toLowerCase(Locale.ROOT), id);
    }

    /** What a group for a time leaves behind is taken up where it reported to. */
    private void handOver(Forum ended) {
        list().stream().filter(above -> above.id() == ended.charter().reportsTo()).findFirst().ifPresent(above -> suggestions.handDown(
                "handover", Long.toString(ended.id()), above.charter().level(), say("forums.handover", ended.name()), say("forums.handover.why"),
                "/grupper/" + ended.id(), null));
    }

    private String say(String key, Object... facts) {
        return texts.say(Texts.LANGUAGES.getFirst(), key, facts);
    }

    /**
     * Gives a function a seat.
     *
     * @throws Refusal {@code forums.chair} when the function of another organisation would lead a strategic council (10 §),
     *     {@code forums.seatTaken} when the function sits there already or there is a chair
     */
    @Transactional
    public void seat(long id, long functionId, Seat.Kind kind, boolean leading, UUID key, Visitor visitor) {
        Forum forum = get(id);
        Function function = actors.getFunction(functionId);
        if (store.seatByKey(key)) {
            return;
        }
        if (kind == Seat.Kind.CHAIR) {
            mustMayChair(forum.charter(), actors.getOrganisation(function.organisationId()).kind());
        }
        try {
            store.insertSeat(id, functionId, kind, leading, key);
        } catch (DuplicateKeyException taken) {
            throw new Refusal("forums.seatTaken", function.name());
        }
        tell(visitor, "forum.seated", id);
    }

    private static void mustMayChair(Charter charter, OrganisationKind organisation) {
        if (!ForumRules.mayChair(charter.level(), organisation)) {
            throw new Refusal("forums.chair", charter.name());
        }
    }

    /** Takes a seat away from today; meetings that it sat in keep it. */
    @Transactional
    public void unseat(long id, long seatId, Visitor visitor) {
        get(id);
        if (store.endSeat(id, seatId, today(visitor))) {
            tell(visitor, "forum.unseated", id);
        }
    }

    /**
     * Hands something down for the agendas of groups of a kind, from a room above: a law date, an agreement that runs out. It is
     * proposed from 60 days before it is due; the same source and key again say it better.
     *
     * @param level which groups, or null for every one
     * @param title and reason, in Swedish, without any person
     * @param due null for something that waits for no day
     */
    @Transactional
    public void suggest(String source, String key, Charter.Level level, String title, String reason, String address, LocalDate due) {
        FieldErrors errors = new FieldErrors();
        Charter.limited(errors, "title", title, LONGEST_SUGGESTION);
        Charter.limited(errors, "reason", reason, LONGEST_SUGGESTION);
        fit(errors);
        suggestions.handDown(source, key, level, title, reason, address, due);
    }

    /** Takes back what was handed down and needs no agenda any more. */
    @Transactional
    public void withdraw(String source, String key) {
        suggestions.takeBack(source, key);
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private static void fit(FieldErrors errors) {
        if (errors.any()) {
            throw new Refusal("forums.unfit");
        }
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ForumChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
