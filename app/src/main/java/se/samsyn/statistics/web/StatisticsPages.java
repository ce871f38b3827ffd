package se.samsyn.statistics.web;

import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.statistics.Deliveries;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesRules;
import se.samsyn.statistics.Statistics;

/** Sources and series, one series, and two side by side. */
@Controller
class StatisticsPages {
    private final Statistics statistics;
    private final Deliveries deliveries;

    StatisticsPages(Statistics statistics, Deliveries deliveries) {
        this.statistics = statistics;
        this.deliveries = deliveries;
    }

    @GetMapping("/statistik")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    SeriesListPage list(
            Frame frame, Visitor visitor, @RequestParam(name = "omrade", defaultValue = "") String area, @RequestParam(name = "kategori", defaultValue = "") String category) {
        return new SeriesListPage(
                frame, statistics.listSources(), statistics.listSeries(), area, category, statistics.today(visitor), deliveries.countWaiting());
    }

    @GetMapping("/statistik/serier/{id:[0-9]+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    SeriesPage series(Frame frame, Visitor visitor, @PathVariable long id) {
        Series series = statistics.get(id);
        List<Series> all = statistics.listSeries();
        List<Series> others = all.stream().filter(other -> other.id() != id).toList();
        return new SeriesPage(
                frame, series, SeriesRules.populationFor(series, all).orElse(null), statistics.listEarlier(series), others,
                SeriesRules.mayBeNewer(series, statistics.today(visitor)));
    }

    @GetMapping("/statistik/jamfor")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ComparePage compare(
            Frame frame,
            @RequestParam(defaultValue = "0") long a,
            @RequestParam(defaultValue = "0") long b,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String to) {
        Series first = statistics.get(a);
        Series second = statistics.get(b);
        return new ComparePage(frame, first, second, SeriesRules.comparable(first, second, BreakForm.span(from, to)));
    }
}
