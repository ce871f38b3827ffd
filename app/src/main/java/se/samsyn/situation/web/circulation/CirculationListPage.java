package se.samsyn.situation.web.circulation;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.circulation.Circulation;

/** What the visitor's organisation has sent and was sent. */
public record CirculationListPage(Frame frame, List<Circulation> circulations) implements Page {
    public boolean sent(Circulation circulation) {
        return circulation.ownerOrganisationId() == frame.visitor().organisationId();
    }
}
