package se.samsyn.observations.web.settings;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Whose form asks what. @param everyone how many questions stand in the form of those without their own */
public record FormListPage(Frame frame, int everyone, List<Row> rows) implements Page {
    /** @param own whether the organisation has a form of its own @param questions how many stand in it */
    public record Row(long id, String name, boolean own, int questions) {}
}
