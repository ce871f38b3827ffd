package se.samsyn.situation.web;

import java.time.LocalDate;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Where a link to a weeded picture ends. */
public record WeededPicturePage(Frame frame, LocalDate weededOn) implements Page {
    /** Gone, and known to be. */
    @Override
    public int status() {
        return 410;
    }
}
