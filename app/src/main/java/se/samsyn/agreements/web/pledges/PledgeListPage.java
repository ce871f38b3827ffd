package se.samsyn.agreements.web.pledges;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.samsyn.agreements.Notice;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.agreements.pledges.Pledge.State;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Medborgarlöften: what must be done, what is promised now, what is being written, what was promised before. */
public record PledgeListPage(Frame frame, List<Pledge> pledges, List<Notice> notices, int months, LocalDate today, boolean writes)
        implements Page {
    /** Pledges that stand alike. @param key the message key of the heading */
    public record Group(String key, List<Pledge> pledges) {}

    public List<Group> groups() {
        return Stream.of(
                        new Group("agreements.pledges.group.now", of(State.PUBLISHED, State.FOLLOWED_UP)),
                        new Group("agreements.pledges.group.work", of(State.DRAFT, State.DECIDED)),
                        new Group("agreements.pledges.group.before", of(State.FED_BACK)))
                .filter(group -> !group.pledges.isEmpty())
                .toList();
    }

    private List<Pledge> of(State... states) {
        return pledges.stream().filter(pledge -> List.of(states).contains(pledge.state())).toList();
    }
}
