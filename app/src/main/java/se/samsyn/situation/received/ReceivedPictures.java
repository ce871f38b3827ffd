package se.samsyn.situation.received;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.publishing.FrozenText;
import se.samsyn.situation.received.ReceivedPicture.Way;
import se.samsyn.situation.received.ReceivedRules.Deed;
import se.samsyn.tables.SafeFileName;

/** The door to pictures that others made. */
@Service
public class ReceivedPictures {
    private final ReceivedStore store;
    private final OriginalStore originals;
    private final PoliceAgreements agreements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceivedPictures(
            ReceivedStore store, OriginalStore originals, PoliceAgreements agreements, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.originals = originals;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the visitor registers what comes to the municipality or writes for the police. */
    public static boolean registers(Visitor visitor) {
        return visitor.has(Role.POLICE)
                || visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR);
    }

    /** Whether the visitor may write a picture here: the police, while an agreement stands. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Visitor visitor) {
        return visitor.has(Role.POLICE) && agreements.standing().isPresent();
    }

    /** Whether the visitor changes, shares and replaces this one. */
    public static boolean keeps(Visitor visitor, ReceivedPicture picture) {
        return picture.ownedBy(visitor) && registers(visitor);
    }

    /** All that the visitor may see, the latest period first. */
    @Transactional(readOnly = true)
    public List<ReceivedPicture> list(Visitor visitor) {
        return store.list().stream().filter(picture -> sees(visitor, picture)).toList();
    }

    /** @throws Missing when there is none, or the visitor may not see it */
    @Transactional(readOnly = true)
    public ReceivedPicture get(long id, Visitor visitor) {
        return store.find(id).filter(picture -> sees(visitor, picture)).orElseThrow(() -> new Missing("received picture " + id));
    }

    private static boolean sees(Visitor visitor, ReceivedPicture picture) {
        return picture.state() != ReceivedState.UNSHARED || keeps(visitor, picture);
    }

    /**
     * Registers a picture that came as a file; seen by the visitor's own organisation alone until it is shared. The same key again
     * gives the one it made the first time.
     *
     * @throws Refusal {@code situation.file.…} with what is wrong with the file; then nothing is kept
     */
    @Transactional
    public long register(NewReceived fresh, Path file, String fileName, UUID key, Visitor visitor) {
        must(registers(visitor));
        String name = SafeFileName.of(PersonGuard.mask(SafeFileName.of(fileName)));
        KeptFile.Format format = FileRules.format(file, name);
        mustBeFit(fresh, Way.FILE, visitor);
        Optional<Long> already = store.idOf(key.toString());
        if (already.isPresent()) {
            return already.get();
        }
        byte[] bytes = read(file);
        KeptFile kept = new KeptFile(name, format, bytes.length, FrozenText.checksum(bytes));
        long id = store.insert(fresh, Way.FILE, kept, null, null, key.toString(), clock.instant(), visitor);
        originals.keep(id, file);
        tell("received.registered", id, visitor);
        return id;
    }

    /**
     * Begins a picture that the police write here.
     *
     * @throws Refusal {@code situation.received.noAgreement} while no signed agreement is noted
     */
    @Transactional
    public long write(NewReceived fresh, UUID key, Visitor visitor) {
        must(visitor.has(Role.POLICE));
        mustBeFit(fresh, Way.WRITTEN, visitor);
        String agreement = agreed();
        Optional<Long> already = store.idOf(key.toString());
        if (already.isPresent()) {
            return already.get();
        }
        long id = store.insert(fresh, Way.WRITTEN, null, agreement, null, key.toString(), clock.instant(), visitor);
        tell("received.begun", id, visitor);
        return id;
    }

    /**
     * Saves what is written of an unshared one.
     *
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal {@code situation.received.…} when it is shared
     */
    @Transactional
    public boolean save(long id, int version, NewReceived written, Visitor visitor) {
        ReceivedPicture picture = own(id, visitor);
        ReceivedRules.must(picture.state(), Deed.EDIT);
        mustBeFit(written, picture.way(), visitor);
        boolean saved = store.save(id, version, written);
        if (saved) {
            tell("received.changed", id, visitor);
        }
        return saved;
    }

