package se.samsyn.situation.circulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.circulation.Circulation.Comment;
import se.samsyn.situation.circulation.Circulation.Recipient;
import se.samsyn.situation.keeping.PictureChanged;
import se.samsyn.situation.links.Side;
import se.samsyn.situation.links.SignedLink.Purpose;
import se.samsyn.situation.links.SignedLink;
import se.samsyn.situation.links.SignedLinks;

/** The door to what is sent round. */
@Service
@Transactional(readOnly = true)
public class Circulations {
    /**
     * A document that may be sent.
     *
     * @param draft whether it is still written on
     */
    public record Draft(SentDocument document, boolean draft) {}

    /** What was sent, and the links that were made, each told once. @param links empty when the same form was sent before */
    public record Sent(long id, Map<Integer, SignedLinks.Made> links) {}

    /** So that nobody fills the house through a link. */
    private static final int MOST_COMMENTS = 100;

    private final CirculationStore store;
    private final SendableDocuments documents;
    private final SignedLinks links;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Circulations(
            CirculationStore store, SendableDocuments documents, SignedLinks links, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.links = links;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** What the visitor's organisation has sent and what was sent to it, the latest first. */
    public List<Circulation> list(Visitor visitor) {
        return store.list();
    }

    /** @throws Missing unless the visitor's organisation sent it or was sent it */
    public Circulation get(long id, Visitor visitor) {
        return store.find(id).orElseThrow(() -> new Missing("circulation " + id));
    }

    /** Whether the visitor's organisation sent it, and the visitor may answer comments. */
    public static boolean sends(Visitor visitor, Circulation circulation) {
        return circulation.ownerOrganisationId() == visitor.organisationId()
                && visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR, Role.POLICE);
    }

    /** The document as it would be sent. @throws Refusal {@code entry} unless the visitor sends documents of this kind */
    public Draft draft(Kind kind, long id, Visitor visitor) {
        SendableDocuments.Sendable ready = documents.get(kind, id, visitor);
        if (!ready.maySend()) {
            throw new Refusal("entry");
        }
        CirculationRules.refusal(kind, ready.standing(), Mode.HANDED_OVER).ifPresent(code -> {
            throw new Refusal(code);
        });
        return new Draft(ready.document(), ready.standing() == CirculationRules.Standing.DRAFT);
    }

    /** The organisations that can be sent to: all but the visitor's own. */
    public List<Organisation> askable(Visitor visitor) {
        return actors.listOrganisations().stream().filter(one -> one.id() != visitor.organisationId()).toList();
    }

    /**
     * What sending means for openness: whether anyone outside the municipality's own boards is among the recipients decides it.
     *
     * @return a message key
     */
    public String meaning(NewCirculation fresh) {
        return CirculationRules.meaning(fresh.mode(), leaves(fresh));
    }

    private boolean leaves(NewCirculation fresh) {
        return !fresh.linked().isEmpty()
                || fresh.organisations().stream().anyMatch(id -> actors.getOrganisation(id).kind() != OrganisationKind.OWN_BOARD);
    }

    /**
     * Sends a picture as it is now. The same key again sends nothing more.
     *
     * @throws Refusal with the reason when it cannot be sent this way where it stands, {@code secrecy.out} when it is marked and
     *     would leave the municipality's own boards
     */
    @Transactional
    public Sent send(NewCirculation fresh, Visitor visitor) {
        SendableDocuments.Sendable ready = documents.get(fresh.kind(), fresh.objectId(), visitor);
        if (!ready.maySend()) {
            throw new Refusal("entry");
        }
        if (fresh.mistakes(today(visitor)).any()) {
            throw new Refusal("situation.unfit");
        }
        CirculationRules.refusal(fresh.kind(), ready.standing(), fresh.mode()).ifPresent(code -> {
            throw new Refusal(code);
        });
        if (ready.marked() && leaves(fresh)) {
            throw new Refusal("secrecy.out");
        }
        Optional<Long> already = store.idOf(fresh.key().toString());
        if (already.isPresent()) {
            return new Sent(already.get(), Map.of());
        }
        long id = store.insert(fresh, ready.document(), clock.instant(), visitor);
        for (long organisationId : fresh.organisations()) {
            store.addRecipient(id, organisationId, actors.getOrganisation(organisationId).fullName(), "");
        }
        Map<Integer, SignedLinks.Made> made = new TreeMap<>();
        for (int i = 0; i < fresh.linked().size(); i++) {
            NewCirculation.Linked one = fresh.linked().get(i);
            long recipient = store.addRecipient(id, null, one.organisation().strip(), one.functionName().strip());
            SignedLinks.Made link = links.make(
                    Purpose.CIRCULATION, recipient, one.organisation().strip(), one.functionName().strip(), Side.OTHER, visitor);
            store.link(recipient, link.id());
            made.put(i, link);
        }
        tell(fresh.mode() == Mode.FOR_COMMENTS ? "circulation.for-comments" : "circulation.handed-over", id, visitor);
        return new Sent(id, made);
    }

