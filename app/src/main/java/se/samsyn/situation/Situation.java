package se.samsyn.situation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.Checked;
import se.samsyn.publishing.FrozenText;
import se.samsyn.publishing.PublicCounts;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.Publication;
import se.samsyn.publishing.Publications;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.attaching.Attaching;
import se.samsyn.situation.drafting.Drafting;
import se.samsyn.situation.drafting.Figures;
import se.samsyn.situation.fixing.FixingRules;
import se.samsyn.situation.groups.PeriodRules;
import se.samsyn.situation.keeping.FrozenPicture;
import se.samsyn.situation.keeping.PictureChanged;
import se.samsyn.situation.keeping.PictureStore;
import se.samsyn.situation.keeping.TaskStore;
import se.samsyn.situation.weeding.PictureWeedingStore;

/**
 * The door to situational pictures. Reading follows the picture's spread: the database shows a visitor what their
 * organisation owns and what is spread to it.
 */
@Service
public class Situation {
    private final PictureStore store;
    private final TaskStore tasks;
    private final PictureWeedingStore weeding;
    private final Drafting drafting;
    private final Attaching attaching;
    private final Publications publications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Situation(
            PictureStore store,
            TaskStore tasks,
            PictureWeedingStore weeding,
            Drafting drafting,
            Attaching attaching,
            Publications publications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.weeding = weeding;
        this.drafting = drafting;
        this.attaching = attaching;
        this.publications = publications;
        this.events = events;
        this.clock = clock;
    }

