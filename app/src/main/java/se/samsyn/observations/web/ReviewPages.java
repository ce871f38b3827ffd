package se.samsyn.observations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Correction;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Review;
import se.samsyn.observations.review.Batches;
import se.samsyn.observations.review.Duplicates;
import se.samsyn.observations.review.Misplaced;
import se.samsyn.observations.review.Receiver;
import se.samsyn.observations.settings.QuestionStore.Answered;
import se.samsyn.observations.web.report.ReportForm;
import se.samsyn.privacy.GuardMotive;
import se.samsyn.privacy.GuardMotives;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.shell.Frame;

/** The reviewer's pages. Every decision leads on to the next report that waits. */
@Controller
class ReviewPages {
    private static final int SHOWN = 100;

    private final Review review;
    private final Duplicates duplicates;
    private final Batches batches;
    private final Misplaced misplaced;
    private final GuardMotives motives;
    private final Clock clock;

    ReviewPages(
            Review review, Duplicates duplicates, Batches batches, Misplaced misplaced, GuardMotives motives, Clock clock) {
        this.review = review;
        this.duplicates = duplicates;
        this.batches = batches;
        this.misplaced = misplaced;
        this.motives = motives;
        this.clock = clock;
    }

    @GetMapping("/att-granska")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    ReviewListPage list(Frame frame) {
        LocalDate yearsFirst = LocalDate.ofInstant(clock.instant(), frame.zone()).withDayOfYear(1);
        Review.Pile pile = review.pile(Batches.LOOKED_AT);
        return new ReviewListPage(
                frame, pile.waiting().stream().limit(SHOWN).toList(), pile.all(), pile.pairs(), Batches.offered(pile.waiting()).size(),
                batches.undoable().size(), misplaced.count(yearsFirst));
    }

    @GetMapping("/att-granska/{id}")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    ReviewPage open(Frame frame, @PathVariable long id, @RequestParam(name = "klar", required = false) Long done) {
        Review.Table table = review.open(id);
        Observation kept = table.observation();
        Spread spread = kept.state() == Observation.State.ACCEPTED ? kept.spread() : Spread.AUTHORITIES;
        return new ReviewPage(
                frame, table, motives(id), ReportForm.of("", kept, frame.zone()).withoutPoint(), "", found(table), spread.name(),
                new FieldErrors(), false, done, review.countWaiting());
    }

