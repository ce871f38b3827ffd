package se.samsyn.agreements.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreement.State;
import se.samsyn.agreements.Notice;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Samverkansöverenskommelser: what must be done, what is in force, what is being written, what is over. */
public record AgreementListPage(Frame frame, List<Agreement> agreements, List<Notice> notices, LocalDate today, boolean writes)
        implements Page {
    /** Agreements that stand alike. @param key the message key of the heading */
    public record Group(String key, List<Agreement> agreements) {}

    public List<Group> groups() {
        List<Agreement> living = of(State.SIGNED, State.EVALUATED);
        return Stream.of(
                        new Group("agreements.group.force", living),
                        new Group("agreements.group.work", of(State.DRAFT, State.NEGOTIATED)),
                        new Group("agreements.group.over", of(State.RENEWED, State.ENDED)))
                .filter(group -> !group.agreements.isEmpty())
                .toList();
    }

    private List<Agreement> of(State... states) {
        return agreements.stream().filter(agreement -> List.of(states).contains(agreement.state())).toList();
    }
}
