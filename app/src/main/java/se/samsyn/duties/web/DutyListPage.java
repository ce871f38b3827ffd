package se.samsyn.duties.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samsyn.duties.Duty;
import se.samsyn.duties.DutyRules;
import se.samsyn.duties.DutyState;
import se.samsyn.duties.Standing;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Lagkrav och tidsfrister: what is late or next first, then each duty by section.
 *
 * @param forAuditor whether every proof is shown, to be printed or read through
 */
public record DutyListPage(Frame frame, List<Standing> standings, LocalDate today, boolean writes, boolean forAuditor) implements Page {
    private static final int MOST_DATES = 5;

    /** One section of the law with its duties. */
    public record Section(int number, List<Standing> standings) {}

    public Optional<Standing> first() {
        return DutyRules.first(standings);
    }

    /** The days ahead, the nearest first. */
    public List<Standing> ahead() {
        return standings.stream()
                .filter(standing -> standing.next() != null && !standing.next().isBefore(today))
                .sorted(Comparator.comparing(Standing::next))
                .limit(MOST_DATES)
                .toList();
    }

    public List<Section> law() {
        return standings.stream()
                .filter(standing -> standing.duty().kind() != Duty.Kind.GUIDANCE)
                .collect(Collectors.groupingBy(standing -> standing.duty().section(), java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Section(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<Standing> guidance() {
        return standings.stream().filter(standing -> standing.duty().kind() == Duty.Kind.GUIDANCE).toList();
    }

    public boolean late() {
        return standings.stream().anyMatch(standing -> standing.state() == DutyState.LATE);
    }
}
