package se.samsyn.home.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Reports;
import se.samsyn.observations.review.Misplaced;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** One address, and the start page that fits the visitor's work. */
@Controller
class HomePages {
    private static final int RECEIPTS = 4;

    private final WeeklyRound round;
    private final ReadersStart readers;
    private final Observations observations;
    private final Reports drafts;
    private final Misplaced misplaced;
    private final NextMeeting next;

    HomePages(
            WeeklyRound round, ReadersStart readers, Observations observations, Reports drafts, Misplaced misplaced,
            NextMeeting next) {
        this.round = round;
        this.readers = readers;
        this.observations = observations;
        this.drafts = drafts;
        this.misplaced = misplaced;
        this.next = next;
    }

    @GetMapping("/")
    @MayEnter(signedIn = true, byPhone = true)
    Page start(Frame frame, Visitor visitor) {
        boolean reports = visitor.phoneOnly() || visitor.hasAny(Role.REPORTER, Role.HOST);
        if (!visitor.phoneOnly() && visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR)) {
            return round.page(frame, visitor, next.find(frame, visitor).orElse(null));
        }
        if (reports) {
            List<Observations.Mine> mine = observations.mine(visitor, RECEIPTS);
            return new ReporterStartPage(frame, mine, drafts.listDrafts(visitor), misplaced.notices(visitor).size());
        }
        return readers.page(frame, visitor);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        MenuEntry startEntry() {
            return new MenuEntry(MenuGroup.START, 10, "home.menu", "/");
        }
    }
}