    /** The comments that the visitor's organisation may see, by section. */
    public List<Comment> comments(Circulation circulation) {
        return store.comments(circulation.id());
    }

    /** The recipient in whose name the visitor comments; nothing when the visitor's organisation was not sent it. */
    public static Optional<Recipient> recipient(Circulation circulation, Visitor visitor) {
        return circulation.recipients().stream()
                .filter(one -> one.organisationId() != null && one.organisationId() == visitor.organisationId())
                .findFirst();
    }

    /** Adds a comment beside a section. @throws Refusal {@code entry} unless it was sent to the visitor's organisation */
    @Transactional
    public void comment(long id, int section, String words, UUID key, Visitor visitor) {
        Circulation circulation = get(id, visitor);
        Recipient recipient = recipient(circulation, visitor).orElseThrow(() -> new Refusal("entry"));
        comment(circulation, recipient, section, words, key, visitor.municipalityId(), visitor.accountId());
    }

    /** What a link opens, read in the link's own scope. */
    public Circulation get(SignedLink link) {
        return store.ofRecipient(link.objectId()).flatMap(store::find).orElseThrow(() -> new Missing("circulation of a link"));
    }

    /** The comments of the link's own function. */
    public List<Comment> comments(Circulation circulation, SignedLink link) {
        return store.comments(circulation.id()).stream().filter(comment -> comment.recipientId() == link.objectId()).toList();
    }

    @Transactional
    public void comment(Circulation circulation, SignedLink link, int section, String words, UUID key) {
        comment(circulation, circulation.recipient(link.objectId()), section, words, key, link.municipalityId(), 0);
    }

    private void comment(Circulation circulation, Recipient recipient, int section, String words, UUID key, String municipalityId, long accountId) {
        if (circulation.mode() != Mode.FOR_COMMENTS) {
            throw new Refusal("situation.circulation.notForComments");
        }
        if (section < 0 || section >= circulation.document().sections().size() || NewCirculation.wordMistakes(words).any()) {
            throw new Refusal("situation.unfit");
        }
        long before = store.comments(circulation.id()).stream().filter(comment -> comment.recipientId() == recipient.id()).count();
        if (before >= MOST_COMMENTS) {
            throw new Refusal("situation.circulation.many", MOST_COMMENTS);
        }
        if (store.comment(circulation.id(), recipient.id(), section, words.strip(), accountId, key.toString(), clock.instant())) {
            events.publishEvent(new PictureChanged(municipalityId, accountId, "circulation.commented", circulation.id()));
        }
    }

    /** Answers a comment. @return false, with nothing saved, when somebody else has answered since */
    @Transactional
    public boolean answer(long id, long commentId, int version, String answer, Visitor visitor) {
        Circulation circulation = get(id, visitor);
        if (!sends(visitor, circulation)) {
            throw new Refusal("entry");
        }
        if (NewCirculation.wordMistakes(answer).any()) {
            throw new Refusal("situation.unfit");
        }
        boolean saved = store.answer(id, commentId, version, answer.strip(), visitor.accountId(), clock.instant());
        if (saved) {
            tell("circulation.answered", id, visitor);
        }
        return saved;
    }

    /** The links of a sending, by their recipients' numbers; for its sender. */
    public Map<Long, SignedLink> links(Circulation circulation) {
        List<SignedLink> all = new ArrayList<>();
        circulation.recipients().stream().filter(one -> one.linkId() != null).forEach(one -> all.addAll(links.list(Purpose.CIRCULATION, one.id())));
        return all.stream().collect(Collectors.toMap(SignedLink::objectId, Function.identity(), (one, other) -> other));
    }

    @Transactional
    public void revoke(long id, long recipientId, Visitor visitor) {
        Circulation circulation = get(id, visitor);
        Recipient recipient = circulation.recipient(recipientId);
        if (!sends(visitor, circulation) || recipient == null || recipient.linkId() == null) {
            throw new Refusal("entry");
        }
        links.revoke(recipient.linkId(), Purpose.CIRCULATION, recipientId, visitor);
    }

    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void tell(String deed, long id, Visitor visitor) {
        events.publishEvent(new PictureChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
