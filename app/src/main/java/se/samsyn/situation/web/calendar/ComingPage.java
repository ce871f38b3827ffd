package se.samsyn.situation.web.calendar;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.ComingEvents;

/** What is known to happen, and the form for one more as it is written. */
public record ComingPage(
        Frame frame,
        List<ComingEvents.Coming> events,
        String first,
        String last,
        String what,
        String place,
        boolean writes,
        FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
