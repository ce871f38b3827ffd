package se.samsyn.observations.web.law;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.observations.Observations;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Where a link to a weeded observation ends. @param pictures the locked pictures that it entered */
public record WeededPage(Frame frame, long id, LocalDate weededOn, List<Observations.Inclusion> pictures) implements Page {
    /** Gone, and known to be. */
    @Override
    public int status() {
        return 410;
    }
}
