package se.samsyn.situation.joint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;
import se.samsyn.situation.Decision;
import se.samsyn.situation.keeping.PictureChanged;
import se.samsyn.situation.Situation;
import se.samsyn.situation.joint.JointRules.Deed;
import se.samsyn.situation.joint.Laying.Still;
import se.samsyn.situation.links.SignedLink;

/** The door to joint pictures. */
@Service
public class JointPictures {
    /** Whether the two originals are still what they were. */
    public record Originals(Still own, Still partner) {}

    private final JointStore store;
    private final Laying laying;
    private final Stands stands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JointPictures(JointStore store, Laying laying, Stands stands, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.laying = laying;
        this.stands = stands;
        this.events = events;
        this.clock = clock;
    }

    /** All that the visitor may see, the latest period first; drafts only for those who write them and for the other party. */
    @Transactional(readOnly = true)
    public List<JointPicture> list(Visitor visitor) {
        return store.list().stream().filter(picture -> sees(visitor, picture)).toList();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    @Transactional(readOnly = true)
    public JointPicture get(long id, Visitor visitor) {
        return store.find(id).filter(picture -> sees(visitor, picture)).orElseThrow(() -> new Missing("joint picture " + id));
    }

    /** What a link opens, read in the link's own scope. */
    @Transactional(readOnly = true)
    public JointPicture get(SignedLink link) {
        return store.find(link.objectId()).orElseThrow(() -> new Missing("joint picture " + link.objectId()));
    }

    private static boolean sees(Visitor visitor, JointPicture picture) {
        return picture.state() != JointState.DRAFT
                || Situation.writes(visitor)
                || visitor.has(Role.POLICE) && picture.partnerOrganisationId() == visitor.organisationId();
    }

    /**
     * Lays two pictures side by side. The same key again gives the one it made the first time.
     *
     * @throws Refusal {@code situation.received.…} or {@code situation.notFrozen} unless both originals stand
     */
    @Transactional
    public long lay(NewJoint fresh, Visitor visitor) {
        mustWrite(visitor);
        if (fresh.mistakes().any() || fresh.spread() == Spread.INTERNAL) {
            throw new Refusal("situation.unfit");
        }
        Optional<Long> already = store.idOf(fresh.key().toString());
        if (already.isPresent()) {
            return already.get();
        }
        long id = store.insert(laying.lay(fresh, visitor), fresh.key().toString(), clock.instant(), visitor);
        tell("joint.begun", id, visitor);
        return id;
    }

    /**
     * Saves what is written.
     *
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since
     */
    @Transactional
    public boolean save(long id, int version, String title, JointText text, Visitor visitor) {
        JointPicture picture = written(id, Deed.EDIT, visitor);
        if (text.mistakes().any() || title.isBlank()) {
            throw new Refusal("situation.unfit");
        }
        if (picture.version() == version && picture.title().equals(title.strip()) && picture.text().equals(text)) {
            // Saving what is saved already must not make the stands on it old.
            return true;
        }
        return store.save(id, version, title, text);
    }

    /** What stands in the way of fixing it, as message keys; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<String> lacking(long id, Visitor visitor) {
        return JointRules.lacking(get(id, visitor), stands.list(id));
    }

    @Transactional(readOnly = true)
    public Originals originals(JointPicture picture, Visitor visitor) {
        return new Originals(laying.own(picture, visitor), laying.partner(picture, visitor));
    }

    /**
     * Enters the decision that fixes it: freezes text, stands and the originals' checksums, replaces an earlier edition, and takes
     * back the links that asked for stands.
     *
     * @throws Refusal {@code situation.joint.incomplete} while something is lacking, {@code situation.joint.originals} when an
     *     original is not what it was, {@code stale} when somebody has saved since
     */
    @Transactional
    public void fix(long id, int version, Decision decision, Visitor visitor) {
        JointPicture picture = written(id, Deed.FIX, visitor);
        if (decision.mistakes(picture.period().last(), today(visitor)).any()) {
            throw new Refusal("situation.unfit");
        }
        List<Stand> given = stands.list(id);
        if (!JointRules.lacking(picture, given).isEmpty()) {
            throw new Refusal("situation.joint.incomplete");
        }
        Originals originals = originals(picture, visitor);
        if (originals.own() != Still.SAME || originals.partner() != Still.SAME) {
            throw new Refusal("situation.joint.originals");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FrozenText frozen = FrozenJoint.of(picture, JointRules.latest(given), decision, now, visitor.personName());
        if (!store.fix(id, version, decision, frozen, now, visitor)) {
            throw new Refusal("stale");
        }
        for (long old : store.fixedBefore(picture.familyId(), picture.edition())) {
            store.replace(old);
            tell("joint.replaced", old, visitor);
        }
        stands.close(id);
        tell("joint.fixed", id, visitor);
    }

    /** Begins the next edition, of the same originals and with the same text; it replaces this one once it is fixed. */
    @Transactional
    public long revise(long id, UUID key, Visitor visitor) {
        JointPicture old = written(id, Deed.REVISE, visitor);
        Optional<JointPicture> begun = store.list().stream()
                .filter(other -> other.familyId() == old.familyId() && other.state() == JointState.DRAFT)
                .findFirst();
        if (begun.isPresent()) {
            return begun.get().id();
        }
        var next = new JointPicture(
                0, old.familyId(), old.edition() + 1, 1, JointState.DRAFT, old.title(), old.period(), old.own(), old.partner(),
                old.partnerOrganisationId(), old.partnerName(), old.text(), old.ownerOrganisationId(), old.spread(), null);
        long made = store.insert(next, key.toString(), clock.instant(), visitor);
        tell("joint.begun", made, visitor);
        return made;
    }

    /** Throws a draft away, and what was said of it. */
    @Transactional
    public void discard(long id, Visitor visitor) {
        written(id, Deed.DISCARD, visitor);
        stands.close(id);
        store.discard(id);
        tell("joint.discarded", id, visitor);
    }

    /** Whether what was frozen when it was fixed still has its checksum. */
    @Transactional(readOnly = true)
    public boolean intact(JointPicture picture) {
        return picture.fixing() != null
                && store.frozen(picture.id()).map(FrozenText::checksum).filter(picture.fixing().checksum()::equals).isPresent();
    }

    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private JointPicture written(long id, Deed deed, Visitor visitor) {
        JointPicture picture = get(id, visitor);
        mustWrite(visitor);
        JointRules.must(picture.state(), deed);
        return picture;
    }

    private static void mustWrite(Visitor visitor) {
        if (!Situation.writes(visitor)) {
            throw new Refusal("entry");
        }
    }

    private void tell(String deed, long id, Visitor visitor) {
        events.publishEvent(new PictureChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