    /** All that the visitor may see, the latest period first; drafts only for those who write them. */
    @Transactional(readOnly = true)
    public List<Picture> list(Visitor visitor) {
        return store.list().stream().filter(picture -> sees(visitor, picture)).toList();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    @Transactional(readOnly = true)
    public Picture get(long id, Visitor visitor) {
        return store.find(id).filter(picture -> sees(visitor, picture)).orElseThrow(() -> new Missing("picture " + id));
    }

    /** When a picture was weeded (gallrad) that the visitor's organisation could see; empty when it was not. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> weededOn(long id) {
        return weeding.weededOn(id);
    }

    /** Whether the visitor drafts, locks and publishes pictures. */
    public static boolean writes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD
                && visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR);
    }

    private static boolean sees(Visitor visitor, Picture picture) {
        return picture.state().frozen() || writes(visitor);
    }

    /** The days since the last EST picture's, until yesterday; two weeks when there is none, at least a week. */
    @Transactional(readOnly = true)
    public Period proposePeriod(Visitor visitor) {
        return proposePeriod(PictureKind.EST_PERIOD, null, visitor);
    }

    /** The period that the next picture of a kind would have. @param group whose EST picture it would be, or null */
    @Transactional(readOnly = true)
    public Period proposePeriod(PictureKind kind, PictureGroups.Group group, Visitor visitor) {
        return PeriodRules.propose(
                kind, group == null ? null : group.rhythm(), store.lastDay(group == null ? null : group.id()), today(visitor));
    }

    /** The editions of a picture that the visitor may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Picture> editions(Picture picture, Visitor visitor) {
        return store.editions(picture.number()).stream().filter(one -> sees(visitor, one)).toList();
    }

    /** What stands in a picture from other rooms: frozen with it, or in a draft as it stands now. */
    @Transactional(readOnly = true)
    public Attached attached(Picture picture) {
        return picture.state().frozen() ? picture.attached() : attaching.of(picture.judgement());
    }

    /**
     * Starts a picture: counts the reviewed observations of its period and drafts its sections. The same key again gives the
     * picture it made the first time.
     *
     * @throws Refusal {@code situation.unfit} when it has mistakes that its form should have shown
     */
    @Transactional
    public long start(NewPicture fresh, Visitor visitor) {
        if (fresh.mistakes(today(visitor)).any()) {
            throw new Refusal("situation.unfit");
        }
        int number = store.nextNumber(visitor.municipalityId());
        Optional<Long> already = store.idOf(fresh.key().toString());
        if (already.isPresent()) {
            return already.get();
        }
        Figures figures = drafting.count(fresh.period(), fresh.areaId(), visitor);
        return insert(number, 1, fresh, figures, Judgement.EMPTY, visitor);
    }

    /** Starts the next edition of a picture that is locked, with its texts; it replaces the old one once it is locked. */
    @Transactional
    public long revise(long id, java.util.UUID key, Visitor visitor) {
        Picture old = get(id, visitor);
        old.mustStand();
        store.nextNumber(visitor.municipalityId());
        Optional<Long> already = store.idOf(key.toString());
        if (already.isPresent()) {
            return already.get();
        }
        List<Picture> editions = store.editions(old.number());
        Optional<Picture> draft = editions.stream().filter(p -> p.state() == PictureState.DRAFT).findFirst();
        if (draft.isPresent()) {
            return draft.get().id();
        }
        var fresh = new NewPicture(
                key, old.kind(), old.group(), old.period(), old.areaId(), old.areaName(), old.title(), old.spread());
        Figures figures = drafting.count(old.period(), old.areaId(), visitor);
        return insert(old.number(), editions.getFirst().edition() + 1, fresh, figures, old.judgement(), visitor);
    }

    private long insert(int number, int edition, NewPicture fresh, Figures figures, Judgement judgement, Visitor visitor) {
        long id = store.insert(
                number, edition, fresh, drafted(fresh.kind(), fresh.period(), fresh.spread(), number, figures, visitor), figures, judgement,
                clock.instant(), visitor);
        tell(visitor, "picture.drafted", id);
        return id;
    }

    private PictureStore.Drafted drafted(PictureKind kind, Period period, Spread spread, int number, Figures figures, Visitor visitor) {
        return new PictureStore.Drafted(drafting.sentences(
                kind, period, spread, figures, tasks.carried(period.first(), number), today(visitor), visitor.zone()));
    }

    private PictureStore.Drafted drafted(Picture picture, Spread spread, Figures figures, Visitor visitor) {
        return drafted(picture.kind(), picture.period(), spread, picture.number(), figures, visitor);
    }

    /**
     * Saves what people write.
     *
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since; the page then shows both texts
     * @throws Refusal {@code situation.frozen} when it is locked, {@code situation.unfit} for mistakes the form should show
     */
    @Transactional
    public boolean save(long id, int version, String title, Spread spread, Judgement judgement, Visitor visitor) {
        Picture picture = get(id, visitor);
        picture.mustBeDraft();
        if (judgement.mistakes(picture.period().first()).any() || title.isBlank()) {
            throw new Refusal("situation.unfit");
        }
        boolean saved = store.saveJudgement(id, version, title, spread, judgement);
        if (saved && spread != picture.spread()) {
            // What the program may name depends on how far the picture travels.
            store.saveDraft(id, drafted(picture, spread, picture.figures(), visitor), picture.figures(), picture.drafted());
        }
        return saved;
    }

    /** Counts again and writes the program's sentences anew; what people have written stays. */
    @Transactional
    public void recount(long id, Visitor visitor) {
        Picture picture = get(id, visitor);
        picture.mustBeDraft();
        Figures figures = drafting.count(picture.period(), picture.areaId(), visitor);
        store.saveDraft(id, drafted(picture, picture.spread(), figures, visitor), figures, clock.instant());
    }

    /**
     * Locks a picture: freezes all that it says, gives its tasks, tells the observations behind it that they were included,
     * and replaces its earlier edition. Afterwards nothing in it can be changed, by anyone.
     *
     * @throws Refusal {@code stale} when somebody has saved since, {@code situation.changed} when the reviewed observations of
     *     its period and source no longer say what the picture says, {@code situation.mustBeFixed} for a kind that a body fixes,
     *     {@code situation.notYours} when the visitor may not lock this kind, {@code situation.narrower} when something in it may
     *     not travel as far as it does
     */
    @Transactional
    public void lock(long id, int version, Visitor visitor) {
        Picture picture = get(id, visitor);
        if (picture.kind().fixed()) {
            throw new Refusal("situation.mustBeFixed");
        }
        close(picture, version, null, visitor);
    }

    /** What a picture lacks before it can be fixed. */
    @Transactional(readOnly = true)
    public List<FixingRules.Lack> lacks(Picture picture) {
        return FixingRules.lacks(picture, attached(picture));
    }

    /**
     * Fixes a picture as a body decided: as {@link #lock}, with the decision.
     *
     * @throws Refusal as {@link #lock}; {@code situation.lacks} with the first part that is missing, {@code situation.unfit} when
     *     the decision has mistakes that the form should have shown, {@code situation.notFixed} for a kind that is locked
     */
    @Transactional
    public void fix(long id, int version, Decision decision, Visitor visitor) {
        Picture picture = get(id, visitor);
        if (!picture.kind().fixed()) {
            throw new Refusal("situation.notFixed");
        }
        if (decision.mistakes(picture.period().last(), today(visitor)).any()) {
            throw new Refusal("situation.unfit");
        }
        if (!picture.state().frozen() && !lacks(picture).isEmpty()) {
            throw new Refusal("situation.lacks");
        }
        close(picture, version, decision, visitor);
    }

    private void close(Picture picture, int version, Decision decision, Visitor visitor) {
        long id = picture.id();
        if (!picture.kind().mayClose(visitor)) {
            throw new Refusal("situation.notYours");
        }
        if (picture.state() == PictureState.LOCKED && picture.version() == version + 1) {
            return;
        }
        picture.mustBeDraft();
        Attached attached = attaching.of(picture.judgement());
        attached.narrowerThan(picture.spread()).ifPresent(name -> {
            throw new Refusal("situation.narrower", name);
        });
        if (!drafting.stillSays(picture.figures(), picture.period(), picture.areaId(), visitor)) {
            throw new Refusal("situation.changed");
        }
        // What the database keeps of a moment, so that the frozen text can be made again from it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FrozenPicture frozen = FrozenPicture.of(picture, attached, decision, now, visitor.personName());
        if (!store.lock(id, version, frozen.freeze(), attached, decision, now, visitor)) {
            throw new Refusal("stale");
        }
        tasks.insert(visitor.municipalityId(), id, picture.judgement().tasks(), now);
        for (long old : store.standingBefore(picture.number(), picture.edition())) {
            store.move(old, PictureState.REPLACED);
            tell(visitor, "picture.replaced", old);
        }
        drafting.include(id, picture, visitor);
        attaching.sighted(picture, attached, visitor);
        tell(visitor, decision == null ? "picture.locked" : "picture.fixed", id);
    }

    /** Throws a draft away. @throws Refusal {@code situation.frozen} when it is locked */
    @Transactional
    public void discard(long id, Visitor visitor) {
        get(id, visitor).mustBeDraft();
        store.discard(id);
        tell(visitor, "picture.discarded", id);
    }

    /** The public version as everyone would see it; nothing is published. @throws Refusal unless the picture stands */
    @Transactional(readOnly = true)
    public PublicVersion.Preview preview(long id, PublicVersion version, Visitor visitor) {
        Picture picture = get(id, visitor);
        picture.mustStand();
        PublicCounts counts = PublicVersion.counts(picture);
        Checked checked = counts == null ? null : publications.check(counts, version.detail());
        return new PublicVersion.Preview(version.of(picture, tasks.ofPicture(id), checked, drafting.outlines(picture.figures())), checked);
    }

    /**
     * Makes the public version public, in place of an earlier edition's or an earlier public version.
     *
     * @throws Refusal as {@link Publications#publish}, or unless the picture is locked and stands
     */
    @Transactional
    public Publication publish(long id, PublicVersion version, String key, Visitor visitor) {
        Picture picture = get(id, visitor);
        picture.mustStand();
        if (picture.areaId() != null) {
            // Its counts would stand beside the whole municipality's and could be subtracted from them.
            throw new Refusal("situation.partOnly");
        }
        Integer replaces = store.publicationBefore(picture.number(), picture.edition()).orElse(null);
        PublicPicture shown = preview(id, version, visitor).picture();
        Publication made = publications.publish(version.publication(key, picture, shown, replaces), visitor);
        if (!Integer.valueOf(made.number()).equals(picture.publicationNumber())) {
            store.published(id, made.number());
            tell(visitor, "picture.published", id);
        }
        return made;
    }

    /** The numbers in the diary, of the pictures that have one. */
    @Transactional(readOnly = true)
    public Map<Long, String> diaryNumbers() {
        return store.diaryNumbers();
    }

    /**
     * Enters a locked picture's number in the diary.
     *
     * @param before the number that the form was made from, or empty
     * @param number the new one; empty takes it away
     * @return false, with nothing saved, when somebody else has entered another since
     * @throws Refusal {@code situation.notFrozen} for a draft
     */
    @Transactional
    public boolean enterDiaryNumber(long id, String before, String number, Visitor visitor) {
        if (!get(id, visitor).state().frozen()) {
            throw new Refusal("situation.notFrozen");
        }
        if (before.strip().equals(number.strip())) {
            return true;
        }
        boolean saved = store.enterDiaryNumber(id, before.strip(), number.strip());
        if (saved) {
            tell(visitor, "picture.registered", id);
        }
        return saved;
    }

    /**
     * Takes the spread of a locked picture back: the municipality's own boards and the owner see it, and nobody else. A public
     * version stands until it is withdrawn.
     *
     * @throws Refusal {@code entry} unless the visitor's organisation owns it
     */
    @Transactional
    public void withdrawSpread(long id, Visitor visitor) {
        if (get(id, visitor).ownerOrganisationId() != visitor.organisationId() || !writes(visitor)) {
            throw new Refusal("entry");
        }
        store.withdrawSpread(id);
        tell(visitor, "picture.spread-withdrawn", id);
    }

    /** The frozen text of a locked picture, of which the checksum is counted. @throws Missing when it is not locked */
    @Transactional(readOnly = true)
    public String frozenText(long id, Visitor visitor) {
        get(id, visitor);
        return store.frozen(id).orElseThrow(() -> new Missing("frozen picture " + id));
    }

    /** Whether the stored frozen text still has the checksum that it was locked with. */
    @Transactional(readOnly = true)
    public boolean intact(long id, Visitor visitor) {
        return FrozenText.checksum(frozenText(id, visitor)).equals(get(id, visitor).lock().checksum());
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new PictureChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
