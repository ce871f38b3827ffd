package se.samsyn.home.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsyn.followup.board.BoardReport;
import se.samsyn.followup.board.BoardReports;
import se.samsyn.followup.board.Passage;
import se.samsyn.followup.board.Passage.Part;
import se.samsyn.followup.thread.KnotWords;
import se.samsyn.home.web.RoundPage.Item;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.shell.Frame;

/**
 * What a politician is told at once: how it is, what is done about it, and what it gave. From the report that the board had last, or,
 * before the first one, from what a report would say today.
 */
@Component
class ThreeSentences {
    private static final List<Part> TOLD = List.of(Part.PICTURE, Part.MEASURES, Part.EFFECTS);

    private final BoardReports reports;

    ThreeSentences(BoardReports reports) {
        this.reports = reports;
    }

    /** Empty for those who do not read reports to the board. */
    List<Item> of(Frame frame, Visitor visitor) {
        if (visitor.organisationKind() != OrganisationKind.OWN_BOARD || !visitor.hasAny(Role.READER, Role.MEMBER)) {
            return List.of();
        }
        Optional<BoardReport> latest = reports.latest();
        List<Item> told = new ArrayList<>();
        for (Part part : TOLD) {
            if (latest.isPresent()) {
                latest.get().of(part).stream().filter(one -> !one.passage().basis().isEmpty()).findFirst().ifPresent(one -> told.add(Item.plain(
                        one.passage().text(), KnotWords.thread(BoardReports.sentence(latest.get().id(), one.number())), "")));
            } else {
                reports.today(visitor).stream().filter(one -> one.part() == part && !one.basis().isEmpty()).findFirst()
                        .ifPresent(one -> told.add(Item.plain(one.text(), KnotWords.thread(first(one)), "")));
            }
        }
        return told;
    }

    private static Knot.At first(Passage passage) {
        return passage.basis().getFirst();
    }
}