    @PostMapping("/att-granska/{id}")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    Object decide(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            ReportForm form,
            @RequestParam int version,
            @RequestParam String deed,
            @RequestParam(defaultValue = "AUTHORITIES") Spread spread,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String mask,
            @RequestParam(defaultValue = "0") long other,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "false") boolean sure) {
        Review.Table table = review.open(id);
        FieldErrors errors = new FieldErrors();
        try {
            switch (deed) {
                case "accept" -> {
                    Correction correction = correction(form, table.observation(), frame, errors);
                    if (!errors.any()) {
                        boolean changed = correction.changes(table.observation());
                        review.accept(id, version, changed ? correction : null, spread, visitor);
                        return onwards(id);
                    }
                }
                case "correct" -> {
                    Correction correction = correction(form, table.observation(), frame, errors);
                    if (!errors.any()) {
                        review.correct(id, version, correction, visitor);
                        return "redirect:/att-granska/" + id;
                    }
                }
                case "mask" -> {
                    List<String> parts = mask.lines().filter(line -> !line.isBlank()).toList();
                    if (parts.isEmpty()) {
                        errors.add("mask", "observations.mistake.mask");
                    } else {
                        review.mask(id, version, parts, visitor);
                        return "redirect:/att-granska/" + id;
                    }
                }
                case "return" -> {
                    if (reason.isBlank()) {
                        errors.add("reason", "observations.mistake.reason");
                    }
                    PersonGuard.check(errors, "reason", reason);
                    if (!errors.any()) {
                        review.giveBack(id, version, reason, visitor);
                        return onwards(id);
                    }
                }
                case "misplaced" -> {
                    Optional<Receiver> whom = receiver(receiver);
                    if (whom.isEmpty()) {
                        errors.add("receiver", "observations.mistake.receiver");
                    } else if (!sure) {
                        errors.add("receiver", "observations.mistake.sure");
                    } else {
                        misplaced.remove(id, version, whom.get(), visitor);
                        return onwards(id);
                    }
                }
                case "link", "apart", "part" -> {
                    connect(deed, id, other, visitor);
                    Review.Table now = review.open(id);
                    if (now.observation().state() == Observation.State.DUPLICATE
                            && table.observation().state() == Observation.State.RECEIVED) {
                        return onwards(id);
                    }
                    // The same page, so that what was written in the other parts of the form still stands there.
                    return new ReviewPage(
                            frame, now, motives(id), form, reason, mask, spread.name(), errors, false, null, review.countWaiting());
                }
                default -> throw new Refusal("observation.received", id);
            }
        } catch (Refusal refusal) {
            if (refusal.code().equals("observation.nothingMasked")) {
                errors.add("mask", "refusal.observation.nothingMasked");
            } else if (!refusal.code().equals("stale")) {
                throw refusal;
            }
            boolean stale = refusal.code().equals("stale");
            return new ReviewPage(
                    frame, review.open(id), motives(id), form, reason, mask, spread.name(), errors, stale, null, review.countWaiting());
        }
        return new ReviewPage(frame, table, motives(id), form, reason, mask, spread.name(), errors, false, null, review.countWaiting());
    }

    private List<GuardMotive> motives(long id) {
        return motives.list("observation.", id).stream().map(GuardMotives.Kept::motive).distinct().toList();
    }

    /** What the guard finds, one part a line, ready to be struck out. */
    private static String found(Review.Table table) {
        List<String> texts = new ArrayList<>(Answered.written(table.details().answers()));
        if (table.observation().text() != null) {
            texts.addFirst(table.observation().text());
        }
        return texts.stream()
                .flatMap(text -> PersonGuard.screen(text).stream()
                        .map(finding -> text.substring(finding.start(), finding.end()).strip()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Receiver> receiver(String code) {
        return Arrays.stream(Receiver.values()).filter(receiver -> receiver.name().equals(code)).findFirst();
    }

    private void connect(String deed, long id, long other, Visitor visitor) {
        switch (deed) {
            case "link" -> duplicates.link(id, other, visitor);
            case "apart" -> duplicates.apart(id, other, visitor);
            default -> duplicates.part(id, visitor);
        }
    }

    private Correction correction(ReportForm form, Observation kept, Frame frame, FieldErrors errors) {
        Observation.Category category = form.category(code -> kept(code, kept), errors);
        Observation.When when = form.when(frame.zone(), clock.instant(), false, errors);
        // An unchanged time keeps its seconds, which the form does not show; so does one that the form has no words for.
        boolean sameTime = when == null || ReportForm.of("", kept, frame.zone()).sameTimeAs(form);
        Observation.Where where = where(form, kept.where());
        if (errors.any()) {
            return null;
        }
        Correction correction = new Correction(
                category, sameTime ? kept.when() : when, where, form.circumstances(), form.text());
        correction.mistakes(clock.instant())
                .byField()
                .forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
        return correction;
    }

    /** A local code stays with the version that the event was told with. */
    private static Optional<Observation.Category> kept(String code, Observation kept) {
        return Optional.of(kept.category())
                .filter(category -> category.local() != null && String.valueOf(category.local().id()).equals(code));
    }

    /** The point is kept unless it was moved, also when another has moved it since; a name alone changes the name alone. */
    private static Observation.Where where(ReportForm form, Observation.Where kept) {
        Observation.Where told = form.where(new FieldErrors());
        if (told == null || told.x() == null || told.x().equals(kept.x()) && told.y().equals(kept.y())) {
            String name = told == null ? null : told.placeName();
            return new Observation.Where(kept.x(), kept.y(), kept.position(), kept.placeId(), name, kept.areaId());
        }
        return told;
    }

    private String onwards(long id) {
        return review.next(id).map(next -> "redirect:/att-granska/" + next + "?klar=" + id).orElse("redirect:/att-granska");
    }
}
