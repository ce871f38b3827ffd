package se.samsyn.feedback.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.feedback.Receipts;
import se.samsyn.feedback.WeeklyLetters;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.review.Misplaced;
import se.samsyn.shell.Frame;

/** What came of the reports: to the reporter, and to the head of the unit. */
@Controller
class ReceiptPages {
    private static final int SHOWN = 100;

    private final Receipts receipts;
    private final WeeklyLetters letters;
    private final Misplaced misplaced;
    private final Accounts accounts;
    private final Actors actors;

    ReceiptPages(Receipts receipts, WeeklyLetters letters, Misplaced misplaced, Accounts accounts, Actors actors) {
        this.receipts = receipts;
        this.letters = letters;
        this.misplaced = misplaced;
        this.accounts = accounts;
        this.actors = actors;
    }

    @GetMapping("/mina-rapporter/aterkoppling")
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.REVIEWER, Role.COORDINATOR}, byPhone = true)
    ReceiptListPage mine(Frame frame, Visitor visitor) {
        boolean possible = !visitor.phoneOnly() && letters.possible() && accounts.get(visitor.accountId()).email() != null;
        return new ReceiptListPage(
                frame, receipts.mine(visitor, SHOWN), misplaced.notices(visitor), possible, letters.chosen(visitor));
    }

    @PostMapping("/mina-rapporter/veckobrev")
    @MayEnter({Role.REPORTER, Role.HOST, Role.REVIEWER, Role.COORDINATOR})
    String choose(Visitor visitor, @RequestParam(defaultValue = "false") boolean letter) {
        letters.choose(letter, visitor);
        return "redirect:/mina-rapporter/aterkoppling";
    }

    /** The visitor's own unit; the coordinator chooses among all. */
    @GetMapping("/enhetens-rapporter")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.REVIEWER, Role.PICTURE_EDITOR, Role.MEMBER, Role.READER})
    UnitPage unit(Frame frame, Visitor visitor, @RequestParam(defaultValue = "0") long enhet) {
        boolean any = visitor.has(Role.COORDINATOR) && visitor.organisationKind() == OrganisationKind.OWN_BOARD;
        Organisation chosen = actors.getOrganisation(any && enhet != 0 ? enhet : visitor.organisationId());
        return new UnitPage(
                frame, receipts.unit(chosen.id(), chosen.fullName(), visitor), chosen.id(),
                any ? actors.listOrganisations() : java.util.List.of());
    }
}
