package se.samsyn.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.documents.copying.RegistrarPacket;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Traced;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Letter;
import se.samsyn.post.Post;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;

/** Fixed documents, their numbers in the diary, and the way to the registrar. */
@Service
@Transactional(readOnly = true)
public class FixedDocuments {
    /** {@code registrar.sent} with the picture's number, or {@code registrar.address}. */
    public record Changed(String municipalityId, long accountId, String deed, long objectId) implements Traced {}

    /** Where the registrar is reached. @param version 0 for none that is stored */
    public record Address(String address, int version) {}

    private final RegistrarStore store;
    private final Situation situation;
    private final SecrecyMarks marks;
    private final RegistrarPacket packet;
    private final Post post;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FixedDocuments(
            RegistrarStore store,
            Situation situation,
            SecrecyMarks marks,
            RegistrarPacket packet,
            Post post,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.situation = situation;
        this.marks = marks;
        this.packet = packet;
        this.post = post;
        this.events = events;
        this.clock = clock;
    }

    /** The latest period first. */
    public List<FixedDocument> list(Visitor visitor) {
        Map<Long, String> numbers = situation.diaryNumbers();
        Map<Long, SecrecyMark> marked = marks.of(SecrecyMark.Kind.PICTURE);
        Map<Long, List<RegistrarStore.Handed>> handed = store.deliveries();
        return situation.list(visitor).stream()
                .filter(picture -> picture.state().frozen())
                .map(picture -> document(
                        picture, numbers, marked.get(picture.id()), handed.getOrDefault(picture.id(), List.of())))
                .toList();
    }

    /** @throws Missing when there is no such fixed document for the visitor */
    public FixedDocument get(long pictureId, Visitor visitor) {
        Picture picture = situation.get(pictureId, visitor);
        if (!picture.state().frozen()) {
            throw new Missing("fixed picture " + pictureId);
        }
        return document(
                picture, situation.diaryNumbers(), marks.find(SecrecyMark.Kind.PICTURE, pictureId).orElse(null),
                store.deliveries(pictureId));
    }

    private FixedDocument document(
            Picture picture, Map<Long, String> numbers, SecrecyMark mark, List<RegistrarStore.Handed> handed) {
        return new FixedDocument(
                picture, numbers.getOrDefault(picture.id(), ""), mark,
                handed.stream()
                        .map(one -> new FixedDocument.Delivery(
                                one.address(), one.diaryNumber(), one.at(), post.sentAt(one.letterId()).orElse(null)))
                        .toList());
    }

    /** Whether letters leave the house. */
    public boolean delivers() {
        return post.delivers();
    }

    public Address address() {
        return store.address().orElse(new Address("", 0));
    }

    /** @return false, with nothing saved, when somebody else has saved since */
    @Transactional
    public boolean enterAddress(Address address, Visitor visitor) {
        boolean saved = store.put(address);
        if (saved) {
            tell("registrar.address", 0, visitor);
        }
        return saved;
    }

    /**
     * Mails the document to the registrar: PDF/A, with what it is in a file beside it. The same key again sends nothing more.
     *
     * @throws Refusal {@code documents.noRegistrar} without an address, {@code documents.noPost} without a mail server
     */
    @Transactional
    public void send(long pictureId, UUID key, Frame frame, Visitor visitor) {
        FixedDocument document = get(pictureId, visitor);
        String to = store.address().map(Address::address).orElseThrow(() -> new Refusal("documents.noRegistrar"));
        if (!post.delivers()) {
            throw new Refusal("documents.noPost");
        }
        if (store.sent(key)) {
            return;
        }
        Picture picture = document.picture();
        String subject = frame.say("documents.registrar.subject", picture.number())
                + (document.diaryNumber().isEmpty() ? "" : " " + frame.say("situation.diary", document.diaryNumber()));
        long letter = post.send(new Letter(
                to, subject, frame.say("documents.registrar.body", visitor.municipalityName()),
                packet.files(document, frame, visitor)));
        store.insert(
                pictureId, new RegistrarStore.Handed(to, document.diaryNumber(), clock.instant(), letter),
                picture.lock().checksum(), key);
        tell("registrar.sent", pictureId, visitor);
    }

    private void tell(String deed, long id, Visitor visitor) {
        events.publishEvent(new Changed(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