    /**
     * Shares it: it becomes a public document at the municipality, others see it, and nothing in it can be changed again. An
     * earlier edition is replaced.
     *
     * @param confirmed whether the visitor has said that they know what it means
     * @throws Refusal {@code situation.received.confirm} without that, {@code situation.received.short} while the first field is
     *     empty, {@code stale} when somebody has saved since, {@code situation.received.noAgreement} for a written one whose
     *     agreement has ended
     */
    @Transactional
    public void share(long id, int version, Spread spread, boolean confirmed, Visitor visitor) {
        ReceivedPicture picture = own(id, visitor);
        ReceivedRules.must(picture.state(), Deed.SHARE);
        if (!confirmed) {
            throw new Refusal("situation.received.confirm");
        }
        if (picture.written().text(PictureField.IN_SHORT).isEmpty()) {
            throw new Refusal("situation.received.short");
        }
        if (picture.way() == Way.WRITTEN) {
            agreed();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!store.share(id, version, spread, FrozenReceived.of(picture, now, visitor.personName()), now, visitor)) {
            throw new Refusal("stale");
        }
        for (long old : store.sharedBefore(picture.familyId(), picture.edition())) {
            store.replace(old);
            tell("received.replaced", old, visitor);
        }
        tell("received.shared", id, visitor);
    }

    /** Throws an unshared one away, its file too. */
    @Transactional
    public void discard(long id, Visitor visitor) {
        ReceivedRules.must(own(id, visitor).state(), Deed.DISCARD);
        store.discard(id);
        tell("received.discarded", id, visitor);
    }

    /** Begins the next edition with the texts and the file of this one; it replaces this one once it is shared. */
    @Transactional
    public long revise(long id, UUID key, Visitor visitor) {
        ReceivedPicture old = own(id, visitor);
        ReceivedRules.must(old.state(), Deed.REVISE);
        Optional<Long> already = store.idOf(key.toString());
        if (already.isPresent()) {
            return already.get();
        }
        Optional<ReceivedPicture> begun = store.list().stream()
                .filter(other -> other.familyId() == old.familyId() && other.state() == ReceivedState.UNSHARED)
                .findFirst();
        if (begun.isPresent()) {
            return begun.get().id();
        }
        String agreement = old.way() == Way.WRITTEN ? agreed() : null;
        long next = store.insert(old.written(), old.way(), old.file(), agreement, old, key.toString(), clock.instant(), visitor);
        if (old.file() != null) {
            originals.copy(id, next);
        }
        tell("received.begun", next, visitor);
        return next;
    }

    /** The file, byte by byte as it came; leaves a line in the trace. @throws Missing when it has none */
    @Transactional
    public void original(long id, OutputStream out, Visitor visitor) throws IOException {
        ReceivedPicture picture = get(id, visitor);
        ReceivedRules.must(picture.state(), Deed.OPEN_ORIGINAL);
        if (picture.file() == null) {
            throw new Missing("file of " + id);
        }
        tell("received.fetched", id, visitor);
        originals.write(id, out);
    }

    /** Whether what was frozen when it was shared still has its checksum. */
    @Transactional(readOnly = true)
    public boolean intact(long id, Visitor visitor) {
        ReceivedPicture picture = get(id, visitor);
        return picture.shared() != null
                && store.frozen(id).map(FrozenText::checksum).filter(picture.shared().checksum()::equals).isPresent();
    }

    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private ReceivedPicture own(long id, Visitor visitor) {
        ReceivedPicture picture = get(id, visitor);
        must(keeps(visitor, picture));
        return picture;
    }

    private String agreed() {
        return agreements.standing().map(PoliceAgreement::reference).orElseThrow(() -> new Refusal("situation.received.noAgreement"));
    }

    private void mustBeFit(NewReceived fresh, Way way, Visitor visitor) {
        if (fresh.mistakes(way, today(visitor)).any()) {
            throw new Refusal("situation.unfit");
        }
    }

    private static void must(boolean allowed) {
        if (!allowed) {
            throw new Refusal("entry");
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void tell(String deed, long id, Visitor visitor) {
        events.publishEvent(new ReceivedChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
