package se.samsyn.statistics.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.statistics.Deliveries;
import se.samsyn.statistics.SeriesBreak;
import se.samsyn.statistics.SeriesSource;
import se.samsyn.statistics.Statistics;

/** One source: what it means by its numbers, where they break, and what was delivered. */
@Controller
class SourcePages {
    private static final int LATEST = 50;

    private final Statistics statistics;
    private final Deliveries deliveries;

    SourcePages(Statistics statistics, Deliveries deliveries) {
        this.statistics = statistics;
        this.deliveries = deliveries;
    }

    @GetMapping("/statistik/kallor/{id:[0-9]+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    SourcePage source(Frame frame, @PathVariable long id) {
        SeriesSource source = statistics.getSource(id);
        return page(frame, source, SourceForm.of(source), false, noMark(frame), new FieldErrors());
    }

    @PostMapping("/statistik/kallor/{id:[0-9]+}")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object change(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @ModelAttribute SourceForm form) {
        FieldErrors errors = form.terms().mistakes();
        if (errors.any()) {
            return page(frame, statistics.getSource(id), form, false, noMark(frame), errors);
        }
        if (!statistics.changeSource(id, version, form.terms(), form.spread(), visitor)) {
            return page(frame, statistics.getSource(id), form, true, noMark(frame), errors);
        }
        return "redirect:/statistik/kallor/" + id;
    }

    @PostMapping("/statistik/kallor/{id:[0-9]+}/avbrott")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object mark(Frame frame, Visitor visitor, @PathVariable long id, @ModelAttribute BreakForm form) {
        FieldErrors errors = SeriesBreak.mistakes(form.day(), form.why());
        if (errors.any()) {
            SeriesSource source = statistics.getSource(id);
            return page(frame, source, SourceForm.of(source), false, form, errors);
        }
        statistics.addBreak(id, form.key(), form.category(), form.day(), form.why(), visitor.accountId());
        return "redirect:/statistik/kallor/" + id;
    }

    @PostMapping("/statistik/kallor/{id:[0-9]+}/avbrott/{breakId:[0-9]+}/ta-bort")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String unmark(Visitor visitor, @PathVariable long id, @PathVariable long breakId) {
        statistics.removeBreak(id, breakId, visitor);
        return "redirect:/statistik/kallor/" + id;
    }

    private SourcePage page(Frame frame, SeriesSource source, SourceForm form, boolean stale, BreakForm mark, FieldErrors errors) {
        return new SourcePage(
                frame, source, form, stale, mark, errors, statistics.listBreaks(source.id()), statistics.listSeries(source.id()),
                deliveries.listOf(source.id(), LATEST));
    }

    private static BreakForm noMark(Frame frame) {
        return new BreakForm(frame.newKey(), "", "", "");
    }
}
