package se.samsyn.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.documents.copying.Copier;
import se.samsyn.documents.copying.CopyPrint;
import se.samsyn.documents.copying.CopySheet;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Traced;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;
import se.samsyn.publishing.FrozenText;
import se.samsyn.shell.Frame;
import se.samsyn.shell.PdfPaper;
import se.samsyn.tables.TableWriter;

/** The release desk: requests, masked copies, decisions, and the one log of all of them. */
@Service
public class Releases {
    /** {@code release.entered}, {@code release.decided} or {@code release.copy-read}, with the request's number. */
    public record Changed(String municipalityId, long accountId, String deed, long objectId) implements Traced {}

    @Configuration(proxyBeanMethods = false)
    static class Weeders {
        @Bean
        Weeder releaseWeeder(ReleaseStore store) {
            return Weeder.of(DocumentClass.RELEASE, store::decided, store::weed);
        }
    }

    private final ReleaseStore store;
    private final Copier copier;
    private final PdfPaper paper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(ReleaseStore store, Copier copier, PdfPaper paper, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.copier = copier;
        this.paper = paper;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the visitor enters requests and decides on them. */
    public static boolean decides(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.hasAny(Role.COORDINATOR, Role.REGISTRAR);
    }

    /** Those that wait, the oldest first, and then the decided ones, the latest first. */
    @Transactional(readOnly = true)
    public List<Release> list() {
        return Release.waitingFirst(store.list());
    }

    /** @throws Missing when there is none with that number */
    @Transactional(readOnly = true)
    public Release get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("release " + id));
    }

    /** Whether there is such a document, for the form of a request. */
    public boolean exists(Release.Subject subject, Visitor visitor) {
        return copier.exists(subject, visitor);
    }

    /**
     * Enters a request. The same key again gives the request it made the first time.
     *
     * @throws Refusal {@code entry}, or {@code documents.unfit} for mistakes that its form should have shown
     */
    @Transactional
    public long enter(NewRelease fresh, Visitor visitor) {
        mustDecide(visitor);
        if (fresh.mistakes(today(visitor)).any() || !copier.exists(fresh.subject(), visitor)) {
            throw new Refusal("documents.unfit");
        }
        long id = store.insert(fresh, clock.instant());
        tell("release.entered", id, visitor);
        return id;
    }

    /** The copy as it would be handed out with this masking. Nothing is kept. */
    public CopySheet preview(Release release, Masking masking, Frame frame, Visitor visitor) {
        mustDecide(visitor);
        return copier.copy(release.subject(), masking, frame, visitor);
    }

    /** What the decision is when this is masked: refused when nothing is left, in part when something is struck out or left out. */
    public Release.Outcome outcome(Release release, Masking masking, Frame frame, Visitor visitor) {
        CopySheet sheet = preview(release, masking, frame, visitor);
        boolean less = sheet.leftOut() > 0 || sheet.maskedPlaces() > 0 || !masking.withheld().isEmpty();
        return sheet.given().isEmpty() ? Release.Outcome.REFUSED : less ? Release.Outcome.PARTLY : Release.Outcome.RELEASED;
    }

    /**
     * Decides on a request and, unless it is refused, keeps the copy that is handed out: PDF/A, and a table for lists. What
     * it was copied from is not changed.
     *
     * @return false, with nothing saved, when somebody has decided since
     * @throws Refusal {@code documents.unfit} for mistakes that the form should have shown
     */
    @Transactional
    public boolean decide(long id, int version, NewRuling ruling, Masking masking, Frame frame, Visitor visitor) {
        mustDecide(visitor);
        Release release = get(id);
        boolean refused = ruling.outcome() == Release.Outcome.REFUSED;
        CopySheet sheet = copier.copy(release.subject(), masking, frame, visitor);
        if (ruling.mistakes(release, sheet, masking, today(visitor)).any()) {
            throw new Refusal("documents.unfit");
        }
        Release.Ruling decided = refused
                ? ruling.ruled(0, sheet.documents().size(), 0)
                : ruling.ruled(sheet.given().size(), sheet.leftOut(), sheet.maskedPlaces());
        if (!store.decide(id, version, decided)) {
            return false;
        }
        if (!refused) {
            byte[] pdf = paper.print("documents/copy.jte", Map.of("print", new CopyPrint(frame, sheet, decided, visitor.municipalityName())));
            keep(id, "kopia.pdf", "application/pdf", pdf);
            List<List<String>> rows = sheet.given().stream().map(CopySheet.Document::cells).toList();
            keep(id, "kopia.csv", "text/csv", TableWriter.csv(sheet.head(), rows));
            keep(id, "kopia.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", excel(sheet, rows));
        }
        tell("release.decided", id, visitor);
        return true;
    }

    private static byte[] excel(CopySheet sheet, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.xlsx(bytes, "Kopia")) {
            table.row(sheet.head());
            rows.forEach(table::row);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }

    private void keep(long id, String name, String type, byte[] content) {
        store.insert(id, new Release.Copy(name, type, content, FrozenText.checksum(content)));
    }

    /** The copies that were handed out. */
    @Transactional(readOnly = true)
    public List<Release.CopyName> copies(long id) {
        return store.copies(id);
    }

    /** @throws Missing when there is none of that name */
    @Transactional
    public Release.Copy copy(long id, String fileName, Visitor visitor) {
        Release.Copy copy = store.copy(id, fileName).orElseThrow(() -> new Missing("copy " + fileName + " of " + id));
        tell("release.copy-read", id, visitor);
        return copy;
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.ofInstant(clock.instant(), visitor.zone());
    }

    private static void mustDecide(Visitor visitor) {
        if (!decides(visitor)) {
            throw new Refusal("entry");
        }
    }

    private void tell(String deed, long id, Visitor visitor) {
        events.publishEvent(new Changed(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
