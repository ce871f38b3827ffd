package se.samsyn.followup.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.followup.EvaluationChanged;
import se.samsyn.followup.board.BoardReport.Deed;
import se.samsyn.followup.board.BoardReport.State;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.shell.Frames;

/** The door to the reports to the board, for the municipality's own boards. What was locked never changes. */
@Service
public class BoardReports {
    private static final int MONTHS = 12;

    private final BoardStore store;
    private final BoardDrafting drafting;
    private final BoardPrinter printer;
    private final BoardWord word;
    private final Frames frames;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoardReports(
            BoardStore store, BoardDrafting drafting, BoardPrinter printer, BoardWord word, Frames frames, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.printer = printer;
        this.word = word;
        this.frames = frames;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the visitor writes reports. */
    public static boolean writes(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.has(Role.COORDINATOR);
    }

    /** Where a sentence hangs on the red thread. @param number its reference in the report, from 1 */
    public static Knot.At sentence(long reportId, int number) {
        return new Knot.At(Knot.Kind.SENTENCE, reportId * BoardStore.A_REPORT + number);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<BoardReport> list() {
        return store.list();
    }

    /** @throws Missing when there is none, or not for this visitor */
    @Transactional(readOnly = true)
    public BoardReport get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("board report " + id));
    }

    /** The latest that was handed over. */
    @Transactional(readOnly = true)
    public Optional<BoardReport> latest() {
        return store.list().stream().filter(report -> report.handed() != null).findFirst();
    }

    /** What a report would say today, for those who ask between two reports. */
    @Transactional(readOnly = true)
    public List<Passage> today(Visitor visitor) {
        return drafting.draft(proposed(visitor), visitor);
    }

    /** From the day after the last report, else a year back. */
    @Transactional(readOnly = true)
    public Period proposed(Visitor visitor) {
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        LocalDate first = latest().map(report -> report.period().last().plusDays(1)).filter(day -> day.isBefore(today)).orElse(today.minusMonths(MONTHS));
        return new Period(first, today);
    }

    /** Drafts one from what the program holds. The same key again gives the one that it made the first time. */
    @Transactional
    public long draft(Period period, UUID key, Visitor visitor) {
        mayWrite(visitor);
        return store.findByKey(key.toString()).orElseGet(() -> {
            long id = store.insert(period, drafting.draft(period, visitor), key.toString(), visitor, clock.instant());
            tell(visitor, "drafted", id);
            return id;
        });
    }

    /**
     * Saves the sentences as a person wants them; an empty one is taken away.
     *
     * @param texts one for each sentence, in their order, and one more for each that was added
     * @return false, with nothing saved, when somebody else has saved since
     * @throws Refusal {@code followup.board.deed} when it is locked, {@code followup.unfit}
     */
    @Transactional
    public boolean change(long id, int version, List<String> texts, String ask, Visitor visitor) {
        mayWrite(visitor);
        BoardReport report = get(id);
        BoardRules.may(report, Deed.CHANGE);
        FieldErrors errors = new FieldErrors();
        texts.forEach(text -> BoardRules.mistakes(errors, "text", text));
        BoardRules.mistakes(errors, "ask", ask);
        fit(errors.any() || texts.size() != report.passages().size());
        List<Passage> passages = new java.util.ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                passages.add(report.passages().get(i).saying(texts.get(i)));
            }
        }
        if (!ask.isBlank()) {
            passages.add(new Passage(Passage.Part.ASKS, ask.strip(), List.of(), List.of(), true));
        }
        if (!store.save(id, version, passages)) {
            return false;
        }
        tell(visitor, "changed", id);
        return true;
    }

    /** How many pages its main part takes. */
    @Transactional(readOnly = true)
    public int pages(BoardReport report, Visitor visitor) {
        return printer.pages(print(report, visitor));
    }

    /** Locks it with its checksum. @throws Refusal {@code followup.board.deed}, {@code followup.board.long} beyond two pages, {@code stale} */
    @Transactional
    public void lock(long id, int version, Visitor visitor) {
        mayWrite(visitor);
        BoardReport report = get(id);
        BoardRules.may(report, Deed.LOCK);
        int pages = pages(report, visitor);
        if (pages > BoardRules.MOST_PAGES) {
            throw new Refusal("followup.board.long", pages);
        }
        moved(store.lock(id, version, report.passages(), clock.instant()));
        tell(visitor, "locked", id);
    }

    /** Says when the board had it. @throws Refusal {@code followup.board.deed}, {@code followup.unfit}, {@code stale} */
    @Transactional
    public void handOver(long id, int version, BoardReport.Handed handed, Visitor visitor) {
        mayWrite(visitor);
        BoardRules.may(get(id), Deed.HAND_OVER);
        fit(BoardRules.mistakes(handed, LocalDate.now(clock.withZone(visitor.zone()))).any());
        moved(store.handOver(id, version, handed));
        tell(visitor, "handed-over", id);
    }

    /** Says when the council had it (13 §). @throws Refusal as {@link #handOver} */
    @Transactional
    public void deliver(long id, int version, BoardReport.Council council, Visitor visitor) {
        mayWrite(visitor);
        BoardReport report = get(id);
        BoardRules.may(report, Deed.DELIVER);
        fit(BoardRules.mistakes(council, report.handed().on(), LocalDate.now(clock.withZone(visitor.zone()))).any());
        moved(store.deliver(id, version, council));
        tell(visitor, "delivered", id);
    }

    /** Those that the council has had, the latest first: the proof of 13 §. */
    @Transactional(readOnly = true)
    public List<BoardReport> delivered() {
        return store.list().stream().filter(report -> report.state() == State.DELIVERED).toList();
    }

    /** Whether what was locked still has its checksum. */
    @Transactional(readOnly = true)
    public boolean intact(long id) {
        get(id);
        return store.intact(id);
    }

    /** The report as a document, with its appendix. */
    @Transactional(readOnly = true)
    public byte[] pdf(BoardReport report, Visitor visitor) {
        return printer.print(print(report, visitor));
    }

    /** The same as a Word document, in the municipality's own template where there is one. */
    @Transactional(readOnly = true)
    public byte[] word(BoardReport report, Visitor visitor) {
        return word.write(print(report, visitor));
    }

    private BoardPrint print(BoardReport report, Visitor visitor) {
        return new BoardPrint(frames.document(visitor), report, visitor.municipalityName(), true);
    }

    private static void mayWrite(Visitor visitor) {
        if (!writes(visitor)) {
            throw new Refusal("plans.notYours");
        }
    }

    private static void fit(boolean unfit) {
        if (unfit) {
            throw new Refusal("followup.unfit");
        }
    }

    private static void moved(boolean moved) {
        if (!moved) {
            throw new Refusal("stale");
        }
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new EvaluationChanged(visitor.municipalityId(), visitor.accountId(), "board-report." + deed, id));
    }
}
