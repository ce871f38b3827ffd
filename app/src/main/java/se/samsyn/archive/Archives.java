package se.samsyn.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Traced;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeding;

/** The door to the readable archive. */
@Service
public class Archives {
    /** {@code archive.made}, {@code archive.taken} or {@code archive.nights}. */
    public record Changed(String municipalityId, long accountId, String deed, long objectId) implements Traced {}

    private static final Logger LOG = LoggerFactory.getLogger(Archives.class);
    private static final Set<DocumentClass> HELD =
            EnumSet.of(DocumentClass.FROZEN_PICTURE, DocumentClass.MINUTES, DocumentClass.REVIEWED_OBSERVATION);
    private static final int LINES_OF_THE_LOG = 200;

    private final ArchiveMaker maker;
    private final ArchiveStore store;
    private final Municipalities municipalities;
    private final Weeding weeding;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Path root;

    /** @param folder where archives are put, or empty when the installation has nowhere for them */
    Archives(
            ArchiveMaker maker,
            ArchiveStore store,
            Municipalities municipalities,
            Weeding weeding,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${samsyn.archive.folder:}") String folder) {
        this.maker = maker;
        this.store = store;
        this.municipalities = municipalities;
        this.weeding = weeding;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.root = folder.isBlank() ? null : Path.of(folder).toAbsolutePath().normalize();
    }

    /** How it stands in the scope's municipality. */
    @Transactional(readOnly = true)
    public ArchiveState state() {
        ArchiveFolder folder = root == null ? null : folder();
        return new ArchiveState(
                folder == null ? null : folder.root().toString(), folder == null ? java.util.List.of() : folder.kept(), store.nights(),
                store.latest().orElse(null));
    }

    /** Makes one in the scope's municipality, for the night; not within a transaction. Nothing is done where there is nowhere to put it. */
    public void makeAtNight() {
        if (root != null) {
            make(0);
        }
    }

    /**
     * Makes one now.
     *
     * @throws Refusal {@code archive.nowhere} when the installation has nowhere to put it, {@code archive.failed} when the disk
     *     does not take it; the older ones then stand as they were
     */
    public void make(Visitor visitor) {
        if (root == null) {
            throw new Refusal("archive.nowhere");
        }
        make(visitor.accountId());
    }

    private void make(long accountId) {
        Municipality municipality = municipalities.get(Scope.get().municipalityId());
        LocalDateTime made = LocalDateTime.ofInstant(clock.instant(), municipality.zone()).withNano(0);
        try {
            ArchiveFolder folder = folder();
            if (folder.kept().contains(made)) {
                return;
            }
            Map<String, byte[]> files = maker.files(municipality, made);
            folder.write(ArchiveRules.name(made), files);
            int nights = transactions.execute(status -> store.nights().nights());
            folder.weed(nights, weededOn());
            long bytes = files.values().stream().mapToLong(file -> file.length).sum();
            transactions.executeWithoutResult(status -> {
                store.put(clock.instant(), ArchiveRules.name(made), files.size(), bytes, "");
                tell(accountId, "archive.made");
            });
        } catch (RuntimeException trouble) {
            String name = (trouble instanceof UncheckedIOException ? trouble.getCause() : trouble).getClass().getSimpleName();
            transactions.executeWithoutResult(status -> store.put(clock.instant(), "", 0, 0, name));
            if (trouble instanceof UncheckedIOException) {
                LOG.error("The archive of {} was not written", municipality.municipalityId(), trouble);
                throw new Refusal("archive.failed");
            }
            throw trouble;
        }
    }

    /** When something was last weeded that an archive could hold, or null. */
    private LocalDate weededOn() {
        return weeding.log(LINES_OF_THE_LOG).stream()
                .filter(line -> HELD.contains(line.documentClass()))
                .map(Weeding.Line::weededOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Says for how many nights archives are kept. @return false, with nothing saved, when somebody else has saved since */
    @Transactional
    public boolean choose(ArchiveState.Nights nights, Visitor visitor) {
        if (nights.nights() < 1 || nights.nights() > ArchiveRules.MOST_NIGHTS) {
            throw new Refusal("archive.nights", ArchiveRules.MOST_NIGHTS);
        }
        boolean saved = store.choose(nights);
        if (saved) {
            tell(visitor.accountId(), "archive.nights");
        }
        return saved;
    }

    /** The newest, as one file. @throws Missing when there is none */
    @Transactional
    public void take(OutputStream out, Visitor visitor) throws IOException {
        ArchiveFolder folder = root == null ? null : folder();
        if (folder == null || folder.kept().isEmpty()) {
            throw new Missing("archive");
        }
        tell(visitor.accountId(), "archive.taken");
        folder.zip(ArchiveRules.name(folder.kept().getFirst()), out);
    }

    private ArchiveFolder folder() {
        return new ArchiveFolder(root.resolve(Scope.get().municipalityId()));
    }

    private void tell(long accountId, String deed) {
        events.publishEvent(new Changed(Scope.get().municipalityId(), accountId, deed, 0));
    }
}
